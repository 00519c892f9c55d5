import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILDS, type BrowserName } from './driver/driver';

type Messages = Record<string, { message: string }>;

/** English in letters with marks above and below, half as long again: what is cut off, or was never translated, shows. */
export const PSEUDO = 'pseudo';

const LETTERS = 'aàcçdďeéhĥiîjĵkķlļnñoôrŕsšuüyýzžAÅCÇDĎEÉGĜIÎJĴKĶNÑOÔRŔSŠTŤUÜYÝZŽ';

/**
 * Copies the build so that its interface speaks one language whatever the browser's own is: Firefox knows others only with a language pack,
 * and no browser has a pseudo-locale.
 *
 * @param locale - A folder of `_locales`, or {@link PSEUDO}.
 * @returns The copy's folder; who asked removes it.
 */
export async function buildSpeaking(browser: BrowserName, locale: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `lede-${locale}-`));
  await cp(BUILDS[browser], folder, { recursive: true });
  const source = await readFile(path.join(folder, '_locales', locale === PSEUDO ? 'en' : locale, 'messages.json'), 'utf8');
  await rm(path.join(folder, '_locales'), { recursive: true });
  await cp(path.join(BUILDS[browser], '_locales', 'en'), path.join(folder, '_locales', 'en'), { recursive: true });
  const text = locale === PSEUDO ? JSON.stringify(lengthen(JSON.parse(source) as Messages)) : source;
  await writeFile(path.join(folder, '_locales', 'en', 'messages.json'), text);
  return folder;
}

function lengthen(messages: Messages): Messages {
  const told = Object.entries(messages).filter(([name]) => !/_(?:language|direction)$|^shell_(?:name|description)$/u.test(name));
  return { ...messages, ...Object.fromEntries(told.map(([name, { message }]) => [name, { message: disguise(message) }])) };
}

function disguise(message: string): string {
  const marked = message.replaceAll(/(?<!\$)\p{ASCII}/gu, (letter) => {
    const at = LETTERS.indexOf(letter);
    return at < 0 || at % 2 === 1 ? letter : LETTERS.charAt(at + 1);
  });
  const words = message.split(/\s+/u).filter((word) => /^[a-z]+$/iu.test(word));
  const more = words.slice(0, Math.ceil(words.length / 2)).map((word) => word.toLowerCase().replaceAll(/[aeiou]/gu, 'ø'));
  return `⟦${[marked, ...more].join(' ')}⟧`;
}

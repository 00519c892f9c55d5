import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'tools/train/wording/lines';

/** A line as written, with its alternatives. */
export interface WrittenLine {
  readonly lang: string;
  /** A kind of removal, or `text`. */
  readonly kind: string;
  readonly pattern: string;
}

/** All lines of all languages, in order. Throws where a line stands before the first section, or a kind is none. */
export function readLines(kinds: readonly string[]): WrittenLine[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => parseLines(readFileSync(path.join(FOLDER, name), 'utf8'), path.basename(name, '.txt'), kinds));
}

/** The lines of one file. */
export function parseLines(text: string, lang: string, kinds: readonly string[]): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let kind: string | null = null;
  for (const row of text.split('\n')) {
    const line = row.trim();
    if (line === '' || line.startsWith('#')) continue;
    const section = /^\[(.+)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      if (section !== 'text' && !kinds.includes(section)) throw new Error(`${lang}: no such kind: ${section}`);
      kind = section;
    } else if (kind === null) throw new Error(`${lang}: a line before the first section: ${line}`);
    else lines.push({ lang, kind, pattern: line });
  }
  return lines;
}

/**
 * Wordings of a line.
 *
 * @param pattern - With alternatives in braces.
 * @param most - No more wordings than this, chosen by `random`; all of them where there are fewer.
 * @param random - Numbers in [0, 1).
 */
export function expandLine(pattern: string, most: number, random: () => number): string[] {
  const parts = pattern.split(/[{}]/);
  const choices = parts.map((part, i) => (i % 2 === 1 ? part.split('|') : [part]));
  const all = choices.reduce((product, { length }) => product * length, 1);
  const wordings = new Set<string>();
  if (all <= most) {
    for (let n = 0; n < all; n++) {
      let rest = n;
      wordings.add(
        tidy(
          choices.map((options) => {
            const option = options[rest % options.length]!;
            rest = Math.floor(rest / options.length);
            return option;
          }),
        ),
      );
    }
  } else {
    for (let tries = 0; wordings.size < most && tries < most * 4; tries++)
      wordings.add(tidy(choices.map((options) => options[Math.floor(random() * options.length)]!)));
  }
  return [...wordings];
}

function tidy(parts: readonly string[]): string {
  return parts
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,!])/g, '$1')
    .trim();
}

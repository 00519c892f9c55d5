import { readdirSync, readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { COGNATES } from './cognates';
import { LIMITS, widthOf } from './places';

type Messages = ReadonlyMap<string, string>;

/** Plural categories, which are the last part of the names of messages that tell a number. */
const CATEGORY = /\.(zero|one|two|few|many|other)$/u;

function messagesOf(locale: string): Messages {
  const parsed = parseMessagesText(readFileSync(`src/locales/${locale}.yml`, 'utf8'), 'YAML');
  const named = parsed.filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(named.map((message) => [message.key.join('.'), message.type === 'simple' ? message.message : '']));
}

const english = messagesOf('en');
const counts = [...english.keys()].filter((name) => name.endsWith('.other')).map((name) => name.slice(0, -'.other'.length));
const locales = readdirSync('src/locales')
  .filter((file) => file.endsWith('.yml'))
  .map((file) => file.slice(0, -'.yml'.length));

/** The categories of a language, and which of them stand for one number alone. */
function categoriesOf(language: string): { readonly all: readonly string[]; readonly single: ReadonlySet<string> } {
  const rules = new Intl.PluralRules(language);
  const chosen = Map.groupBy(
    Array.from({ length: 1000 }, (_, number) => number),
    (number) => rules.select(number),
  );
  const single = [...chosen].filter(([, numbers]) => numbers.length === 1).map(([category]) => category);
  return { all: rules.resolvedOptions().pluralCategories, single: new Set(single) };
}

/** The names of all messages that a language must have: English's, with the plural categories of the language. */
function namesFor(language: string): string[] {
  const plain = [...english.keys()].filter((name) => !CATEGORY.test(name));
  const { all } = categoriesOf(language);
  return [...plain, ...counts.flatMap((stem) => all.map((category) => `${stem}.${category}`))].toSorted();
}

/** The substitutions that a text takes. */
function holes(text: string): string[] {
  return [...(text.match(/\$\d/gu) ?? [])].toSorted();
}

describe.each(locales)('the interface in %s', (locale) => {
  const messages = messagesOf(locale);
  const language = locale.replace('_', '-');

  it('has every message, counts in each plural category of the language, and nothing else', () => {
    expect([...messages.keys()].toSorted()).toEqual(namesFor(language));
  });

  it('names its language and which way it runs', () => {
    // What `no` names has two written forms; this is Bokmål.
    const named = locale === 'no' ? 'nb' : language;
    for (const place of ['view', 'shell']) {
      expect(messages.get(`${place}.language`)).toBe(named);
      expect(messages.get(`${place}.direction`)).toBe(['ar', 'fa', 'he'].includes(locale) ? 'rtl' : 'ltr');
    }
  });

  it('takes the same substitutions in each message', () => {
    const { single } = categoriesOf(language);
    for (const [name, text] of messages) {
      const [, category] = CATEGORY.exec(name) ?? [];
      const wanted = holes(english.get(name) ?? english.get(name.replace(CATEGORY, '.other')) ?? '');
      // "One picture" needs no figure, but "21 pictures" does, even where both have the same form.
      const mayLack = category !== undefined && single.has(category) && !text.includes('$1');
      expect([name, holes(text)]).toEqual([name, mayLack ? wanted.filter((hole) => hole !== '$1') : wanted]);
    }
  });

  it('fits its places', () => {
    for (const [name, text] of messages) {
      const { most } = LIMITS.find(({ names }) => names.test(name))!;
      expect(widthOf(text), `${name}: ${text}`).toBeLessThanOrEqual(most);
    }
  });

  it('is set as print sets it', () => {
    for (const [name, text] of messages) {
      expect(text, name).not.toMatch(/^\s|\s$|\s{2}|\.\.\.|['"]|\n/u);
    }
  });
});

it.each(locales.filter((locale) => locale !== 'en'))(
  'has words of its own in %s, but for those that it shares with English',
  (locale) => {
    const tags = new Set(['view.language', 'view.direction', 'shell.language', 'shell.direction']);
    const same = [...messagesOf(locale)]
      .filter(([name, text]) => !tags.has(name) && /\p{L}/u.test(text) && text === english.get(name))
      .map(([name]) => name);
    expect(same.toSorted()).toEqual((COGNATES[locale] ?? []).toSorted());
  },
);

it('keeps the space before a mark in French from breaking', () => {
  for (const [name, text] of messagesOf('fr')) expect(text, name).not.toMatch(/ [:;?!»]|« /u);
});

it('speaks at least 40 languages, the EU’s official ones that browsers offer among them', () => {
  expect(new Set(locales.map((locale) => locale.slice(0, 2))).size).toBeGreaterThanOrEqual(40);
  const union = 'bg cs da de el en es et fi fr hr hu it lt lv nl pl pt_PT ro sk sl sv'.split(' ');
  expect(locales).toEqual(expect.arrayContaining(union));
});

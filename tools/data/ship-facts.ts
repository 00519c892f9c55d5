import { SHORTHAND } from '../../src/text/facts-of';
import { shorten } from './shorthand';

const FACTS_FILE = /\/src\/data\/[\w-]+\.json$/;

/** What facts are and where they come from is told to whoever reads the files. */
const DESCRIPTIONS = new Set(['$schema', 'about', 'source']);

/** What holds an entry for each language, of which a page needs one or two. */
const BY_LANGUAGE = new Set(['languages', 'cues']);

/** Printable ASCII without the marks that a string of a script escapes. */
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter(
  (character) => !'"\\`$;'.includes(character),
);
/** Would be escaped once more for each string that a string stands in. */
const QUOTE = /"/g;

/** Makes a file of facts ready to ship: without descriptions, and in shorthand where it is by language (`src/text/facts-of.ts`). */
export function shipFacts(json: string): string {
  const facts = Object.entries(JSON.parse(json) as Record<string, unknown>).filter(([key]) => !DESCRIPTIONS.has(key));
  return JSON.stringify(Object.fromEntries(facts.map(([key, value]) => [key, isByLanguage(key, value) ? pack(value) : value])));
}

function isByLanguage(key: string, value: unknown): value is Record<string, object> {
  return BY_LANGUAGE.has(key) && Object.values(value ?? {}).every((own) => typeof own === 'object');
}

function pack(facts: Record<string, object>): Record<string, string> {
  const written = Object.values(facts).map((own) => JSON.stringify(own));
  const unused = PRINTABLE.filter((character) => !written.some((text) => text.includes(character)));
  const { shorthand, texts } = shorten(written, unused.join(''), QUOTE);
  return { [SHORTHAND]: shorthand, ...Object.fromEntries(Object.keys(facts).map((language, at) => [language, texts[at] ?? ''])) };
}

/** What became of each file; each script of the extension asks anew. */
const shipped = new Map<string, string>();

/** Does so in the build. */
export const shippedFacts = {
  name: 'shipped-facts',
  enforce: 'pre' as const,
  transform: {
    filter: { id: FACTS_FILE },
    handler(json: string): string {
      const known = shipped.get(json) ?? shipFacts(json);
      shipped.set(json, known);
      return known;
    },
  },
};

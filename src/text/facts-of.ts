import { openShorthand, spellOut } from './shorthand';

/** Facts by language: as they are kept, or as they ship, each language's JSON in the shorthand that stands among them. */
export type Facts<Entry> = Readonly<Record<string, Entry | string | undefined>>;

/** Where `tools/data/ship-facts.ts` puts the shorthand; no language is called so. */
export const SHORTHAND = 'shorthand';

/**
 * The facts of one language, which are unpacked for it alone; keep what you make of them.
 *
 * @param facts - From a file of `src/data/`.
 * @param language - As the file names it, such as `en`.
 * @returns Null for a language without facts.
 */
export function factsOf<Entry extends object>(facts: Facts<Entry>, language: string): Entry | null {
  const own = Object.hasOwn(facts, language) ? facts[language] : undefined;
  const shorthand = facts[SHORTHAND];
  if (typeof own !== 'string' || typeof shorthand !== 'string') return typeof own === 'object' ? own : null;
  return language === SHORTHAND ? null : (JSON.parse(spellOut(own, openShorthand(shorthand))) as Entry);
}

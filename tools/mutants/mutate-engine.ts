import type { Plugin } from 'vitest/config';

/** What stands in for an export of the engine: a constant of its type, or its own first argument. */
export const MUTANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  detect: {
    constant: '() => ({ article: false, score: 0, reasons: [] })',
    identity: '(document) => document',
  },
  extract: { constant: '() => null', identity: '(document) => document' },
  summarize: { constant: '() => []', identity: '(article) => article' },
  keyFacts: { constant: '() => []', identity: '(article) => article' },
};

const ENGINE = /\/src\/engine\.ts$/;
const UNMUTATED = '?unmutated';

/**
 * A Vite plugin that swaps one export of `src/engine.ts` for a mutant wherever a test imports it.
 *
 * @param mutant - `export:kind` out of `MUTANTS`, such as `extract:constant`; undefined changes nothing.
 * @throws Where `mutant` names none.
 */
export function mutateEngine(mutant: string | undefined): Plugin {
  const [name = '', kind = ''] = (mutant ?? '').split(':');
  const body = MUTANTS[name]?.[kind];
  if (mutant !== undefined && body === undefined) throw new Error(`No mutant "${mutant}".`);
  return {
    name: 'lede:mutate-engine',
    enforce: 'pre',
    load(id) {
      if (body === undefined || !ENGINE.test(id)) return null;
      return `export * from ${JSON.stringify(id + UNMUTATED)};\nexport const ${name} = ${body};\n`;
    },
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import type { PhraseFile } from './pack-phrases';

const FOLDER = 'src/data/phrases/';

/** A file of `src/data/phrases/` as text and as data. */
export interface PhraseSource {
  readonly name: string;
  readonly text: string;
  readonly file: PhraseFile;
}

/** Reads the phrase files of all languages in order of their names, from the root of the repository. */
export function readPhraseFiles(): PhraseSource[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== 'schema.json')
    .toSorted()
    .map((name) => {
      const text = readFileSync(FOLDER + name, 'utf8');
      return { name, text, file: JSON.parse(text) as PhraseFile };
    });
}

/** A phrase file as it is kept: an entry a line, in the order of the schema. */
export function formatPhraseFile({ language, name, also, phrases }: PhraseFile): string {
  const head = [
    '"$schema": "./schema.json"',
    `"language": ${JSON.stringify(language)}`,
    `"name": ${JSON.stringify(name)}`,
    ...(also ? [`"also": ${JSON.stringify(also)}`] : []),
  ];
  const entries = phrases
    .toSorted((a, b) => compare(a.kind, b.kind) || compare(a.form, b.form) || compare(a.phrase, b.phrase))
    .map(({ phrase, kind, form, ambiguous, source, match, reject }) =>
      JSON.stringify({ phrase, kind, form, ...(ambiguous && { ambiguous }), source, match, reject }),
    );
  return `{\n  ${head.join(',\n  ')},\n  "phrases": [\n    ${entries.join(',\n    ')}\n  ]\n}\n`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

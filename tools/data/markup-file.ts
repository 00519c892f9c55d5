import { readFileSync } from 'node:fs';
import type { MarkupFile } from './pack-markup';

/** Where the tokens are kept, from the root of the repository. */
export const MARKUP_FILE = 'src/data/markup/tokens.json';

/** Reads the markup tokens. */
export function readMarkupFile(): { text: string; file: MarkupFile } {
  const text = readFileSync(MARKUP_FILE, 'utf8');
  return { text, file: JSON.parse(text) as MarkupFile };
}

/** The file as it is kept: in order, an entry a line. */
export function formatMarkupFile({ junk, text }: MarkupFile): string {
  const junkLines = junk
    .toSorted((a, b) => compare(a.kind, b.kind) || compare(a.token, b.token) || compare(a.on + a.match, b.on + b.match))
    .map(({ token, on, match, kind, strong, platform, source }) =>
      JSON.stringify({ token, on, match, kind, ...(strong && { strong }), platform, source }),
    );
  const textLines = text
    .toSorted((a, b) => compare(a.token, b.token) || compare(a.match, b.match))
    .map(({ token, match, around, why, source }) => JSON.stringify({ token, match, ...(around && { around }), why, source }));
  return `{\n  "$schema": "./schema.json",\n  "junk": [\n    ${junkLines.join(',\n    ')}\n  ],\n  "text": [\n    ${textLines.join(',\n    ')}\n  ]\n}\n`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { statSync } from 'node:fs';
import { expect, it } from 'vitest';

const KB = 1000;

/** Parts of what a press injects, which is held to 700 kB in all by tests/browser/budget.test.ts. */
const PARTS = [
  { part: 'the block model', files: ['block-model'], most: 160 },
  { part: "the summary's model", files: ['summary-model'], most: 80 },
  { part: 'phrases and tokens', files: ['phrases', 'markup'], most: 250 },
];

it.each(PARTS)('keeps $part within $most kB', ({ files, most }) => {
  const bytes = files.reduce((sum, name) => sum + statSync(`src/data/${name}.json`).size, 0);
  expect(bytes).toBeLessThanOrEqual(most * KB);
});

import { readFileSync } from 'node:fs';
import type { KnipConfig } from 'knip';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Tools that a script of package.json starts. */
const tools = Object.values(scripts).flatMap((script) =>
  [...script.matchAll(/tools\/run\.js (\S+\.ts)/g)].flatMap(([, file]) => file ?? []),
);

const config: KnipConfig = {
  // What runs in a page is bundled by the tool beside it; what lies between two passes of the training is run by the training.
  entry: [...tools, 'tools/**/in-page.ts', 'tools/train/blocks/context.ts'],
  project: ['src/**/*.ts', 'entrypoints/**/*.ts', 'tests/**/*.ts', 'tools/**/*.{ts,js}'],
  ignoreExportsUsedInFile: true,
  exclude: ['types'],
  // Programs of the system: the set-up asks one for typefaces, the training unpacks texts with the other.
  ignoreBinaries: ['fc-list', 'xz'],
  ignoreUnresolved: ['#imports'],
};

export default config;

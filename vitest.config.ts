import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { mutateEngine } from './tools/mutants/mutate-engine.ts';

const mutant = process.env['LEDE_MUTANT'];
const EXTENSION_TESTS = ['src/platform/**/*.test.ts', 'src/view/**/*.test.ts', 'entrypoints/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [mutateEngine(mutant)],
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'tools/**/*.test.ts',
            'tests/*.test.ts',
            'tests/{fixtures,properties,serve}/**/*.test.ts',
          ],
          exclude: EXTENSION_TESTS,
          sequence: { shuffle: true },
          // Whole pages and random trees: slow where the machine is busy, and nothing is told by time.
          testTimeout: 60_000,
          // What is kept of earlier runs knows of no mutant.
          fsModuleCache: mutant === undefined,
        },
      },
      {
        // Only these need WXT's virtual modules and its fake browser.
        plugins: [WxtVitest()],
        test: { name: 'extension', include: EXTENSION_TESTS, sequence: { shuffle: true }, testTimeout: 60_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One browser at a time: windows compete for focus.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

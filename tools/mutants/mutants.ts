import { spawnSync } from 'node:child_process';
import { MUTANTS } from './mutate-engine';

/** Runs the fast tests and tells whether they passed; stops at the first failure. */
function suitePasses(mutant: string | null): boolean {
  const { status, error } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail', '1'],
    {
      env: { ...process.env, ...(mutant === null ? {} : { LEDE_MUTANT: mutant }) },
      stdio: 'ignore',
    },
  );
  if (error) throw error;
  return status === 0;
}

const mutants = Object.entries(MUTANTS).flatMap(([name, kinds]) => Object.keys(kinds).map((kind) => `${name}:${kind}`));
let survivors = 0;
if (!suitePasses(null)) {
  console.error('The suite fails without any mutant, so it tells nothing about one. Run `npm run test:unit` first.');
  process.exit(1);
}
for (const mutant of mutants) {
  const survived = suitePasses(mutant);
  if (survived) survivors += 1;
  console.log(`${survived ? '✗ survives' : '✓ killed  '}  ${mutant}`);
}
console.log(`\n${mutants.length - survivors} of ${mutants.length} mutants killed.`);
process.exit(survivors === 0 ? 0 : 1);

// Asks the registry for known faults of the packages that are shipped. A registry that doesn't answer the question is no failure.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (error) throw error;
const report = JSON.parse(stdout || '{}');
const found = report.metadata?.vulnerabilities;
if (!found) {
  console.log('The registry does not answer; nothing is known of faults.');
} else if (found.high + found.critical > 0) {
  console.log(
    Object.values(report.vulnerabilities)
      .map(({ name, severity }) => `${severity}: ${name}`)
      .join('\n'),
  );
  process.exitCode = 1;
} else {
  console.log(`No serious fault is known (${found.total} in all).`);
}

import { spawnSync } from 'node:child_process';

/**
 * Runs a script of ours with Debian's Python, which has the packages; another one on the path may not. What it prints is shown; where it
 * fails, this program ends with its status.
 */
export function runPython(script: string, ...args: string[]): void {
  const { status } = spawnSync('/usr/bin/python3', [script, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const WINDOWS = process.platform === 'win32';

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} The packages of a lock file, by place; empty where it can't be read.
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** @returns {boolean} Whether `node_modules` holds what the lock file names. Optional packages are those of other systems. */
function packagesAreCurrent() {
  if (!existsSync(path.join('node_modules', '.bin', WINDOWS ? 'node.cmd' : 'node'))) return false;
  const installed = lockedPackages(path.join('node_modules', '.package-lock.json'));
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || installed[place]?.version === version,
  );
}

/**
 * Installs what the lock file names where `node_modules` is missing or holds something else. Not by `npm ci`, which gives up where the
 * lock file names no package for some other system, such as one that the registry did not have when the file was written.
 *
 * @throws {Error} With one sentence on what to do, where npm fails.
 */
export function installPackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Error(`Lede needs Node 20 or later to build, and this is ${process.versions.node}: install a newer one.`);
  if (packagesAreCurrent()) return;
  console.log('Installing packages with npm …');
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', options, { stdio: 'inherit', shell: WINDOWS });
  if (status !== 0)
    throw new Error('npm could not install the packages: check that it reaches its registry, then run this again.');
}

/**
 * Lets WXT write the types that `tsconfig.json` extends.
 *
 * @throws {Error} Where WXT finds the project broken; its own words stand above.
 */
export function prepareTypes() {
  if (existsSync(path.join('.wxt', 'tsconfig.json'))) return;
  const { status } = spawnSync(path.join('node_modules', '.bin', WINDOWS ? 'wxt.cmd' : 'wxt'), ['prepare'], {
    stdio: 'inherit',
    shell: WINDOWS,
    env: { ...process.env, PATH: path.resolve('node_modules', '.bin') + path.delimiter + (process.env['PATH'] ?? '') },
  });
  if (status !== 0) throw new Error('`wxt prepare` failed: see above.');
}

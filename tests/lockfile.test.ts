import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const { dependencies, devDependencies } = read('package.json') as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const locked = Object.entries(packages).filter(([place, { link }]) => place !== '' && !link);

/** Licences under which a package may be part of what is shipped (MPL-2.0 goes with them all). */
const SHIPPED = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'OFL-1.1',
  '0BSD',
];

/** What each package is for that is part of the extension; one more has to be argued for here. */
const REASONS: Readonly<Record<string, string>> = {
  dompurify: 'the last gate before anything of a page is shown',
  'webextension-polyfill': 'one interface to both browsers',
  '@wxt-dev/i18n': 'interface texts',
  turndown: 'Markdown',
  fflate: 'EPUB is a zip archive',
};

describe('the lockfile', () => {
  it('names the bytes of every package', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([place]) => place)).toEqual([]);
  });

  it('takes every package from the one registry that npm is set to, by name', () => {
    const elsewhere = locked.filter(
      ([, { resolved = '' }]) => resolved !== '' && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  it('pins every package that the project names', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has a licence for every package', () => {
    expect(locked.filter(([, { license }]) => !license).map(([place]) => place)).toEqual([]);
  });
});

describe('what is shipped', () => {
  it('stands on few packages, each for a reason', () => {
    expect(Object.keys(dependencies).toSorted()).toEqual(Object.keys(REASONS).toSorted());
  });

  it.each(Object.keys(REASONS))('%s is free to be shipped', (name) => {
    expect(SHIPPED).toContain(packages[`node_modules/${name}`]?.license);
  });
});

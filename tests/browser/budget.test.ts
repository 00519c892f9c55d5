import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, BUILDS } from './driver/driver';

const KB = 1000;
/** What the polyfill says where it finds itself outside an extension. */
const POLYFILL = 'should only be loaded in a browser extension';

function size(file: string): number {
  const found = statSync(file);
  return found.isDirectory() ? readdirSync(file).reduce((sum, name) => sum + size(path.join(file, name)), 0) : found.size;
}

describe.each(BROWSERS)('the build for %s', (browser) => {
  it('runs at most 24 kB on every page', () => {
    expect(size(path.join(BUILDS[browser], 'finder.js'))).toBeLessThanOrEqual(24 * KB);
  });

  it('runs there no polyfill of extension interfaces, only a message', () => {
    expect(readFileSync(path.join(BUILDS[browser], 'reader.js'), 'utf8')).toContain(POLYFILL);
    expect(readFileSync(path.join(BUILDS[browser], 'finder.js'), 'utf8')).not.toContain(POLYFILL);
  });

  it('injects at most 700 kB on a press', () => {
    expect(size(path.join(BUILDS[browser], 'reader.js'))).toBeLessThanOrEqual(700 * KB);
  });

  it('takes at most 2.5 MB in all', () => {
    expect(size(BUILDS[browser])).toBeLessThanOrEqual(2500 * KB);
  });
});

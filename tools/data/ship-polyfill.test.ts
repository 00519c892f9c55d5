import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shipPolyfill } from './ship-polyfill';

const SOURCE = readFileSync('node_modules/webextension-polyfill/dist/browser-polyfill.js', 'utf8');

it('keeps how the interfaces of scripts in pages are called, drops the others and nothing else', () => {
  const shipped = shipPolyfill(SOURCE);
  expect(shipped).toMatch(
    /const apiMetadata = \{"runtime":\{.*"sendMessage":\{"minArgs":1,"maxArgs":3\}.*\},"storage":\{.*\}\};\n/,
  );
  expect(shipped).not.toContain('"bookmarks"');
  const end = SOURCE.slice(SOURCE.indexOf('if (Object.keys(apiMetadata).length === 0)'));
  expect(shipped.endsWith(end)).toBe(true);
});

it('says so where the polyfill has changed', () => {
  expect(() => shipPolyfill('const other = {};')).toThrow('another way');
});

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './browsers.js';

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  let folder = '';

  function program(name: string, mode = 0o755): string {
    const file = path.join(folder, name);
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, mode);
    return file;
  }

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lede-setup-'));
    vi.stubEnv('PATH', folder);
    vi.stubEnv('LEDE_CHROMIUM', '');
    vi.stubEnv('LEDE_FIREFOX', '');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('takes the program that the variable names, whatever else there is', () => {
    program('chromium');
    const own = program('my-browser');
    vi.stubEnv('LEDE_CHROMIUM', own);
    expect(findBrowser('chromium')).toBe(own);
  });

  it('finds none where the variable names what is not there', () => {
    program('firefox');
    vi.stubEnv('LEDE_FIREFOX', path.join(folder, 'nothing'));
    expect(findBrowser('firefox')).toBeNull();
  });

  it('takes the first name that is on the path', () => {
    program('google-chrome');
    const chromium = program('chromium');
    expect(findBrowser('chromium')).toBe(chromium);
  });

  it('passes over a file that does not run', () => {
    program('firefox', 0o644);
    const esr = program('firefox-esr');
    expect(findBrowser('firefox')).toBe(esr);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Downloaded } from './driver';
import { until } from './until';

/** What browsers write to while a file is not complete. */
const UNFINISHED = /\.(?:crdownload|part|tmp)$|^\.org\.chromium/u;

/** @returns An empty folder for what a browser downloads. */
export function makeDownloads(): string {
  return mkdtempSync(path.join(tmpdir(), 'lede-downloads-'));
}

/** Waits for a complete file in the folder, and takes it away. */
export async function takeDownload(folder: string): Promise<Downloaded> {
  const name = await until('a file is downloaded', () => {
    const names = readdirSync(folder);
    return names.some((each) => UNFINISHED.test(each)) ? undefined : names.find((each) => sizeOf(folder, each) > 0);
  });
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  rmSync(file);
  return { name, bytes };
}

/** Firefox makes an empty file first, to hold the name. */
function sizeOf(folder: string, name: string): number {
  return statSync(path.join(folder, name)).size;
}

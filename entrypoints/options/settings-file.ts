import { parseOwn } from '../../src/platform/own';
import { parseSettings, serializeSettings } from '../../src/platform/settings';
import type { Settings } from '../../src/settings';
import type { Own } from '../../src/sites';

/** All that a person can set. */
export interface Kept {
  readonly settings: Settings;
  readonly own: Own;
}

/** Lists of sites and a style sheet that are full have a fifth of this; a larger file is none. */
const MOST_BYTES = 500_000;

/**
 * Has the browser save the settings as a file.
 *
 * @param document - The options page.
 * @param kept - What the file holds.
 */
export function saveFile(document: Document, { settings, own }: Kept): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify({ ...serializeSettings(settings), own }, null, 2)}\n`], { type: 'application/json' }),
  );
  link.download = 'lede-settings.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Reads settings from a file that a person chose.
 *
 * @param file - Any file.
 * @returns Null where it holds none.
 */
export async function readFile(file: Blob): Promise<Kept | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const value: unknown = JSON.parse(await file.text());
    const settings = parseSettings(value);
    return settings && { settings, own: parseOwn((value as { own?: unknown }).own) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

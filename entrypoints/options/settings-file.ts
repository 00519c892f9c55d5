import { parseSettings, serializeSettings } from '../../src/platform/settings';
import type { Settings } from '../../src/settings';

/** A file of settings is under a kilobyte; a larger one than this is none. */
const MOST_BYTES = 100_000;

/**
 * Has the browser save the settings as a file.
 *
 * @param document - The options page.
 * @param settings - What the file holds.
 */
export function saveFile(document: Document, settings: Settings): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(serializeSettings(settings), null, 2)}\n`], { type: 'application/json' }),
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
export async function readFile(file: Blob): Promise<Settings | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    return parseSettings(JSON.parse(await file.text()));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

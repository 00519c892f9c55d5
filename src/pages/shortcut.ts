import { browser } from '../platform/browser';

/**
 * The keys that open and close the reader, as the browser writes them.
 *
 * @returns Null where none are set: another extension had them first, or the person took them away.
 */
export async function findShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}

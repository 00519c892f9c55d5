import { browser } from '../../src/platform/browser';
import type { Message } from '../../src/platform/messages';

/**
 * Says something to the background. After an update of Lede nobody hears what this script says, and nothing that matters depends on it.
 *
 * @returns The answer, null where nobody heard. Never rejects.
 */
export async function send(message: Message): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    console.debug('Lede:', error);
    return null;
  }
}

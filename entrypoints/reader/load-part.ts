import { browser } from '../../src/platform/browser';
import type { Message, PartName } from '../../src/platform/messages';
import { partHere, type Parts } from '../../src/view/parts';

/**
 * Brings a part of the reader that is a script of its own.
 *
 * @param name - Which part.
 * @throws Where it can't be brought, such as after an update of the extension.
 */
export async function loadPart<Name extends PartName>(name: Name): Promise<Parts[Name]> {
  const message: Message = { kind: 'part-wanted', part: name };
  if (!partHere(name)) await browser.runtime.sendMessage(message);
  const part = partHere(name);
  if (!part) throw new Error(`The script of "${name}" did not run.`);
  return part;
}

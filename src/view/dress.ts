import type { Look } from '../settings';
import type { Context } from './context';
import type { LoadPart } from './parts';
import { dropLegible, fontsOf } from './typeface-name';

/**
 * Brings the typeface whose bytes come with the extension when it is first to be shown, and takes it away when the reader leaves.
 *
 * @param context - The view's context.
 * @param load - Brings it.
 * @returns To be told each look. Where the typeface can't be had, letters stay those of the next one.
 */
export function makeDresser({ dialog, signal }: Context, load: LoadPart): (look: Look) => void {
  const fonts = fontsOf(dialog.ownerDocument);
  let isBrought = false;
  const bring = async (): Promise<void> => {
    try {
      const add = await load('typeface');
      if (!signal.aborted) add(fonts);
    } catch (error) {
      console.debug('Lede:', error);
    }
  };
  return ({ typeface }) => {
    if (typeface !== 'legible' || isBrought) return;
    isBrought = true;
    signal.addEventListener('abort', () => dropLegible(fonts));
    void bring();
  };
}

import type { Look } from '../settings';
import type { Context } from './context';

/** Text column, gap and sidebar side by side, as a multiple of the size of the text: 1100 px at the size most people read. */
const WIDE_EM = 55;

/** Tells whether the sidebar has room beside the text. */
export interface Layout {
  /** Measures anew after the size of the text changed. */
  fit(look: Look): void;
}

/**
 * Keeps the sidebar beside the text where there is room for both, and in a sheet where there is not.
 *
 * @param context - The view's context.
 * @param sidebar - The element that is one or the other.
 */
export function keepLayout(context: Context, sidebar: HTMLElement): Layout {
  const { dialog, signal } = context;
  let ending = new AbortController();
  const apply = (isWide: boolean): void => {
    dialog.dataset['layout'] = isWide ? 'wide' : 'narrow';
    if (isWide) sidebar.removeAttribute('popover');
    else sidebar.setAttribute('popover', 'auto');
  };
  return {
    fit({ size }) {
      ending.abort();
      ending = new AbortController();
      const query = matchMedia(`(min-width: ${WIDE_EM * size}px)`);
      apply(query.matches);
      query.addEventListener('change', ({ matches }) => apply(matches), { signal: AbortSignal.any([signal, ending.signal]) });
    },
  };
}

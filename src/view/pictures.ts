import type { Context } from './context';

/**
 * Takes pictures away that can't be loaded and say nothing without: a gap in the text is worse than none. With a caption the figure stays
 * for its sake, with an alternative text the browser shows that.
 *
 * @param context - The view's context.
 * @param page - Where the pictures are, also those that come later.
 */
export function hideBroken({ signal }: Context, page: HTMLElement): void {
  page.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLImageElement) || target.alt) return;
      const figure = target.closest('figure');
      const isAlone = figure?.querySelectorAll('img').length === 1 && !figure.querySelector('figcaption, a');
      (isAlone ? figure : target).hidden = true;
    },
    { capture: true, signal },
  );
}

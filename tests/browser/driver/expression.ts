import type { Json } from './driver';

/** A call of a self-contained function as source text, so that both browsers are asked in the same words and no policy of the page matters. */
export function callExpression(run: (...given: never[]) => unknown, given: readonly Json[]): string {
  return `(${run.toString()})(${given.map((value) => JSON.stringify(value)).join(', ')})`;
}

/**
 * The middle of an element, scrolled into view, as `[x, y]` in the window.
 *
 * @param evaluate - Evaluates source text in the page.
 * @param find - A self-contained function that finds the element in the page.
 * @throws Where it finds none.
 */
export async function middleOf(
  evaluate: (expression: string) => Promise<unknown>,
  find: (...given: never[]) => unknown,
  given: readonly Json[] = [],
): Promise<[number, number]> {
  const middle = await evaluate(`(async (element) => {
    if (!element) return null;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = () => element.getBoundingClientRect();
    for (let before = box(), frames = 0; frames < 120; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { x, y, width, height } = box();
      if (frames > 0 && x === before.x && y === before.y && width > 0) return [x + width / 2, y + height / 2];
      before = { x, y };
    }
    throw new Error('The element does not come to rest or has no size.');
  })(${callExpression(find, given)})`);
  if (middle === null) throw new Error(`Not there: ${find.toString()}`);
  return middle as [number, number];
}

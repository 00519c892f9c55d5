import type { Steps } from '../../src/steps';

/** A slice keeps the page waiting no longer than a press would feel; most pages are read in one. */
const SLICE_MS = 80;

/**
 * Does long work in slices, between which the page has its turn: it draws, scrolls and runs its scripts.
 *
 * @param steps - The work.
 * @returns Its result. Rejects with what it throws.
 */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (let end = performance.now() + SLICE_MS; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    // Not `scheduler.yield`, whose continuations would come before the page's own tasks.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    end = performance.now() + SLICE_MS;
  }
}

import { runThrough, type Steps } from '../steps';
import { whenDrawn } from './host/drawn';

/**
 * Does what the first frame can do without as soon as it is drawn, a step a task, so that the reader answers meanwhile.
 *
 * @param steps - What is to be done.
 * @param signal - Ends it.
 * @param onFailure - Called where a step throws; nothing more is done then.
 * @returns Does at once what is left, for who can't wait; throws what a step throws.
 */
export function afterFirstFrame(steps: Steps<void>, signal: AbortSignal, onFailure: (error: unknown) => void): () => void {
  const step = (): void => {
    if (signal.aborted) return;
    try {
      if (!steps.next().done) setTimeout(step);
    } catch (error) {
      onFailure(error);
    }
  };
  whenDrawn(signal, step);
  return () => runThrough(steps);
}

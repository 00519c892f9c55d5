/** Long work in steps: it yields wherever who runs it may do something else before it goes on. */
export type Steps<Result> = Generator<void, Result, void>;

/**
 * Runs work in one go.
 *
 * @returns Its result. Throws what it throws.
 */
export function runThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

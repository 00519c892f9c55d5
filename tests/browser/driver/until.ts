const PAUSE_MS = 25;
const PATIENCE_MS = 15_000;

/**
 * Waits for a state: asks again and again until the answer is truthy.
 *
 * @param what - Words for the error.
 * @returns The truthy answer.
 * @throws Where it stays falsy or failing for fifteen seconds.
 */
export async function until<Value>(what: string, probe: () => Promise<Value> | Value): Promise<NonNullable<Value>> {
  const end = Date.now() + PATIENCE_MS;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      const value = await probe();
      if (value) return value;
      failure = undefined;
    } catch (error) {
      // A page that navigates meanwhile can't be asked; the next try can.
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Never happened: ${what}`, { cause: failure });
}

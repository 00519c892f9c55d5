/** How far a person has read in one article of a tab. */
export interface KeptPlace {
  readonly address: string;
  readonly block: number;
  readonly part: number;
}

/**
 * Checks what was given as a place.
 *
 * @param value - Anything.
 * @returns Null where it is none.
 */
export function parsePlace(value: unknown): KeptPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { address, block, part } = value as Partial<Record<keyof KeptPlace, unknown>>;
  if (typeof address !== 'string' || typeof block !== 'number' || typeof part !== 'number') return null;
  return Number.isInteger(block) && block >= 0 && part >= 0 && part <= 1 ? { address, block, part } : null;
}

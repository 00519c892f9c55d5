/** How far a person has read in one article of a tab, and what they have hidden of it. */
export interface KeptPlace {
  readonly address: string;
  readonly block: number;
  readonly part: number;
  /** Fingerprints of blocks. */
  readonly hidden: readonly number[];
}

/**
 * Checks what was given as a place.
 *
 * @param value - Anything.
 * @returns Null where it is none.
 */
export function parsePlace(value: unknown): KeptPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { address, block, part, hidden } = value as Partial<Record<keyof KeptPlace, unknown>>;
  if (typeof address !== 'string' || typeof block !== 'number' || typeof part !== 'number') return null;
  if (!Number.isInteger(block) || block < 0 || !(part >= 0 && part <= 1)) return null;
  return Array.isArray(hidden) && hidden.every(isInteger) ? { address, block, part, hidden } : null;
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

import type { Figures } from './figures';

/** What a figure must not fall below, and what it was when the floor was set. */
export interface Floor {
  readonly floor: number;
  readonly measured: number;
}

/** By the name of the figure. */
export type Floors = Readonly<Record<string, Floor>>;

/** How far below the measured figure its floor lies: less than a page of a fifth of the smallest corpus, more than noise. */
const SLACK = 0.003;
const DIGITS = 10_000;

const floorUnder = (figure: number): number => Math.floor((figure - SLACK) * DIGITS + 1e-6) / DIGITS;

/** What came of a figure: `unmeasured` fails like `below`, since a floor that nothing is held against guards nothing. */
export interface Outcome {
  readonly name: string;
  readonly figure: number | null;
  readonly floor: Floor | null;
  readonly state: 'holds' | 'below' | 'unmeasured' | 'could rise' | 'new';
}

function stateOf(figure: number | undefined, floor: Floor | undefined): Outcome['state'] {
  if (figure === undefined) return 'unmeasured';
  if (floor === undefined) return 'new';
  if (figure < floor.floor) return 'below';
  return floorUnder(figure) > floor.floor ? 'could rise' : 'holds';
}

/** Holds every figure against its floor, in the order of the figures; floors without a figure come last. */
export function compare(figures: Figures, floors: Floors): Outcome[] {
  return [...new Set([...Object.keys(figures), ...Object.keys(floors)])].map((name) => ({
    name,
    figure: figures[name] ?? null,
    floor: floors[name] ?? null,
    state: stateOf(figures[name], floors[name]),
  }));
}

/** Whether the gate stays shut. */
export const fails = ({ state }: Outcome): boolean => state === 'below' || state === 'unmeasured';

/** The floors after a good run: new ones set, others raised where they can be, none lowered. */
export function raise(outcomes: readonly Outcome[]): Floors {
  const rises = ({ state }: Outcome): boolean => state === 'new' || state === 'could rise';
  return Object.fromEntries(
    outcomes.flatMap((outcome): [string, Floor][] => {
      const { name, figure, floor } = outcome;
      if (figure !== null && rises(outcome)) {
        return [[name, { floor: floorUnder(figure), measured: Math.round(figure * DIGITS) / DIGITS }]];
      }
      return floor ? [[name, floor]] : [];
    }),
  );
}

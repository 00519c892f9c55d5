import type { Container } from '../../capture/page';

/** Steps up from `from` to the nearest container that holds `to` as well. */
export function stepsUp(from: Container, to: Container): number {
  let a: Container = from;
  let b: Container = to;
  let steps = 0;
  while (a.depth > b.depth) {
    a = a.parent!;
    steps++;
  }
  while (b.depth > a.depth) b = b.parent!;
  while (a !== b) {
    a = a.parent!;
    b = b.parent!;
    steps++;
  }
  return steps;
}

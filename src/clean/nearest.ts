import type { Container } from '../capture/page';

/**
 * Looks something up on a container and those around it, from the inside out, each once.
 *
 * @param of - What is found on a container by itself; null where there is nothing.
 * @param isWithin - Whether a container may be looked at: the first that may not ends the search.
 * @returns A function from a container to what is found nearest to it, or null.
 */
export function nearestFinder<Found>(
  of: (container: Container) => Found | null,
  isWithin: (container: Container) => boolean,
): (container: Container) => Found | null {
  const known: (Found | null | undefined)[] = [];
  return (container) => {
    const answer = known[container.index];
    if (answer !== undefined) return answer;
    const inside: Container[] = [];
    let nearest: Found | null = null;
    for (let c: Container | null = container; c && isWithin(c); c = c.parent) {
      const found = known[c.index];
      if (found !== undefined) {
        nearest = found;
        break;
      }
      inside.push(c);
      nearest = of(c);
      if (nearest !== null) break;
    }
    for (const c of inside) known[c.index] = nearest;
    return nearest;
  };
}

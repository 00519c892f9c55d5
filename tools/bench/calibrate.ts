/**
 * Milliseconds that a fixed piece of arithmetic takes: the unit by which times of different machines, and of one that is busy, compare.
 * Leans on nothing outside itself, so that a page can be asked to run it.
 */
export function calibrate(): number {
  const start = performance.now();
  let hash = 1;
  for (let i = 0; i < 20_000_000; i += 1) hash = Math.imul(hash ^ i, 0x01_00_01_93);
  return performance.now() - start + (hash === 0 ? 1 : 0);
}

import { BROWSERS, openDriver, type Driver } from '../../../tests/browser/driver/driver';
import { until } from '../../../tests/browser/driver/until';
import { startWeb } from '../../../tests/serve/serve';
import { calibrate } from '../calibrate';
import { table, type Cell } from '../table';
import { buildPage, startHeartbeat, type Kind } from './pages';

/** What is measured, smallest first, so that the curve is drawn before anything is large. */
const PAGES: readonly (readonly [Kind, number])[] = [
  ['elements', 12_500],
  ['elements', 25_000],
  ['elements', 50_000],
  ['elements', 100_000],
  ['elements', 200_000],
  ['text', 10_000_000],
  // Chromium itself overflows on laying out 5,000 levels; the engine's tests read as many without layout.
  ['nesting', 2_400],
  ['images', 5_000],
  ['data-images', 2_000_000],
];

declare const beat: { longest: number; last: number };

/** Chromium says how much is in use, roughly; Firefox doesn't. Runs in the page. */
function heapMb(): number | null {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory ? memory.usedJSHeapSize / 1e6 : null;
}

interface Reading {
  readonly calibrationMs: number;
  readonly heapMb: number | null;
  /** From the press to the reader's first words, and the longest time that the page had no turn meanwhile. */
  readonly ms: number;
  readonly blockedMs: number;
  readonly blocks: number;
  readonly message: string;
}

/** Presses the button and waits for the reader. */
async function read(driver: Driver): Promise<Reading> {
  await driver.evaluateInPage(startHeartbeat);
  const calibrationMs = await driver.evaluateInPage(calibrate);
  const heap = await driver.evaluateInPage(heapMb);
  await driver.evaluateInPage(() => (beat.longest = 0));
  const start = Date.now();
  await driver.press();
  const seen = await until('the reader answers', () =>
    driver.evaluate(() => {
      const root = document.querySelector('lede-reader')?.shadowRoot;
      const article = root?.querySelector('[part~="article"]');
      const message = root?.querySelector('[part~="message"]')?.textContent ?? '';
      return article || message ? { blocks: article?.querySelectorAll('.block').length ?? 0, message } : null;
    }),
  );
  const ms = Date.now() - start;
  await driver.evaluateInPage(() => new Promise((resolve) => setTimeout(() => resolve(null), 300)));
  const used = await driver.evaluateInPage(heapMb);
  return {
    ...seen,
    ms,
    calibrationMs,
    blockedMs: await driver.evaluateInPage(() => beat.longest),
    heapMb: used === null || heap === null ? null : Math.max(1, Math.round(used - heap)),
  };
}

const ms = Math.round;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Slope of the line through the logarithms (least squares): 1 is linear. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const [mx, my] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / logs.reduce((sum, [x]) => sum + (x - mx) * (x - mx), 0);
}

for (const name of BROWSERS) {
  const web = await startWeb();
  const driver = await openDriver(name, { proxy: web.proxy, visible: false });
  const rows: Cell[][] = [];
  const curve: [number, number][] = [];
  const heap: [number, number][] = [];
  try {
    for (const [kind, size] of PAGES) {
      await driver.goto(
        web.serve({ url: `http://size.example/2026/${kind}-${size}`, html: '<!doctype html><title></title><body>' }),
      );
      await driver.evaluateInPage(buildPage, kind, size);
      try {
        const got = await read(driver);
        rows.push([kind, size, ms(got.calibrationMs), ms(got.ms), ms(got.blockedMs), got.heapMb, got.blocks, got.message]);
        if (kind === 'elements') curve.push([size, got.ms / got.calibrationMs]);
        if (kind === 'elements' && got.heapMb !== null) heap.push([size, got.heapMb]);
      } catch (error) {
        rows.push([kind, size, null, null, null, null, null, String(error)]);
      }
    }
  } finally {
    await driver.close();
    await web.close();
  }
  console.log(`\n${name}\n`);
  console.log(
    table(
      ['page', 'size', 'calibration, ms', 'to the reader, ms', 'page kept waiting, ms', 'heap, MB', 'blocks shown', 'message'],
      rows,
    ),
  );
  if (heap.length > 0) console.log(`\nMemory grows with the number of elements to the power of ${exponent(heap).toFixed(2)}.`);
  console.log(`\nTime grows with the number of elements to the power of ${exponent(curve).toFixed(2)}.`);
}

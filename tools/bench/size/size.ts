import { BROWSERS, openDriver, type Driver } from '../../../tests/browser/driver/driver';
import { until } from '../../../tests/browser/driver/until';
import { startWeb } from '../../../tests/serve/serve';
import { calibrate } from '../calibrate';
import { mean } from '../mean';
import { table, type Cell } from '../table';
import { buildPage, startHeartbeat, type Kind } from './pages';
import { tasksIn, type Tasks } from './tasks';

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
  /** Null in Firefox. */
  readonly tasks: Tasks | null;
  readonly blocks: number;
  readonly message: string;
}

/** What the reader shows so far. Runs in the page. */
function answer(): { blocks: number; message: string } | null {
  const root = document.querySelector('lede-reader')?.shadowRoot;
  const article = root?.querySelector('[part~="article"]');
  const message = root?.querySelector('[part~="message"]')?.textContent ?? '';
  return article || message ? { blocks: article?.querySelectorAll('.block').length ?? 0, message } : null;
}

/** Whether the reader has done all its work, which ends with the lock on the page's own scrolling. Runs in the page. */
function isWhole(): boolean {
  return getComputedStyle(document.documentElement).overflowY === 'hidden';
}

/** Presses the button and waits for the reader. */
async function read(driver: Driver): Promise<Reading> {
  await driver.evaluateInPage(startHeartbeat);
  const calibrationMs = await driver.evaluateInPage(calibrate);
  const heap = await driver.evaluateInPage(heapMb);
  await driver.evaluateInPage(() => (beat.longest = 0));
  let ms = 0;
  const events = await driver.traced(async () => {
    const start = Date.now();
    await driver.press();
    await until('the reader answers', () => driver.evaluate(answer));
    ms = Date.now() - start;
    await until('all of it is there', () => driver.evaluate(isWhole));
  });
  const seen = await driver.evaluate(answer);
  if (!seen) throw new Error('The reader is gone.');
  const used = await driver.evaluateInPage(heapMb);
  return {
    ...seen,
    tasks: events && tasksIn(events),
    ms,
    calibrationMs,
    blockedMs: await driver.evaluateInPage(() => beat.longest),
    heapMb: used === null || heap === null ? null : Math.max(1, Math.round(used - heap)),
  };
}

const ms = Math.round;

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
        const { tasks } = got;
        const thread = tasks
          ? [tasks.longestMs, tasks.ownMs, tasks.longestLayoutMs, tasks.allMs - tasks.ownMs].map(ms)
          : [null, null, null, null];
        const share = /[\d.]+%/.exec(got.message)?.[0] ?? got.message;
        rows.push([kind, size, ms(got.calibrationMs), ms(got.ms), ms(got.blockedMs), ...thread, got.heapMb, got.blocks, share]);
        if (kind === 'elements') curve.push([size, got.ms / got.calibrationMs]);
        if (kind === 'elements' && got.heapMb !== null) heap.push([size, got.heapMb]);
      } catch (error) {
        rows.push([kind, size, ...Array<null>(9).fill(null), String(error)]);
      }
    }
  } finally {
    await driver.close();
    await web.close();
  }
  console.log(`\n${name}\n`);
  console.log(
    table(
      [
        'page',
        'size',
        'loop, ms',
        'to the reader, ms',
        'page kept waiting, ms',
        'longest own task',
        'all own tasks',
        'longest layout',
        'all layout',
        'heap, MB',
        'blocks',
        'read',
      ],
      rows,
    ),
  );
  if (heap.length > 0) console.log(`\nMemory grows with the number of elements to the power of ${exponent(heap).toFixed(2)}.`);
  console.log(`\nTime grows with the number of elements to the power of ${exponent(curve).toFixed(2)}.`);
}

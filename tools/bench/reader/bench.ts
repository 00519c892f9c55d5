import { loadNews } from '../../../tests/fixtures/fixtures';
import { BROWSERS, openDriver, type Driver } from '../../../tests/browser/driver/driver';
import { startWeb, type ServedPage } from '../../../tests/serve/serve';
import { calibrate } from '../calibrate';
import { median } from '../report';
import { table, type Cell } from '../table';
import { longStory, padded } from './pages';

/** Every so many of our articles one is opened, so that all kinds of markup are among them. */
const EVERY = 9;
const REPETITIONS = 5;

/** Runs in the page: the time at which the frame with the article's first words has been drawn, in ms since 1970. */
function firstFrame(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const words = document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="article"] p');
      if (!words) {
        requestAnimationFrame(look);
        return;
      }
      // This runs as the frame begins; the next task comes when it has been drawn. Not a timer, which would wait behind the reader's own.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the page: scrolls the reader to its end, and gives the tasks over 50 ms meanwhile. */
async function scrollThrough(): Promise<number[]> {
  const dialog = document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog');
  if (!dialog) throw new Error('No reader is open.');
  const found: number[] = [];
  const watch = new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => Math.round(duration))));
  watch.observe({ type: 'longtask' });
  for (let before = -1; dialog.scrollTop > before;) {
    before = dialog.scrollTop;
    dialog.scrollBy({ top: 240, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return found;
}

/** @returns Milliseconds from the press to the first frame of the reader. */
async function open(driver: Driver): Promise<number> {
  const framed = driver.evaluate(firstFrame);
  const start = Date.now();
  await driver.press();
  return (await framed) - start;
}

const web = await startWeb();
const articles = loadNews();
const large = articles.find(({ name }) => name === 'en-structure') ?? articles[0]!;
const HEAD = ['browser', 'page', 'elements', 'median ms', 'slowest ms', 'calibration ms'];
const rows: Cell[][] = [];
for (const name of BROWSERS) {
  const driver = await openDriver(name, { proxy: web.proxy, visible: false });
  const measure = async (page: ServedPage): Promise<number> => {
    await driver.goto(web.serve(page));
    return open(driver);
  };
  const row = async (what: string, pages: readonly ServedPage[]): Promise<void> => {
    const calibrationMs = await driver.evaluate(calibrate);
    const times: number[] = [];
    for (let round = 0; round < REPETITIONS; round += 1) for (const page of pages) times.push(await measure(page));
    const elements = await driver.evaluate(() => document.querySelectorAll('*').length);
    rows.push([name, what, elements, Math.round(median(times)), Math.round(Math.max(...times)), Math.round(calibrationMs)]);
  };
  await measure(large);
  await row(
    'our articles',
    articles.filter((_, index) => index % EVERY === 0),
  );
  await row('padded', [padded(large, 20_000)]);
  if (name === 'chromium') {
    await measure(longStory());
    await driver.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(null), 1000)));
    const long = await driver.evaluate(scrollThrough);
    console.log(
      `Scrolling 6,000 words with 60 pictures: ${long.length} tasks over 50 ms${long.length > 0 ? ` (${long.join(', ')})` : ''}.`,
    );
  }
  await driver.close();
}
await web.close();
console.log(table(HEAD, rows, 0));

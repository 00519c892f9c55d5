import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { openedReader } from './reader';
import { news, startSession } from './session';

const page = news('fr-wordpress-classic');
/** Of another site: a press gives access to its tab while that stays on the site. */
const elsewhere = news('en-structure');

describe.each(BROWSERS)('where a person takes back the access to sites in %s', (browser) => {
  const session = startSession(browser);
  const isLit = async () => (await session.driver.button()).badge !== '';

  it('an open reader stays and leaves as ever, and what is opened by a press does everything all the same', async () => {
    const { driver } = session;
    await session.visit(page);
    await until('the button is lit', isLit);
    await driver.press();
    await openedReader(driver);
    await driver.withholdSites();
    await session.leave();

    await session.visit(elsewhere);
    await session.idle();
    // Chromium spends the first press on letting the finder in, which knows by this that it was let in by a press.
    await until('the page has been there for a moment', () =>
      driver.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return navigation && performance.now() - navigation.loadEventEnd > 400;
      }),
    );
    expect(await isLit()).toBe(false);
    await driver.press();
    const { title, points, removed } = await openedReader(driver);
    expect(title).toBe(elsewhere.expected.title);
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(removed.length).toBeGreaterThan(0);
    await session.leave();
  });
});

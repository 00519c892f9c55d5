import { describe, expect, it } from 'vitest';
import type { ServedPage } from '../serve/serve';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { openedReader, readerState } from './reader';
import { startSession } from './session';
import { HEADLINE, MILL, PROSE, storyPage } from './story';

/** Appends the next article when the end comes near, and takes its address and title when it fills the window. */
const GOES_ON = `<script>
const next = () => {
  const made = document.createElement('article');
  made.innerHTML = '<h1>The mill turns again</h1><p class="byline">By Ada Brook, 25 February 2026</p>' + ${JSON.stringify(
    MILL.map((text) => `<p>${text}</p>`).join(''),
  )};
  document.querySelector('main').append(made);
};
addEventListener('scroll', () => {
  if (document.querySelectorAll('article').length < 2) next();
  else if (document.querySelectorAll('article')[1].getBoundingClientRect().top < innerHeight / 2) {
    history.replaceState(null, '', '/2026/the-mill');
    document.title = 'The mill turns again';
  }
});
</script><style>main { padding-bottom: 800px } p { margin: 80px }</style>`;

const page: ServedPage = {
  url: 'http://endless.example/2026/the-tower',
  html: storyPage({ head: `<meta property="og:title" content="${HEADLINE}" />`, after: GOES_ON }),
};

describe.each(BROWSERS)('a page that goes on where its article ends in %s', (browser) => {
  const session = startSession(browser);
  const only = (blocks: readonly string[]) => blocks.filter((block) => [...PROSE, ...MILL].includes(block));

  it('gives the article that is in view, with its own title and people, and offers the others', async () => {
    const { driver } = session;
    await session.visit(page);
    await until('the next article is there', () =>
      driver.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelectorAll('article').length > 1;
      }),
    );
    await driver.evaluate(() => document.querySelectorAll('article')[0]?.scrollIntoView());
    await driver.press();
    const first = await openedReader(driver);
    expect(first).toMatchObject({ title: HEADLINE, byline: 'Dora Finch' });
    expect(only(first.blocks)).toEqual(PROSE);
    await session.leave();

    await driver.evaluate(() => document.querySelectorAll('article')[1]?.scrollIntoView());
    await until('the page has taken its address', () => driver.evaluate(() => location.pathname === '/2026/the-mill'));
    await driver.press();
    const second = await openedReader(driver);
    expect(second).toMatchObject({ title: 'The mill turns again', byline: 'Ada Brook' });
    expect(second.date).toContain('25');
    expect(only(second.blocks)).toEqual(MILL);
    await driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="offer"]'));
    await until('the other article is open', async () => (await readerState(driver))?.title === HEADLINE);
    await until('all of it is there', async () => only((await readerState(driver))?.blocks ?? []).length === PROSE.length);
    await session.leave();
  });
});

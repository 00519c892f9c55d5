import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { news, plain, startSession } from './session';

const page = news('fr-wordpress-classic');
const list = plain('news-home');

/** What a single-page site does when a person follows a link to a story, or back: another address, other content, no load. */
function swap(address: string, body: string): void {
  history.pushState(null, '', address);
  document.body.innerHTML = body;
}

const bodyOf = ({ html }: { readonly html: string | Uint8Array }): string =>
  /<body[^>]*>([\s\S]*)<\/body>/.exec(String(html))![1]!;

describe.each(BROWSERS)('finding again in %s', (browser) => {
  const session = startSession(browser);
  const isLit = async () => (await session.driver.button()).badge !== '';

  it('looks again when the address changes without a load', async () => {
    await session.visit(list);
    await session.idle();
    expect(await isLit()).toBe(false);
    await session.driver.evaluate(swap, '/un-article-de-fond', bodyOf(page));
    await until('the button is lit', isLit);
    await session.driver.evaluate(swap, '/', bodyOf(list));
    await until('the button is dark', async () => !(await isLit()));
  });

  it('looks again when the content comes late', async () => {
    await session.visit({ ...page, html: page.html.replace(/<body[^>]*>[\s\S]*<\/body>/, '<body><p>…</p></body>') });
    await session.idle();
    expect(await isLit()).toBe(false);
    await session.driver.evaluate((body: string) => {
      document.body.innerHTML = body;
    }, bodyOf(page));
    await until('the button is lit', isLit);
  });

  it('lights the button again on a page that comes back', async () => {
    await session.visit(page);
    await until('the button is lit', isLit);
    await session.visit(list);
    await until('the button is dark', async () => !(await isLit()));
    await session.driver.evaluate(() => history.back());
    await until('the button is lit', isLit);
  });
});

import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { closedReader, openedReader, openLook, readerState } from './reader';
import { news, startSession } from './session';

const page = news('en-structure');
const host = new URL(page.url).hostname.replace(/^www\./, '');

describe.each(BROWSERS)('what a person decides in the options in %s', (browser) => {
  const session = startSession(browser);
  /** Opens the options, and waits for the last that they show. */
  const options = async () => {
    await session.driver.goto(await session.driver.own('options.html'));
    await until('the options are there', async () => (await told('#shortcut')) !== '');
  };
  const write = (selector: string, text: string) =>
    session.driver.evaluate(
      (wanted, words) => {
        const field = document.querySelector<HTMLInputElement>(wanted)!;
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      text,
    );
  const told = (selector: string) =>
    session.driver.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const press = (selector: string) => session.driver.click((wanted) => document.querySelector(wanted), selector);
  const isLit = async () => (await session.driver.button()).badge !== '';

  it('keeps the button dark on a site, until that is taken back', async () => {
    await options();
    await write('#never-site', `https://www.${host}/some/page`);
    await press('#never button[type=submit]');
    await until('the site is listed', async () => (await told('#never .sites')).includes(host));
    await session.visit(page);
    await session.idle();
    expect(await isLit()).toBe(false);
    await options();
    await until('the site is listed', async () => (await told('#never .sites')).includes(host));
    await press('#never .sites button');
    await until('it is gone', async () => (await told('#never .sites')) === '');
    await session.visit(page);
    await until('the button is lit', isLit);
  });

  it('says what is no site', async () => {
    await options();
    await write('#never-site', 'my paper');
    await press('#never button[type=submit]');
    await until('it is said', async () => (await told('#never [role=status]')) !== '');
  });

  it('opens the reader by itself on an article of a chosen site, and lets the person leave', async () => {
    // A press gives the access that the browser's question gives on the options page.
    await session.read(page);
    await session.leave();
    await options();
    await session.driver.evaluateInPage((site) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
      return chrome.storage.local.set({ own: { always: [site] } });
    }, host);
    await session.visit(page);
    if (browser === 'firefox') {
      await openedReader(session.driver);
      await session.leave();
      await session.idle();
      await closedReader(session.driver);
    }
    // In Chromium the access of a press ends when the tab goes elsewhere, and no question can be answered here: nothing opens.
    await session.idle();
    expect(await readerState(session.driver)).toBeNull();
    await options();
    await until('the site is listed', async () => (await told('#always .sites')).includes(host));
    await press('#always .sites button');
    await until('it is gone', async () => (await told('#always .sites')) === '');
  });

  it('is led to from the reader, with the site filled in', async () => {
    await session.read(page);
    const inside = (selector: string) =>
      session.driver.click((wanted) => document.querySelector('lede-reader')?.shadowRoot?.querySelector(wanted), selector);
    await openLook(session.driver);
    await inside('.look .panel-foot .quiet');
    await session.driver.switchTo('options.html');
    await until('the site is filled in', () =>
      session.driver.evaluate(
        (site) =>
          document.querySelector<HTMLInputElement>('#always-site')?.value === site &&
          document.activeElement?.id === 'always-site',
        host,
      ),
    );
    await session.driver.closeTab();
  });

  it('sets the reader by a style sheet of their own, and refuses one that would load something', async () => {
    await options();
    await write('#style', '[part~="title"] { letter-spacing: 7px } button { background: rgb(1 2 3) }');
    await until('it is kept', async () => (await told('#status')) !== '');
    await session.read(page);
    const spacing = () =>
      session.driver.evaluate(() => {
        const title = document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="title"]');
        return title ? getComputedStyle(title).letterSpacing : '';
      });
    expect(await spacing()).toBe('7px');
    await session.driver.key('e');
    const inPanel = () =>
      session.driver.evaluate(() => {
        const button = document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="copy-text"]');
        return button ? getComputedStyle(button).backgroundColor : '';
      });
    await until('it holds for parts that come later too', async () => (await inPanel()) === 'rgb(1, 2, 3)');
    await options();
    await write('#style', '[part~="title"] { letter-spacing: 9px; background: u\\72l(https://a.example/) }');
    expect(await told('#style-status')).toContain('url()');
    await session.read(page);
    expect(await spacing()).toBe('7px');
  });

  it('gives as many points as they want, and all is as at first after a reset', async () => {
    await options();
    await session.driver.evaluate(() => {
      const field = document.querySelector<HTMLSelectElement>('#points')!;
      field.value = '2';
      field.dispatchEvent(new Event('change'));
    });
    await until('it is kept', async () => (await told('#status')) !== '');
    expect((await session.read(page)).points).toHaveLength(2);
    await options();
    await press('#reset');
    await until('it is kept', async () => (await told('#status')) !== '');
    expect((await session.read(page)).points.length).toBeGreaterThan(2);
  });
});

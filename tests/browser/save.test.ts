import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { openedReader } from './reader';
import { news, plain, startSession, type Session } from './session';

const page = news('en-structure');
const first = page.expected.paragraphs[0] ?? '';

/** Opens the menu, by the button. */
async function openMenu({ driver }: Session): Promise<void> {
  await driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="save"]'));
  await until('the menu is open', () =>
    driver.evaluate(
      () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="save-panel"]:popover-open') !== null,
    ),
  );
}

/** Presses one of its buttons and waits until it says that it is done. */
async function choose({ driver }: Session, part: string): Promise<string> {
  await driver.click(
    (name) => document.querySelector('lede-reader')?.shadowRoot?.querySelector(`[part~="save-panel"] [part~="${name}"]`),
    part,
  );
  return until(`${part} is done`, () =>
    driver.evaluate(() => {
      const panel = document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="save-panel"]');
      return panel?.querySelector('.said')?.textContent;
    }),
  );
}

/** What is on the clipboard, as a page of plain http gets it. */
async function clipboard(session: Session): Promise<string> {
  const { driver } = session;
  await session.visit({ html: '<!doctype html><title>Paste</title><textarea id="here"></textarea>', url: 'http://paste.test/' });
  await driver.click(() => document.querySelector('#here'));
  await driver.key('v', 'Control');
  return until('it is pasted', () => driver.evaluate(() => document.querySelector<HTMLTextAreaElement>('#here')?.value));
}

describe.each(BROWSERS)('saving and sharing in %s', (browser) => {
  const session = startSession(browser);

  it('copies the article as text and as Markdown on a page without encryption', async () => {
    await session.read(page);
    await openMenu(session);
    expect(await choose(session, 'copy-text')).toBe('Copied.');
    const text = await clipboard(session);
    expect(text.startsWith(`${page.expected.title}\n`)).toBe(true);
    expect(text).toContain(`\n\n${first}\n\n`);

    await session.read(page);
    await openMenu(session);
    await choose(session, 'copy-markdown');
    expect(await clipboard(session)).toMatch(/^# .*\n/);
  });

  it('copies the selection as a quotation with an address that leads to it', async () => {
    const { title } = await session.read(page);
    const selected = await session.driver.evaluate(() => {
      const block = document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="article"] .text p');
      const text = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
      if (!text) return '';
      document.getSelection()?.setBaseAndExtent(text, 0, text, 24);
      return (text.textContent ?? '').slice(0, 24);
    });
    await openMenu(session);
    await choose(session, 'copy-quotation');
    const quotation = await clipboard(session);
    expect(quotation.startsWith(`${selected.trim()}\n\n— ${title} · `)).toBe(true);
    expect(quotation).toContain(`#:~:text=${encodeURIComponent(selected.trim())}`);
  });

  it('gives an address with which the browser finds the passage on the page', async () => {
    const tall = { ...page, html: page.html.replace('</head>', '<style>p{margin-block:60vh}</style></head>') };
    await session.read(tall);
    const last = page.expected.paragraphs.at(-1) ?? '';
    await session.driver.evaluate(
      (words) => {
        const blocks = [
          ...(document.querySelector('lede-reader')?.shadowRoot?.querySelectorAll('[part~="article"] .text p') ?? []),
        ];
        const block = blocks.find(({ textContent }) => textContent?.startsWith(words));
        if (block) document.getSelection()?.setBaseAndExtent(block, 0, block, block.childNodes.length);
      },
      last.slice(0, 30),
    );
    await openMenu(session);
    await choose(session, 'copy-quotation');
    const address = (await clipboard(session)).trim().split('\n').at(-1) ?? '';
    expect(address).toContain('#:~:text=');
    session.web.serve(tall);
    await session.driver.goto(address);
    await until('the passage is in view', () =>
      session.driver.evaluate(
        (words) => {
          const found = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.trim().startsWith(words));
          const { top = -1, bottom = -1 } = found?.getBoundingClientRect() ?? {};
          return scrollY > 500 && bottom > 0 && top < innerHeight;
        },
        last.slice(0, 30),
      ),
    );
  });

  it('quotes the lead where nothing is selected', async () => {
    await session.read(page);
    await openMenu(session);
    await choose(session, 'copy-quotation');
    expect((await clipboard(session)).startsWith(first)).toBe(true);
  });

  it('downloads Markdown, a page in one file and a book', async () => {
    await session.read(page);
    await openMenu(session);
    await choose(session, 'download-markdown');
    const markdown = await session.driver.downloaded();
    expect(markdown.name).toMatch(/\.md$/);
    expect(strFromU8(markdown.bytes)).toMatch(/^# /);

    await choose(session, 'download-html');
    const html = await session.driver.downloaded();
    expect(html.name).toMatch(/\.html$/);
    expect(strFromU8(html.bytes)).toContain(first.slice(0, 40));

    await choose(session, 'download-epub');
    const epub = await session.driver.downloaded();
    expect(epub.name).toMatch(/\.epub$/);
    expect(Object.keys(unzipSync(epub.bytes))[0]).toBe('mimetype');
  });

  it('puts the pictures into the file that may be read, and says how many are not', async () => {
    const far = '<figure><img src="http://far.test/far.png" width="640" height="400" alt="Seen from afar"></figure>';
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    session.web.serve({
      url: 'http://far.test/far.png',
      html: Buffer.from(dot, 'base64'),
      headers: { 'Content-Type': 'image/png' },
    });
    await session.read({ ...page, html: page.html.replace('</figure>', `</figure>${far}`) });
    await openMenu(session);
    await choose(session, 'download-html');
    const html = strFromU8((await session.driver.downloaded()).bytes);
    const held = html.match(/<img[^>]* src="data:image\/(?:png|jpeg);base64,/g)?.length ?? 0;
    const missing = Number(/(\d+) pictures? (?:is|are) not in this file/.exec(html)?.[1] ?? 0);
    const shown = await session.driver.evaluate(
      () => document.querySelector('lede-reader')?.shadowRoot?.querySelectorAll('[part~="article"] img').length,
    );
    expect(html).toContain('Seen from afar');
    expect(held).toBeGreaterThan(0);
    expect(held + missing).toBe(shown);
    expect(html).not.toMatch(/<img[^>]* src="http/);
  });

  it('copies and downloads under the strictest policy of a page', async () => {
    await session.read(plain('strict-policy'));
    await openMenu(session);
    expect(await choose(session, 'copy-text')).toBe('Copied.');
    expect(await choose(session, 'download-epub')).toBe('Saved.');
    expect((await session.driver.downloaded()).name).toMatch(/\.epub$/);
    expect(await clipboard(session)).toContain('The bell tower of Lower Quill');
  });

  it('saves what was put back in its place, and nothing of what was hidden', async () => {
    await session.read(page);
    const back = await session.driver.evaluate(() => {
      const item = document
        .querySelector('lede-reader')
        ?.shadowRoot?.querySelector('[part~="restore"]')
        ?.closest('[part~="removed-item"]');
      return item?.querySelector('.preview')?.textContent?.split('\n')[0] ?? '';
    });
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="restore"]'));
    await until('it is back', () =>
      session.driver.evaluate(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('.restored') !== null),
    );
    await session.driver.key('h');
    const hidden = await until('the buttons are there', () =>
      session.driver.evaluate(() => {
        const reader = document.querySelector('lede-reader')?.shadowRoot;
        return reader?.querySelector('[part~="hide"]') ? reader.querySelector('.text > .block')?.textContent : null;
      }),
    );
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="hide"]'));
    await session.driver.key('Escape');
    await openMenu(session);
    await choose(session, 'copy-text');
    const text = await clipboard(session);
    expect(text).toContain(back);
    expect(back).not.toBe('');
    expect(text).not.toContain(hidden);
  });

  it('opens and closes by its key, and takes the focus and gives it back', async () => {
    await session.read(page);
    const isOpen = () =>
      session.driver.evaluate(() => {
        const root = document.querySelector('lede-reader')?.shadowRoot;
        const panel = root?.querySelector('[part~="save-panel"]:popover-open');
        return panel ? panel.contains(root?.activeElement ?? null) : false;
      });
    await session.driver.key('e');
    await until('the menu is open and has the focus', isOpen);
    await session.driver.key('Escape');
    const focused = () =>
      session.driver.evaluate(() => document.querySelector('lede-reader')?.shadowRoot?.activeElement?.localName);
    await until('the article has the focus', async () => (await focused()) === 'article');
    expect((await openedReader(session.driver)).title).toBe(page.expected.title);
  });
});

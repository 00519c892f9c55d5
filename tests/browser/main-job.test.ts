import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { closedReader, openedReader, readerState } from './reader';
import { news, plain, startSession } from './session';

const page = news('fr-wordpress-classic');
const { expected } = page;
const INJECTED = expected.removed.filter(({ kind, text }) => kind === 'related' && text.length > 40).slice(0, 3);

/** The page as a person left it: its markup, place, focus and what plays. Runs in the page. */
function pageState(): { markup: string; scroll: number; focus: string; playing: boolean[] } {
  return {
    markup: document.documentElement.outerHTML,
    scroll: Math.round(scrollY),
    focus: document.activeElement?.id ?? '',
    playing: [...document.querySelectorAll('audio')].map((audio) => !audio.paused),
  };
}

/** A second of silence. */
function silence(): string {
  const samples = Buffer.alloc(8000, 128);
  const head = Buffer.from('RIFF....WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data....', 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.writeUInt32LE(samples.length, 40);
  return `data:audio/wav;base64,${Buffer.concat([head, samples]).toString('base64')}`;
}

describe.each(BROWSERS)('the main job in %s', (browser) => {
  const session = startSession(browser);

  it('lights the button on an article, and on no other page of the tab', async () => {
    await session.visit(page);
    await until('the button is lit', async () => (await session.driver.button()).badge !== '');
    await session.visit(plain('shop-listing'));
    await until('the button is dark', async () => (await session.driver.button()).badge === '');
  });

  it.each(['news-home', 'shop-listing', 'shop-product', 'search-results'])('leaves it dark on %s', async (name) => {
    await session.visit(plain(name));
    await session.idle();
    expect((await session.driver.button()).badge).toBe('');
  });

  it('shows title, byline and date, and the article in full and in order', async () => {
    const reader = await session.read(page);
    expect(reader).toMatchObject({
      title: expected.title,
      byline: expected.byline,
      lang: expect.stringMatching(/^fr/),
      dir: 'ltr',
    });
    expect(reader.date).not.toBe('');
    expect(reader.blocks.filter((block) => expected.paragraphs.includes(block))).toEqual(expected.paragraphs);
    expect(reader.blocks).toEqual(expect.arrayContaining([...expected.notes]));
  });

  const untilModal = (): Promise<boolean> =>
    until('the reader is modal', () =>
      session.driver.evaluate(() =>
        Boolean(document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog:modal:not([popover])')),
      ),
    );

  it('leaves nothing of the page below within reach', async () => {
    await session.read(page);
    await untilModal();
    const reached = await session.driver.evaluate(() => {
      const link = document.querySelector<HTMLElement>('body a[href]');
      link?.focus();
      return link === null || document.activeElement === link;
    });
    expect(reached).toBe(false);
  });

  it('gives no field of the page the focus again when it becomes modal', async () => {
    const field = '<input id="field" data-heard="0" onfocus="this.dataset.heard++"><script>field.focus()</script>';
    await session.read({ ...page, html: page.html.replace('</body>', `${field}</body>`) });
    await untilModal();
    const heard = await session.driver.evaluate(() => [
      document.querySelector<HTMLElement>('#field')?.dataset['heard'],
      document.activeElement?.localName,
    ]);
    expect(heard).toEqual(['1', 'lede-reader']);
  });

  it('shows captions as captions, never run into the text', async () => {
    const reader = await session.read(page);
    expect(reader.captions).toEqual(expect.arrayContaining([...expected.captions]));
    expect(reader.blocks.filter((block) => expected.captions.some((caption) => block.includes(caption)))).toEqual([]);
  });

  it('shows a post from elsewhere as a quote that leads to it, and loads nothing for it', async () => {
    await session.read(news('en-amp'));
    const post = await session.driver.evaluate(() => {
      const root = document.querySelector('lede-reader')?.shadowRoot;
      const quote = root?.querySelector('.text blockquote');
      return {
        text: quote?.querySelector('p')?.textContent,
        link: quote?.querySelector('a')?.getAttribute('href'),
        frames: root?.querySelectorAll('iframe, script, object, embed').length,
      };
    });
    expect(post).toEqual({
      text: expect.stringMatching(/^Second count done\./),
      link: 'https://social.example/skarveyharbour/1',
      frames: 0,
    });
  });

  it('sums the article up in three to five of its own sentences', async () => {
    const { points } = await session.read(page);
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(5);
    expect(points.filter((point) => !expected.paragraphs.some((paragraph) => paragraph.includes(point)))).toEqual([]);
  });

  it('keeps all junk out of the article, its captions and its summary', async () => {
    const { blocks, captions, points } = await session.read(page);
    const shown = [...blocks, ...captions, ...points].join('\n');
    expect(expected.removed.map(({ text }) => text).filter((text) => shown.includes(text))).toEqual([]);
  });

  it('lists what was removed with kind and reason', async () => {
    const { removed } = await session.read(page);
    for (const { text } of INJECTED) {
      const entry = removed.find((item) => item.text.includes(text));
      expect(entry, text).toMatchObject({ kind: 'related' });
      expect(entry?.reason).not.toBe('');
    }
    expect(removed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['related', 'comments', 'share']));
  });

  it('puts an injected line back in its place, and takes it out again', async () => {
    const [{ text } = { text: '' }] = INJECTED;
    const before =
      expected.paragraphs.filter((paragraph) => page.html.indexOf(paragraph.slice(0, 30)) < page.html.indexOf(text)).at(-1) ?? '';
    const after = expected.paragraphs[expected.paragraphs.indexOf(before) + 1] ?? '';
    await session.read(page);
    const pressRestore = () =>
      session.driver.click((wanted) => {
        const root = document.querySelector('lede-reader')?.shadowRoot;
        const items = [...(root?.querySelectorAll('[part~="removed-item"]') ?? [])];
        return items.find((item) => item.textContent.includes(wanted))?.querySelector('[part~="restore"]');
      }, text);
    const articleText = () =>
      session.driver.evaluate(
        () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="article"]')?.textContent ?? '',
      );

    await pressRestore();
    const restored = await until('the line stands in the article', async () => {
      const shown = await articleText();
      return shown.includes(text) ? shown : null;
    });
    expect(restored.indexOf(before)).toBeLessThan(restored.indexOf(text));
    expect(restored.indexOf(text)).toBeLessThan(restored.indexOf(after));
    await pressRestore();
    await until('the line is gone again', async () => !(await articleText()).includes(text));
  });

  it('leads from a point to its sentence and marks it', async () => {
    const { points } = await session.read(page);
    const last = String(points.length);
    await session.driver.click(
      (number) => document.querySelector('lede-reader')?.shadowRoot?.querySelector(`[part~="point"][data-point="${number}"]`),
      last,
    );
    const source = await until('the sentence is marked and in view', () =>
      session.driver.evaluate((number) => {
        const root = document.querySelector('lede-reader')?.shadowRoot;
        const pieces = [...(root?.querySelectorAll(`[part~="source"][data-point="${number}"]`) ?? [])];
        const { top = -1, bottom = -1 } = pieces[0]?.getBoundingClientRect() ?? {};
        const isMarked = pieces.length > 0 && pieces.every((piece) => piece.getAttribute('aria-current') === 'true');
        return isMarked && top >= 0 && bottom <= innerHeight ? pieces.map((piece) => piece.textContent).join('') : null;
      }, last),
    );
    expect(source).toBe(points.at(-1));
  });

  it.each(['Escape', 'the button', 'the shortcut', 'the close button'])('leaves the page by %s as it was', async (way) => {
    const html = page.html.replace('</body>', `<audio id="sound" loop muted src="${silence()}"></audio></body>`);
    await session.visit({ ...page, html });
    await session.driver.click(() => document.querySelector('#author'));
    await session.driver.evaluate(() => document.querySelector<HTMLAudioElement>('#sound')?.play());
    const before = await session.driver.evaluate(pageState);
    expect(before).toMatchObject({ focus: 'author', playing: [true] });
    expect(before.scroll).toBeGreaterThan(0);

    await session.driver.press();
    await openedReader(session.driver);
    await until('the sound pauses', async () => !(await session.driver.evaluate(pageState)).playing[0]);
    if (way === 'Escape') await session.driver.key('Escape');
    if (way === 'the button') await session.driver.press();
    if (way === 'the shortcut') await session.driver.shortcut();
    if (way === 'the close button') {
      await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="close"]'));
    }
    await closedReader(session.driver);
    await until('the sound goes on', async () => (await session.driver.evaluate(pageState)).playing[0]);
    expect(await session.driver.evaluate(pageState)).toEqual(before);
  });

  it('opens again by button, shortcut and context menu', async () => {
    await session.visit(page);
    const ways = [() => session.driver.press(), () => session.driver.shortcut(), () => session.driver.contextMenu()];
    for (const way of ways) {
      await way();
      expect((await openedReader(session.driver)).title).toBe(expected.title);
      await session.leave();
    }
  });

  it('says so on a page without an article, and shows what text there is when asked', async () => {
    const { message, blocks } = await session.read(plain('login'));
    expect(message).not.toBe('');
    expect(blocks).toEqual([]);
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="offer"]'));
    await until('the text is shown', async () => ((await readerState(session.driver))?.blocks.length ?? 0) > 0);
  });

  it('opens a page of its own with the reason where no script may run', async () => {
    await session.driver.goto(browser === 'chromium' ? 'chrome://version/' : 'about:license');
    await session.driver.press();
    await session.driver.switchTo('unavailable.html');
    const words = await until('it gives a reason', () =>
      session.driver.evaluate(() => document.querySelector('main')?.innerText.trim()),
    );
    expect(words.length).toBeGreaterThan(20);
    await session.driver.closeTab();
  });
});

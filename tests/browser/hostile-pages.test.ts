import { describe, expect, it } from 'vitest';
import type { ServedPage } from '../serve/serve';
import { BROWSERS, type Driver } from './driver/driver';
import { until } from './driver/until';
import { closedReader, openedReader, readerState } from './reader';
import { startSession } from './session';
import { HEADLINE, MILL, PROSE, storyPage, type Around } from './story';

const served = (name: string, around: Around, headers: Record<string, string> = {}): ServedPage => ({
  url: `http://hostile.example/2026/${name}`,
  html: storyPage(around),
  headers,
});

const ALERTS = served('alerts', {
  after:
    '<script>globalThis.left = 4; const again = () => { if (left-- > 0) { alert("Again"); setTimeout(again, 30); } }; addEventListener("load", () => setTimeout(again, 50));</script>',
});

/** Pages on which the reader does all that it does elsewhere. */
const STORIES: readonly (readonly [name: string, page: ServedPage])[] = [
  [
    'patches what scripts are made of',
    served('patched', {
      head: `<script>
const broken = () => { throw new Error('patched'); };
for (const name of ['map', 'filter', 'push', 'join', 'flatMap', 'some', 'find', 'forEach', Symbol.iterator]) Array.prototype[name] = broken;
for (const name of ['getAttribute', 'setAttribute', 'append', 'remove', 'matches', 'closest', 'querySelector', 'attachShadow', 'checkVisibility'])
  Element.prototype[name] = broken;
for (const name of ['appendChild', 'insertBefore', 'removeChild', 'contains']) Node.prototype[name] = broken;
Object.defineProperty(Node.prototype, 'textContent', { get: broken, set: broken });
Document.prototype.createElement = Document.prototype.createTreeWalker = broken;
HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.close = broken;
EventTarget.prototype.addEventListener = broken;
JSON.parse = JSON.stringify = broken;
MutationObserver = ResizeObserver = IntersectionObserver = AbortController = Map = Set = Promise = WeakMap = broken;
customElements.define = broken;
</script>`,
    }),
  ],
  [
    'defines the element of the reader and forbids it a shadow root',
    served('defined', {
      head: `<script>customElements.define('lede-reader', class extends HTMLElement { static disabledFeatures = ['shadow']; connectedCallback() { this.remove(); } });</script>`,
    }),
  ],
  [
    'clobbers the document by names',
    served('clobbered', {
      before: [
        'body',
        'head',
        'documentElement',
        'createElement',
        'querySelector',
        'querySelectorAll',
        'implementation',
        'defaultView',
        'activeElement',
        'getSelection',
        'firstChild',
        'childNodes',
        'location',
        'title',
      ]
        .map(
          (name) =>
            `<form name="${name}" id="${name}"><input name="attributes"><input name="children"><input name="parentNode"><input name="nodeType"></form><img name="${name}" alt="">`,
        )
        .join(''),
    }),
  ],
  [
    'clobbers the form that holds another story',
    served('clobbered-form', {
      after: `<form><input name="parentElement"><input name="ownerDocument"><img name="title" alt="">
<h1>The mill turns again</h1>${MILL.map((text) => `<p>${text}</p>`).join('')}</form>`,
    }),
  ],
  [
    'clobbers the form that holds its headline',
    {
      ...served('clobbered-headline', {}),
      html: storyPage({}).replace('<h1>', '<form><input name="parentElement"><h1>').replace('</h1>', '</h1></form>'),
    },
  ],
  [
    'clobbers a form in its date',
    {
      ...served('clobbered-date', {}),
      html: storyPage({}).replace('</h1>', '</h1><time><form><input name="nextSibling"></form>24 November 2026</time>'),
    },
  ],
  [
    'styles everything away',
    served('unset', {
      head: '<style>*{all:unset!important}dialog,lede-reader{display:none!important;visibility:hidden!important}html{display:none}</style>',
    }),
  ],
  [
    'hides what is not its own',
    served('not-own', {
      head: '<style>html>:not(head):not(body){display:none!important;opacity:0!important;transform:scale(0)!important}</style>',
    }),
  ],
  [
    'moves and blurs its root',
    served('transformed', {
      head: '<style>html{transform:rotate(180deg) scale(.2);filter:blur(9px);opacity:.1;contain:strict;perspective:10px;will-change:transform}</style>',
    }),
  ],
  [
    'has a modal dialog on top',
    served('modal', {
      after: '<dialog id="own">Ours first.</dialog><script>document.getElementById("own").showModal();</script>',
    }),
  ],
  [
    'has a popover on top',
    served('popover', {
      after: '<div id="own" popover>Ours first.</div><script>document.getElementById("own").showPopover();</script>',
    }),
  ],
  [
    'rewrites its history all the time',
    served('history', {
      after: '<script>let turn = 0; setInterval(() => history.replaceState(null, "", "?" + (turn++ % 9)), 50);</script>',
    }),
  ],
  [
    'never stops growing',
    served('growing', { after: '<script>setInterval(() => document.body.append(document.createElement("p")), 20);</script>' }),
  ],
  ['says alert again and again', ALERTS],
  ['is sandboxed', served('sandboxed', {}, { 'content-security-policy': 'sandbox' })],
  [
    'forbids all by its policy',
    served(
      'forbidding',
      {},
      {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    ),
  ],
  [
    'is XHTML',
    served(
      'xhtml',
      { start: '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en">' },
      { 'content-type': 'application/xhtml+xml' },
    ),
  ],
  ['names a wrong charset', served('charset', {}, { 'content-type': 'text/html; charset=windows-1252' })],
  [
    'holds NULs and halves of characters',
    served('nuls', {
      after: '\0<p>\0</p>',
      before: '<p id="half"></p><script>document.getElementById("half").textContent = "\\ud800 half \\udfff \\0 of it";</script>',
    }),
  ],
];

/** What of a page may not change. Runs in the page. */
function markup(): string {
  return Document.prototype.querySelector.call(document, 'article')?.outerHTML ?? '';
}

async function covers(driver: Driver): Promise<boolean> {
  return driver.evaluate(() => {
    const host = Document.prototype.querySelector.call(document, 'lede-reader, [data-lede-reader]');
    return [0.1, 0.5, 0.9].every((part) => document.elementFromPoint(innerWidth * part, innerHeight * part) === host);
  });
}

describe.each(BROWSERS)('hostile pages in %s', (browser) => {
  const session = startSession(browser);

  /** Opens a page whose own errors don't matter. */
  async function visit(page: ServedPage): Promise<void> {
    await session.driver.goto(session.web.serve(page));
  }

  async function ownErrors(): Promise<string[]> {
    return (await session.driver.takeErrors()).filter((text) => text.includes('-extension:'));
  }

  it.each(STORIES)('reads and leaves a page that %s', async (_, page) => {
    const { driver } = session;
    await visit(page);
    const before = await driver.evaluate(markup);
    await driver.press();
    const { title, blocks } = await openedReader(driver);
    expect(title).toBe(HEADLINE);
    expect(blocks.filter((block) => PROSE.includes(block))).toEqual(PROSE);
    await until('the reader covers the page', () => covers(driver));
    await driver.press();
    await closedReader(driver);
    expect(await driver.evaluate(markup)).toBe(before);
    // Chromium goes nowhere from a page that is about to say something.
    if (page === ALERTS)
      await until('all is said', () => driver.evaluateInPage(() => (globalThis as { left?: number }).left! < 0));
    expect(await ownErrors()).toEqual([]);
  });

  it('gives a dialog of the page back as it was', async () => {
    const { driver } = session;
    for (const [name, state] of [
      ['has a modal dialog on top', '#own:modal'],
      ['has a popover on top', '#own:popover-open'],
    ] as const) {
      await visit(STORIES.find(([each]) => each === name)![1]);
      await driver.press();
      await openedReader(driver);
      await driver.key('Escape');
      await closedReader(driver);
      expect(await driver.evaluate((selector) => document.querySelector(selector) !== null, state)).toBe(true);
    }
  });

  it('is left by the button and its shortcut on a page that takes every key and press', async () => {
    const { driver } = session;
    const kinds = [
      'keydown',
      'keyup',
      'keypress',
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
      'beforetoggle',
      'cancel',
      'close',
    ];
    await visit(
      served('thief', {
        head: `<script>for (const kind of ${JSON.stringify(kinds)}) for (const target of [window, document])
  target.addEventListener(kind, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, { capture: true });</script>`,
      }),
    );
    for (const leave of [() => driver.press(), () => driver.shortcut()]) {
      await driver.press();
      await openedReader(driver);
      await leave();
      await closedReader(driver);
    }
    expect(await ownErrors()).toEqual([]);
  });

  it('comes back where a page takes it away a few times', async () => {
    const { driver } = session;
    await visit(
      served('takes-twice', {
        after: `<script>let left = 2; new MutationObserver(() => {
  const host = document.documentElement.lastElementChild;
  if (host !== document.body && left-- > 0) host.remove();
}).observe(document.documentElement, { childList: true });</script>`,
      }),
    );
    await driver.press();
    const { blocks } = await openedReader(driver);
    expect(blocks.filter((block) => PROSE.includes(block))).toEqual(PROSE);
    await until('the reader covers the page', () => covers(driver));
    await session.leave();
  });

  it('is gone with a page that loads itself anew, and opens on the next', async () => {
    const { driver } = session;
    await visit(served('refresh', { head: '<meta http-equiv="refresh" content="2" />' }));
    await driver.press();
    await openedReader(driver);
    await until('the page has loaded itself anew', async () => (await readerState(driver)) === null);
    await visit(served('calm', {}));
    await driver.press();
    await openedReader(driver);
    await session.leave();
  });

  it('says that a frameset holds no article, or shows its text', async () => {
    const { driver, web } = session;
    web.serve(served('part', {}));
    await visit({
      url: 'http://hostile.example/frameset',
      html: '<!doctype html><title>Frames</title><frameset cols="*,*"><frame src="/2026/part"><frame src="/2026/part"></frameset>',
    });
    await driver.press();
    const { message, blocks } = await openedReader(driver);
    expect(message.length > 0 || blocks.length > 0).toBe(true);
    await driver.press();
    await closedReader(driver);
  });

  it('keeps a title that runs backwards from turning the page around', async () => {
    const { driver } = session;
    await visit(served('backwards', { title: 'The tower \u202Egnp.exe\u2066 and the law' }));
    await driver.press();
    const { title, byline } = await openedReader(driver);
    expect(title).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(byline).toBe('Dora Finch');
    await session.leave();
  });
});

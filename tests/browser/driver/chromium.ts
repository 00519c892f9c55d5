import process from 'node:process';
import { rmSync } from 'node:fs';
import { launch, type ConsoleMessage, type KeyInput, type Page, type WebWorker } from 'puppeteer-core';
import { findBrowser } from '../../../tools/setup/browsers.js';
import type { Driver, DriverOptions, TraceEvent } from './driver';
import { makeDownloads, takeDownload } from './downloads';
import { callExpression, middleOf } from './expression';
import { until } from './until';

/** What the service worker's global scope offers here; it is driven from outside, so without the types of the extension's own code. */
declare const chrome: {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly runtime: { reload(): void };
  readonly tabs: { query(which: object): Promise<{ id: number }[]> };
  readonly developerPrivate: { updateExtensionConfiguration(changed: object, done: () => void): void };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
};

/** Chromium by way of puppeteer-core, over a pipe. */
export async function openChromium({ extension, proxy, visible, language }: DriverOptions): Promise<Driver> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found: run `npm run setup` first.');
  const downloads = makeDownloads();
  const browser = await launch({
    executablePath,
    pipe: true,
    enableExtensions: [extension],
    headless: !visible,
    ...(language !== undefined && { env: { ...process.env, LANGUAGE: language } }),
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    defaultViewport: { width: 1280, height: 800 },
    args: [
      '--no-sandbox',
      ...(language === undefined ? [] : [`--lang=${language}`]),
      '--window-size=1300,1000',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(proxy === null ? [] : [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
  let errors: string[] = [];
  const note = (message: ConsoleMessage): void => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(`${message.text()} (${message.location().url ?? ''})`);
  };
  const listen = (heard: Page): void => {
    heard
      .on('console', note)
      .on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
      .on('pageerror', (error) => errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  };

  const lede = await until('the extension is installed', async () => [...(await browser.extensions()).values()][0]);
  const worker = async (): Promise<WebWorker> => until('the service worker runs', async () => (await lede.workers())[0]);
  const firstWorker = await worker();
  firstWorker.on('console', note);

  const welcome = await until('the welcome page has opened', async () =>
    (await browser.pages()).find((each) => each.url().endsWith('/welcome.html')),
  );
  await welcome.close();
  let page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.bringToFront();
  listen(page);
  browser.on('targetcreated', (target) => {
    void target.page().then((opened) => opened && opened !== page && listen(opened));
  });

  /** Evaluates in an isolated world of the page. */
  async function alone(expression: string): Promise<unknown> {
    const session = await page.createCDPSession();
    try {
      const { frameTree } = await session.send('Page.getFrameTree');
      const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'test' });
      const answer = await session.send('Runtime.evaluate', {
        expression,
        contextId: world.executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails)
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return answer.result.value;
    } finally {
      await session.detach();
    }
  }

  return {
    name: 'chromium',
    async goto(address) {
      await page.goto(address, { waitUntil: 'load' });
    },
    evaluate: (run, ...given) => alone(callExpression(run, given)) as never,
    evaluateInPage: (run, ...given) => page.evaluate(callExpression(run, given)) as never,
    press: () => lede.triggerAction(page),
    shortcut: () => lede.triggerAction(page),
    async contextMenu() {
      await (
        await worker()
      ).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab) chrome.contextMenus.onClicked.dispatch({ menuItemId: 'read', editable: false }, tab);
      });
    },
    async button() {
      return (await worker()).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const of = { tabId: tab?.id };
        return { badge: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
      });
    },
    async traced(run) {
      await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
      try {
        await run();
      } catch (error) {
        await page.tracing.stop();
        throw error;
      }
      const recorded = await page.tracing.stop();
      return (JSON.parse(new TextDecoder().decode(recorded)) as { traceEvents: TraceEvent[] }).traceEvents;
    },
    async memory() {
      const client = await page.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      const { JSHeapUsedSize = 0, JSEventListeners = 0, Nodes = 0 } = await page.metrics();
      await client.detach();
      return { heapMb: JSHeapUsedSize / 1e6, listeners: JSEventListeners, nodes: Nodes };
    },
    async withholdSites() {
      const settings = await browser.newPage();
      await settings.goto('chrome://extensions');
      await settings.evaluate(
        (extensionId) =>
          new Promise<void>((done) => {
            chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }, done);
          }),
        lede.id,
      );
      await settings.close();
      await page.bringToFront();
    },
    restoreTab: () => Promise.reject(new Error('Headless Chromium has no way to its own closed tabs.')),
    stopBackground: async () => (await worker()).close(),
    async reloadExtension() {
      await (await worker()).evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await until('the extension runs again', async () => (await browser.extensions()).size > 0);
    },
    async key(key, ...held) {
      for (const modifier of held) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of held.toReversed()) await page.keyboard.up(modifier);
    },
    async click(find, ...given) {
      await page.mouse.click(...(await middleOf(alone, find, given)));
    },
    async hover(find) {
      await page.mouse.move(...(await middleOf(alone, find)));
    },
    resize: (width, height) => page.setViewport({ width, height }),
    dark: (on) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: on ? 'dark' : 'light' }]),
    screenshot: () => page.screenshot(),
    print: () => page.pdf(),
    downloaded: () => takeDownload(downloads),
    own: (file) => Promise.resolve(`chrome-extension://${lede.id}/${file}`),
    tabs: async () => (await browser.pages()).map((each) => each.url()),
    async switchTo(part) {
      page = await until(`a tab at ${part}`, async () => (await browser.pages()).find((each) => each.url().includes(part)));
    },
    async closeTab() {
      await page.close();
      page = await until('another tab', async () => (await browser.pages())[0]);
      await page.bringToFront();
    },
    takeErrors() {
      const taken = errors;
      errors = [];
      return Promise.resolve(taken);
    },
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
    ended: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}

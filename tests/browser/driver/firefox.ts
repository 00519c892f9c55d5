import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../../tools/setup/browsers.js';
import { connectBidi, type Bidi } from './bidi';
import type { Driver, DriverOptions, Json } from './driver';
import { makeDownloads, takeDownload } from './downloads';
import { callExpression, middleOf } from './expression';
import { until } from './until';

/** Code points by which WebDriver names keys that type no character. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const code = (name: string): string => KEYS[name] ?? name;
const down = (name: string) => ({ type: 'keyDown', value: code(name) });
const up = (name: string) => ({ type: 'keyUp', value: code(name) });

function preferences({ proxy }: DriverOptions, downloads: string): string {
  const [host = '', port = ''] = proxy?.split(':') ?? [];
  const values: Record<string, string | number | boolean> = {
    'extensions.originControls.grantByDefault': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.security.https_first': false,
    'services.settings.server': 'data:,#no-remote-settings',
    ...(proxy === null
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          'network.proxy.allow_hijacking_localhost': true,
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
        }),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

/** Starts Firefox and resolves to the address of its BiDi socket. */
function start(program: string, profile: string, visible: boolean): { process: ChildProcess; socket: Promise<string> } {
  const flags = ['--no-remote', '--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access', 'about:blank'];
  const firefox = spawn(program, [...(visible ? [] : ['--headless']), ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  const socket = new Promise<string>((resolve, reject) => {
    let said = '';
    firefox.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    firefox.on('error', reject);
    firefox.on('exit', () => reject(new Error(`Firefox ended before it was ready:\n${said}`)));
  });
  return { process: firefox, socket };
}

/** A value as BiDi writes it, as far as JSON goes. */
interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
}

function readValue({ type, value }: RemoteValue): Json {
  if (type === 'array') return (value as RemoteValue[]).map(readValue);
  if (type === 'object')
    return Object.fromEntries((value as [string, RemoteValue][]).map(([key, each]) => [key, readValue(each)]));
  if (type === 'number') return Number(value);
  if (type === 'null') return null;
  return value as Json;
}

async function run(bidi: Bidi, target: { context: string; sandbox?: string }, expression: string): Promise<Json> {
  const answer = await bidi.send('script.evaluate', { expression, awaitPromise: true, target });
  if (answer['type'] !== 'success') {
    throw new Error((answer['exceptionDetails'] as { text?: string } | undefined)?.text ?? 'The script failed.');
  }
  return readValue(answer['result'] as RemoteValue);
}

async function topContexts(bidi: Bidi, scope: object = {}): Promise<{ context: string; url: string }[]> {
  return (await bidi.send('browsingContext.getTree', { maxDepth: 0, ...scope }))['contexts'] as {
    context: string;
    url: string;
  }[];
}

/**
 * What is asked of the browser's own window, where Firefox lets a debugger run code. Names are Firefox's; each part is self-contained source.
 * The button is found by the extension's id.
 */
const CHROME = {
  action: (id: string) =>
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension)`,
  widget: (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_'),
};

/** Errors of the extension in the browser's console, which is emptied. Warnings and errors of others are left out. */
const TAKE_EXTENSION_ERRORS = `(() => {
  const scriptErrors = Services.console.getMessageArray()
    .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & Ci.nsIScriptError.warningFlag))
    .map((entry) => entry.errorMessage + ' (' + entry.sourceName + ')');
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const logged = storage.getEvents()
    .filter((entry) => entry.level === 'error')
    .map((entry) => Array.from(entry.arguments, String).join(' ') + ' (' + entry.filename + ')');
  Services.console.reset();
  storage.clearEvents();
  // Firefox notes what went with a page that is gone: nothing is amiss.
  const gone = ['Promise resolved while context is inactive', 'Promise rejected after context unloaded', 'FrameData missing for'];
  const isAmiss = (text) => text.includes('moz-extension:') && !gone.some((note) => text.includes(note));
  return [...scriptErrors, ...logged].filter(isAmiss);
})()`;

/**
 * What the process of the page in front holds, after it has collected its garbage: what about:memory calls allocated, what scripts use, and
 * listeners of events. Memory that has been freed but not handed back to the system, which is most of what the system counts, is not in it.
 */
const MEMORY = `(async () => {
  const collect = 'for (let i = 0; i < 3; i += 1) { Components.utils.forceGC(); Components.utils.forceCC(); } sendAsyncMessage("collected");';
  const { osPid } = gBrowser.selectedBrowser.frameLoader.remoteTab;
  await new Promise((done) => {
    Services.ppmm.addMessageListener('collected', function heard({ target }) {
      if (target.osPid !== osPid) return;
      Services.ppmm.removeMessageListener('collected', heard);
      done();
    });
    Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(collect), false);
  });
  const held = { heapMb: 0, listeners: 0, nodes: 0 };
  const note = (process, path, kind, units, amount) => {
    if (!process.includes('pid ' + osPid)) return;
    if (path === 'heap-allocated' || path.startsWith('js-main-runtime-gc-heap-committed/used/')) held.heapMb += amount / 1e6;
    if (path.startsWith('event-counts/') && path.endsWith('/event-listeners')) held.listeners += amount;
  };
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((done) => manager.getReports(note, null, done, null, false));
  return held;
})()`;

/** Firefox by way of WebDriver BiDi, spoken over a plain socket. */
export async function openFirefox(options: DriverOptions): Promise<Driver> {
  const program = findBrowser('firefox');
  if (program === null) throw new Error('No Firefox found: run `npm run setup` first.');
  const profile = mkdtempSync(path.join(tmpdir(), 'lede-firefox-'));
  const downloads = makeDownloads();
  writeFileSync(path.join(profile, 'user.js'), preferences(options, downloads));
  const firefox = start(program, profile, options.visible);
  try {
    return await drive({
      process: firefox.process,
      bidi: await connectBidi(await firefox.socket),
      profile,
      downloads,
      extension: options.extension,
    });
  } catch (error) {
    firefox.process.kill();
    throw error;
  }
}

/** A Firefox that runs and is listened to. */
interface Running {
  readonly process: ChildProcess;
  readonly bidi: Bidi;
  readonly profile: string;
  readonly downloads: string;
  readonly extension: string;
}

async function drive({ process: firefox, bidi, profile, downloads, extension }: Running): Promise<Driver> {
  let errors: string[] = [];
  bidi.on('log.entryAdded', (entry) => {
    const frames = (entry['stackTrace'] as { callFrames?: { url: string }[] } | undefined)?.callFrames;
    const text = `${String(entry['text'])} (${frames?.[0]?.url ?? ''})`;
    if (entry['level'] === 'error' && !text.includes('blocked the loading of a resource')) errors.push(text);
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const installed = await bidi.send('webExtension.install', { extensionData: { type: 'path', path: path.resolve(extension) } });
  const id = String(installed['extension']);

  const window = (await topContexts(bidi, { 'moz:scope': 'chrome' }))[0]?.context ?? '';
  const inWindow = (expression: string): Promise<Json> => run(bidi, { context: window }, expression);
  const welcome = await until('the welcome page has opened', async () =>
    (await topContexts(bidi)).find(({ url }) => url.endsWith('/welcome.html')),
  );
  await bidi.send('browsingContext.close', { context: welcome.context });
  let tab = (await topContexts(bidi))[0]?.context ?? '';
  const alone = (expression: string): Promise<Json> => run(bidi, { context: tab, sandbox: 'test' }, expression);
  const setViewport = (width: number, height: number) =>
    bidi.send('browsingContext.setViewport', { context: tab, viewport: { width, height } });
  const act = (actions: readonly object[]) => bidi.send('input.performActions', { context: tab, actions });
  /** Moves the mouse, and presses a button where one is given. */
  const pointAt = (x: number, y: number, button: number | null) => {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
    const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button }));
    return act([{ type: 'pointer', id: 'mouse', actions: button === null ? [move] : [move, ...press] }]);
  };
  await setViewport(1280, 800);

  const ended = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  return {
    name: 'firefox',
    ended,
    async goto(address) {
      await bidi.send('browsingContext.navigate', { context: tab, url: address, wait: 'complete' });
      // A window that no screen shows is not the active one by itself, and without that no event of focus comes.
      await inWindow('Services.focus.activeWindow = window; void gBrowser.selectedBrowser.focus()');
    },
    evaluate: (script, ...given) => alone(callExpression(script, given)) as never,
    evaluateInPage: (script, ...given) => run(bidi, { context: tab }, callExpression(script, given)) as never,
    async press() {
      await inWindow(`void ${CHROME.action(id)}.triggerAction(window)`);
    },
    async shortcut() {
      await inWindow(`void document.querySelector('#ext-keyset-id-${CHROME.widget(id)} key').doCommand()`);
    },
    async contextMenu() {
      const entry = `[...document.querySelectorAll('#contentAreaContextMenu menuitem')].find((item) => item.id.startsWith('${CHROME.widget(id)}-menuitem-'))`;
      await pointAt(5, 5, 2);
      await until('the context menu is open', () =>
        inWindow(`document.querySelector('#contentAreaContextMenu').state === 'open' && ${entry} !== undefined`),
      );
      await inWindow(`void document.querySelector('#contentAreaContextMenu').activateItem(${entry})`);
    },
    async button() {
      const said = await inWindow(
        `(({ badgeText, title }) => ({ badge: badgeText ?? '', title }))(${CHROME.action(id)}.action.getContextData(gBrowser.selectedTab))`,
      );
      return said as { badge: string; title: string };
    },
    memory: async () => (await inWindow(MEMORY)) as { heapMb: number; listeners: number; nodes: number },
    traced: (task) => task().then(() => null),
    async withholdSites() {
      const module = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')`;
      const own = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
      await inWindow(
        `${module}.ExtensionPermissions.remove(${JSON.stringify(id)}, { permissions: [], origins: ['*://*/*'] }, ${own}).then(() => true)`,
      );
    },
    async restoreTab() {
      const { url } = (await topContexts(bidi)).find(({ context }) => context === tab)!;
      // A window without a tab closes.
      await inWindow('void gBrowser.addTrustedTab("about:blank")');
      await inWindow('void gBrowser.removeTab(gBrowser.selectedTab)');
      await until('the tab is closed', async () => !(await topContexts(bidi)).some(({ context }) => context === tab));
      await inWindow('void SessionStore.undoCloseTab(window, 0)');
      tab = await until('the tab is back', async () => (await topContexts(bidi)).find((each) => each.url === url)?.context);
      await until('it has loaded', () => alone(`document.readyState === 'complete' && location.href === ${JSON.stringify(url)}`));
      await until('it is in front', () =>
        inWindow(
          `gBrowser.selectedBrowser.currentURI.spec === ${JSON.stringify(url)} && !gBrowser.selectedTab.matches('[busy], [pending]')`,
        ),
      );
    },
    async stopBackground() {
      await inWindow(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground().then(() => true)`);
    },
    async reloadExtension() {
      const manager = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager`;
      await inWindow(`${manager}.getAddonByID(${JSON.stringify(id)}).then((addon) => addon.reload()).then(() => true)`);
      await until('the button is there again', () => inWindow(`Boolean(${CHROME.action(id)})`));
    },
    async key(key, ...held) {
      await act([
        { type: 'key', id: 'keyboard', actions: [...held.map(down), down(key), up(key), ...held.toReversed().map(up)] },
      ]);
    },
    async click(find, ...given) {
      await pointAt(...(await middleOf(alone, find, given)), 0);
    },
    async hover(find) {
      await pointAt(...(await middleOf(alone, find)), null);
    },
    async resize(width, height) {
      await setViewport(width, height);
    },
    async dark(on) {
      await inWindow(`void Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${on ? 0 : 1})`);
    },
    async screenshot() {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context: tab });
      return Buffer.from(String(data), 'base64');
    },
    async print() {
      const { data } = await bidi.send('browsingContext.print', { context: tab, background: false });
      return Buffer.from(String(data), 'base64');
    },
    downloaded: () => takeDownload(downloads),
    own: async (file) =>
      (await inWindow(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).getURL(${JSON.stringify(file)})`)) as string,
    tabs: async () => (await topContexts(bidi)).map(({ url }) => url),
    async switchTo(part) {
      tab = await until(`a tab at ${part}`, async () => (await topContexts(bidi)).find(({ url }) => url.includes(part))?.context);
      // A press means the tab that is in front.
      await bidi.send('browsingContext.activate', { context: tab });
    },
    async closeTab() {
      await bidi.send('browsingContext.close', { context: tab });
      tab = await until('another tab', async () => (await topContexts(bidi))[0]?.context);
    },
    async takeErrors() {
      const taken = new Set([...errors, ...((await inWindow(TAKE_EXTENSION_ERRORS)) as string[])]);
      errors = [];
      return [...taken];
    },
    async close() {
      await bidi.send('browser.close').catch(() => firefox.kill());
      await ended;
      for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

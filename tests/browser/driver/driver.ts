import { openChromium } from './chromium';
import { openFirefox } from './firefox';

export type BrowserName = 'chromium' | 'firefox';

/** Both, for `describe.each`. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** How a browser is started. */
export interface DriverOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** `host:port` of the web that it is to see; null for the real one. */
  readonly proxy: string | null;
  /** Opens a window on the screen. */
  readonly visible: boolean;
  /** Chromium only: the browser's own language, BCP 47. Firefox would need a language pack. */
  readonly language?: string;
}

/** A file that the browser has written. */
export interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the toolbar button says on the driven tab. */
export interface Button {
  readonly badge: string;
  readonly title: string;
}

/** Anything with which a page function can be called and what it can give back: JSON. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** An event of a trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X` for what has begun and ended. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time that the thread itself ran, without what others on the machine took. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** A real browser with the extension installed, and one tab of it. Every input is as trusted as a person's. */
export interface Driver {
  readonly name: BrowserName;
  /** Opens an address and waits until it has loaded. */
  goto(address: string): Promise<void>;
  /** Calls a self-contained function in a world of its own: it sees the page's DOM, and nothing that the page's scripts have patched. */
  evaluate<Arguments extends readonly Json[], Result>(
    run: (...given: Arguments) => Result,
    ...given: Arguments
  ): Promise<Awaited<Result>>;
  /** The same in the world of the page's own scripts. */
  evaluateInPage<Arguments extends readonly Json[], Result>(
    run: (...given: Arguments) => Result,
    ...given: Arguments
  ): Promise<Awaited<Result>>;
  /** Presses the toolbar button. */
  press(): Promise<void>;
  /**
   * Runs the shortcut of the toolbar button. Firefox is sent the command of its key; Chromium has no way to it, and by its own definition
   * `_execute_action` is a press of the button, which is what happens here.
   */
  shortcut(): Promise<void>;
  /**
   * Chooses the extension's entry in the page's context menu. Firefox opens the real menu. Chromium is sent the event of the entry, which grants
   * no access to the tab: press the button once on the page before.
   */
  contextMenu(): Promise<void>;
  button(): Promise<Button>;
  /** What the page's process holds after a collection of garbage. Firefox counts no nodes: 0. */
  memory(): Promise<{ readonly heapMb: number; readonly listeners: number; readonly nodes: number }>;
  /**
   * Records what the page's thread does while something runs. Firefox tells none of it from outside.
   *
   * @returns Events as Chromium's trace has them; null where there is no trace.
   */
  traced(run: () => Promise<void>): Promise<readonly TraceEvent[] | null>;
  /**
   * Takes back the access to sites that the manifest asks for, as a person does in the browser's settings (Chromium: "on click"): no script of
   * the extension runs in a page that is opened from now on before a press.
   */
  withholdSites(): Promise<void>;
  /** Closes the driven tab and brings it back from the session, as it was saved. Firefox only. */
  restoreTab(): Promise<void>;
  /** Stops the extension's background, as browsers do when it has been idle. */
  stopBackground(): Promise<void>;
  /** Unloads the extension and loads it again, as an update does. In Chromium the button can't be pressed from outside after that. */
  reloadExtension(): Promise<void>;
  /** Presses a key as named by `KeyboardEvent.key`, held down together with others. */
  key(key: string, ...held: readonly ('Shift' | 'Control' | 'Alt')[]): Promise<void>;
  /** Presses the primary button of the mouse in the middle of what a self-contained function finds in the page, scrolled into view. */
  click<Arguments extends readonly Json[]>(
    find: (...given: Arguments) => Element | null | undefined,
    ...given: Arguments
  ): Promise<void>;
  /** Moves the mouse to the middle of what a self-contained function finds in the page, scrolled into view. */
  hover(find: () => Element | null | undefined): Promise<void>;
  /** Sets the size of the page's window in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Sets whether the person prefers dark pages. */
  dark(on: boolean): Promise<void>;
  /** @returns What the window shows, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** @returns What the browser would print, as PDF. */
  print(): Promise<Uint8Array>;
  /** Waits until a file has been downloaded, and takes it away. @returns Its name and bytes. */
  downloaded(): Promise<Downloaded>;
  /** @returns The address of one of the extension's own pages, such as `options.html`. */
  own(page: string): Promise<string>;
  /** Addresses of all open tabs. */
  tabs(): Promise<string[]>;
  /** Drives the tab whose address contains a string from now on. Waits until there is one. */
  switchTo(part: string): Promise<void>;
  /** Closes the driven tab and drives the first of the others. */
  closeTab(): Promise<void>;
  /** Errors that the console of pages and extension has held since the last call, exceptions included; not resources that failed to load. Each names its source. */
  takeErrors(): Promise<string[]>;
  close(): Promise<void>;
  /** Settles when the browser has ended, by `close` or because a person closed its window. */
  readonly ended: Promise<void>;
}

/** Where `npm run build` puts the extension. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/**
 * Starts a browser with the built extension.
 *
 * @throws Where the browser is not found or the extension can't be installed.
 */
export function openDriver(
  name: BrowserName,
  options: Omit<DriverOptions, 'extension'> & Partial<Pick<DriverOptions, 'extension'>>,
): Promise<Driver> {
  const full = { extension: BUILDS[name], ...options };
  return name === 'chromium' ? openChromium(full) : openFirefox(full);
}

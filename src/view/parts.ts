import type { Article, Point } from '../article';
import type { Passage } from '../export/text-fragment';
import type { Context } from './context';
import type { Listening, Look } from '../settings';
import type { Page } from './page';

/** The open reader, as a part of it sees it. */
export interface Opened {
  readonly context: Context;
  readonly page: Page;
  /** Those of the summary that is shown. */
  readonly points: () => readonly Point[];
  /** The page's address as the browser knows it. */
  readonly address: string;
  readonly article: Article;
  /** What the person has selected in it; null where that is nothing. */
  readonly passage: () => Passage | null;
  /** The button in the toolbar that brought the part. */
  readonly tool: HTMLButtonElement;
  readonly listening: Listening;
  /** Called with what the person has changed of it, to be kept. */
  readonly onListening: (changed: Partial<Listening>) => void;
}

/** Reads the article aloud. */
export interface Player {
  /** Opens the player and reads, or closes it. */
  toggle(): Promise<void>;
  /** Opens it and reads; where it is open, pauses or reads on. */
  press(): Promise<void>;
  /** Goes so many sentences on or back, where it is open. */
  skip(by: number): void;
}

/** The panel in which the person sets the look. */
export interface LookPanel {
  readonly panel: HTMLElement;
  /** Shows a look that was changed elsewhere. */
  readonly show: (look: Look) => void;
}

/** What the part of the look brings. */
export interface LookPart extends LookPanel {
  /** A popover that lists the keys. */
  readonly keySheet: HTMLElement;
}

/** Parts of the reader that are used seldom: each is a script of its own, injected on first use. */
export interface Parts {
  /** Makes the panel of what can be saved and shared. */
  readonly save: (opened: Opened) => HTMLElement;
  /** Makes the panel of the look and the sheet of keys, with their style; told the look now, what to call after each change, and the way to decide for this site. */
  readonly look: (context: Context, start: Look, onChange: (look: Look) => void, onSite?: () => void) => LookPart;
  /** Makes the player that reads aloud. */
  readonly listen: (opened: Opened) => Player;
  /** The style sheet of an article whose lines run from top to bottom. */
  readonly vertical: string;
  /** Adds the typeface for people with dyslexia to a document's fonts. */
  readonly typeface: (fonts: FontFaceSet) => void;
}

/** Brings a part. Rejects where it can't be had. */
export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

/** Where the scripts of one version leave their parts. Pages don't see it: scripts of an extension have a global of their own. */
const PLACE = Symbol.for('lede.parts');

/**
 * Leaves a part where the reader finds it. To be called by the part's own script.
 *
 * @param name - Which part.
 * @param part - What it can do.
 */
export function providePart<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  Reflect.set(globalThis, PLACE, { ...partsHere(), [name]: part });
}

/** A part whose script has run here; undefined where it has not. */
export function partHere<Name extends keyof Parts>(name: Name): Parts[Name] | undefined {
  return partsHere()[name];
}

function partsHere(): Partial<Parts> {
  return (Reflect.get(globalThis, PLACE) as Partial<Parts> | undefined) ?? {};
}

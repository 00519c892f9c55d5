import { parsePlace, type KeptPlace } from './kept-place';

/** What the parts of Lede say to each other. All of it goes from a page's scripts to the background; what asks for something is answered. */

/** Why the reader could not open. Each has a sentence under `shell.unavailable` in every interface language. */
export const REFUSALS = [
  /** A page of an add-on store. */
  'store',
  'pdf',
  /** A page of the browser itself, such as its settings. */
  'browser',
  /** The source view of a page. */
  'source',
  /** A local file, which extensions may read only if the person allows it. */
  'file',
  /** A page of another extension. */
  'extension',
  /** Not HTML: a feed, an XML file, a drawing. */
  'document',
  /** The page took the reader away again and again. */
  'contested',
  /** The browser refused and we can't tell why. */
  'blocked',
  /** A fault of ours. */
  'failed',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** Parts of the reader that are scripts of their own, injected on first use. Each is named after its file. */
export const PART_NAMES = ['save', 'listen', 'look', 'typeface', 'vertical'] as const;

export type PartName = (typeof PART_NAMES)[number];

/** What the background tells the first page when the button is pressed on it: browsers inject nothing into pages of an extension. */
export const READ_WELCOME = 'read-welcome';

export type Message =
  /** From the finder: whether the page is a news article, and whether it was let into the page only long after that had loaded. */
  | { readonly kind: 'page-examined'; readonly article: boolean; readonly late: boolean }
  /** From the reader: it covers the page now. */
  | { readonly kind: 'reader-opened' }
  /** From the reader: the person wants to decide for this site. */
  | { readonly kind: 'site-wanted' }
  /** From the reader: the page is as it was. */
  | { readonly kind: 'reader-closed' }
  /** From the reader: nothing could be shown in the page. */
  | { readonly kind: 'reader-refused'; readonly reason: Refusal }
  /** From the reader: the person wants to use a part of it. Answered, with anything, when its script has run. */
  | { readonly kind: 'part-wanted'; readonly part: PartName }
  /** From the reader: the person has read up to here. */
  | { readonly kind: 'place-reached'; readonly place: KeptPlace }
  /** From the reader: where was the person in this article? Answered with a place or null. */
  | { readonly kind: 'place-wanted'; readonly address: string };

/**
 * Checks what arrived as a message.
 *
 * @param value - Anything.
 * @returns The message with nothing but its own fields, or null where it is none of ours.
 */
export function parseMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  switch (value.kind) {
    case 'page-examined':
      return 'article' in value && typeof value.article === 'boolean'
        ? { kind: 'page-examined', article: value.article, late: 'late' in value && value.late === true }
        : null;
    case 'reader-opened':
    case 'reader-closed':
    case 'site-wanted':
      return { kind: value.kind };
    case 'reader-refused':
      return 'reason' in value && isRefusal(value.reason) ? { kind: 'reader-refused', reason: value.reason } : null;
    case 'place-reached': {
      const place = 'place' in value ? parsePlace(value.place) : null;
      return place && { kind: 'place-reached', place };
    }
    case 'place-wanted':
      return 'address' in value && typeof value.address === 'string' ? { kind: 'place-wanted', address: value.address } : null;
    case 'part-wanted': {
      const part = 'part' in value ? PART_NAMES.find((name) => name === value.part) : undefined;
      return part ? { kind: 'part-wanted', part } : null;
    }
    default:
      return null;
  }
}

/** Whether a value names a reason why the reader could not open. */
export function isRefusal(value: unknown): value is Refusal {
  return REFUSALS.some((reason) => reason === value);
}

/** Who sent a message, as far as it matters here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly frameId?: number | undefined;
  readonly url?: string | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly index: number; readonly incognito?: boolean | undefined }
    | undefined;
}

/**
 * The tab whose top page one of our own scripts spoke from.
 *
 * @param sender - As the browser gives it.
 * @param ownId - The extension's id.
 * @returns Null for frames, for pages outside tabs and for other extensions.
 */
export function senderTab(sender: Sender, ownId: string): { id: number; index: number; url: string; incognito: boolean } | null {
  if (sender.id !== ownId || sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  const { id, index, incognito = false } = sender.tab;
  return { id, index, url: sender.url ?? '', incognito };
}

import type { Article, Removal, RemovalKind } from '../article';
import { say, type Context } from './context';
import { element } from './element';
import { KIND_NAMES, reasonOf } from './reason';
import { putBack } from './restore';
import { makeSection } from './section';
import { shorten } from './shorten';
import { scrollTo } from './travel';
import { onTrusted } from './trusted';

/** Longest preview of a removal; the rest is read in its place. */
const LONGEST_PREVIEW = 280;

interface Entry {
  readonly item: HTMLElement;
  readonly isRestorable: boolean;
  isRestored(): boolean;
  toggle(): void;
}

/**
 * What was taken out of the article, by kind: each with a preview, the reason and a way to put it back and take it out again.
 *
 * @param context - The view's context.
 * @param article - Its removals, language and direction.
 * @param anchors - Where each removal stood; one without an anchor is only told.
 */
export function makeLedger(
  context: Context,
  article: Pick<Article, 'removed' | 'lang' | 'dir'>,
  anchors: ReadonlyMap<Removal, Comment>,
): HTMLDetailsElement {
  const { document } = context;
  // What stood within the story first: there a mistake would matter.
  const groups = [...Map.groupBy(article.removed, ({ kind }) => kind)];
  const ordered = groups.toSorted(([, a], [, b]) => Number(b.some(isWithin)) - Number(a.some(isWithin)));
  const content = ordered.map(([kind, removals]) => makeGroup(context, article, kind, removals, anchors));
  if (content.length === 0) content.push(say(context, 'p', { class: 'nothing' }, 'view.nothingRemoved'));
  return makeSection(
    context,
    { name: 'removed', title: 'view.removed', count: article.removed.length },
    element(document, 'div', {}, ...content),
  );
}

function isWithin({ evidence }: Removal): boolean {
  return evidence.every(({ code }) => code !== 'outside');
}

function makeGroup(
  context: Context,
  article: Pick<Article, 'lang' | 'dir'>,
  kind: RemovalKind,
  removals: readonly Removal[],
  anchors: ReadonlyMap<Removal, Comment>,
): HTMLElement {
  const { document, translate, language, signal } = context;
  const count = element(document, 'span', { class: 'count' }, new Intl.NumberFormat(language).format(removals.length));
  const head = element(document, 'div', { class: 'group-head' }, say(context, 'h3', {}, KIND_NAMES[kind]), count);
  const update = (): void => {
    const areBack = restorable.length > 0 && restorable.every((entry) => entry.isRestored());
    all.textContent = translate(areBack ? 'view.takeOutAll' : 'view.restoreAll');
  };
  const entries = removals.map((removal) => makeEntry(context, article, removal, anchors.get(removal), update));
  const restorable = entries.filter(({ isRestorable }) => isRestorable);
  const all = say(context, 'button', { type: 'button', class: 'quiet', part: 'restore-all' }, 'view.restoreAll');
  onTrusted(
    all,
    'click',
    () => {
      const areBack = restorable.every((entry) => entry.isRestored());
      for (const entry of restorable) if (entry.isRestored() === areBack) entry.toggle();
    },
    signal,
  );
  if (restorable.length > 1) head.append(all);
  return element(document, 'div', { class: 'group' }, head, element(document, 'ul', {}, ...entries.map(({ item }) => item)));
}

function makeEntry(
  context: Context,
  { lang, dir }: Pick<Article, 'lang' | 'dir'>,
  removal: Removal,
  anchor: Comment | undefined,
  onChange: () => void,
): Entry {
  const { document, translate, language, direction, signal } = context;
  const item = element(document, 'li', { part: 'removed-item', 'data-kind': removal.kind });
  const preview = shorten(removal.text, LONGEST_PREVIEW);
  if (preview) item.append(element(document, 'p', { class: 'preview', lang, dir }, preview));
  item.append(
    element(document, 'p', { class: 'reason', part: 'reason', lang: language, dir: direction }, reasonOf(context, removal)),
  );
  let placed: HTMLElement[] = [];
  const button = say(context, 'button', { type: 'button', class: 'quiet', part: 'restore' }, 'view.restore');
  const toggle = (): void => {
    if (!anchor) return;
    if (placed.length > 0) {
      for (const node of placed) node.remove();
      placed = [];
    } else {
      placed = putBack(context, removal, anchor, () => {
        toggle();
        button.focus();
      });
    }
    item.toggleAttribute('data-back', placed.length > 0);
    button.textContent = translate(placed.length > 0 ? 'view.takeOut' : 'view.restore');
    onChange();
  };
  if (anchor) {
    const press = (): void => {
      toggle();
      if (placed[0]) scrollTo(placed[0]);
    };
    onTrusted(button, 'click', press, signal);
    item.append(button);
  }
  return { item, isRestorable: anchor !== undefined, isRestored: () => placed.length > 0, toggle };
}

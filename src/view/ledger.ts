import type { Removal, RemovalKind } from '../article';
import type { Steps } from '../steps';
import { say, type Context } from './context';
import { element } from './element';
import type { Page } from './page';
import { KIND_NAMES } from './reason';
import { makeEntry, type Entry } from './removal-entry';
import { makeSection } from './section';
import { onTrusted } from './trusted';

/** Entries that one step makes: some milliseconds. */
const STEP_ENTRIES = 50;

/**
 * What was taken out of the article, by kind, made in steps: each with a preview, the reason and a way to put it back and take it out again.
 *
 * @param context - The view's context.
 * @param page - The article on screen. A removal without an anchor in it is only told.
 * @param removed - All removals.
 */
export function* makeLedger(context: Context, page: Page, removed: readonly Removal[]): Steps<HTMLDetailsElement> {
  const { document } = context;
  // What stood within the story first: there a mistake would matter.
  const groups = [...Map.groupBy(removed, ({ kind }) => kind)];
  const ordered = groups.toSorted(([, a], [, b]) => Number(b.some(isWithin)) - Number(a.some(isWithin)));
  const content: HTMLElement[] = [];
  for (const [kind, removals] of ordered) content.push(yield* makeGroup(context, page, kind, removals));
  if (content.length === 0) content.push(say(context, 'p', { class: 'nothing' }, 'view.nothingRemoved'));
  return makeSection(
    context,
    { name: 'removed', title: 'view.removed', count: removed.length },
    element(document, 'div', {}, ...content),
  );
}

function isWithin({ evidence }: Removal): boolean {
  return evidence.every(({ code }) => code !== 'outside');
}

function* makeGroup(context: Context, page: Page, kind: RemovalKind, removals: readonly Removal[]): Steps<HTMLElement> {
  const { document, translate, language, signal } = context;
  const count = element(document, 'span', { class: 'count' }, new Intl.NumberFormat(language).format(removals.length));
  const head = element(document, 'div', { class: 'group-head' }, say(context, 'h3', {}, KIND_NAMES[kind]), count);
  const update = (): void => {
    const areBack = restorable.length > 0 && restorable.every((entry) => entry.isRestored());
    all.textContent = translate(areBack ? 'view.takeOutAll' : 'view.restoreAll');
  };
  const entries: Entry[] = [];
  for (const removal of removals) {
    entries.push(makeEntry(context, page, removal, update));
    if (entries.length % STEP_ENTRIES === 0) yield;
  }
  const restorable = entries.filter(({ isRestorable }) => isRestorable);
  const all = say(context, 'button', { type: 'button', class: 'quiet', part: 'restore-all' }, 'view.restoreAll');
  onTrusted(
    all,
    'click',
    () => {
      const areBack = restorable.every((entry) => entry.isRestored());
      for (const entry of restorable) if (entry.isRestored() === areBack) entry.toggle();
      const done = translate(areBack ? 'view.takenOutHere' : 'view.restoredHere', [translate(KIND_NAMES[kind])]);
      context.status.textContent = done;
    },
    signal,
  );
  if (restorable.length > 1) head.append(all);
  return element(document, 'div', { class: 'group' }, head, element(document, 'ul', {}, ...entries.map(({ item }) => item)));
}

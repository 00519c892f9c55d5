import type { Section, Settings } from '../settings';
import type { Steps } from '../steps';
import { say, type Context } from './context';
import { element } from './element';
import { makeFacts } from './facts';
import { icon } from './icon';
import { makeLedger } from './ledger';
import { makeOutline } from './outline';
import type { Page } from './page';
import { makePoints } from './points';
import type { Reading } from './reader';
import { rememberFolds } from './section';

/** The sidebar and the button that opens it where it is a sheet. */
export interface Sidebar {
  readonly aside: HTMLElement;
  readonly button: HTMLElement;
}

/** What the sidebar tells. */
type Told = Pick<Reading, 'article' | 'address' | 'points' | 'summarize' | 'facts'>;

/**
 * Makes the sidebar, in steps: in short, key facts, contents, removed.
 *
 * @param context - The view's context.
 * @param page - The article on screen.
 * @param told - What to tell of it.
 * @param state - Sections that the person has folded; called with what they change.
 */
export function* makeSidebar(
  context: Context,
  page: Page,
  { article, address, points, summarize, facts }: Told,
  { folded, onChange }: { readonly folded: readonly Section[]; readonly onChange: (changed: Partial<Settings>) => void },
): Steps<Sidebar> {
  const { document, translate } = context;
  const sections = [
    makePoints(context, page, { article, points, address, summarize, onCount: (count) => onChange({ points: count }) }),
    makeFacts(context, page, { facts, paragraphs: article.paragraphs }),
    makeOutline(context, page),
    yield* makeLedger(context, page, article.removed),
  ].filter((section) => section !== null);
  rememberFolds(context, sections, folded, (all) => onChange({ folded: all }));

  const toSheet = { type: 'button', popovertarget: 'sidebar' };
  const close = element(document, 'button', { ...toSheet, class: 'tool sheet-close', popovertargetaction: 'hide' });
  close.ariaLabel = translate('view.close');
  close.append(icon(document, 'close'));
  const aside = element(document, 'aside', { id: 'sidebar', class: 'sidebar', 'aria-label': translate('view.sidebar') });
  aside.append(close, ...sections);

  const button = element(document, 'button', { ...toSheet, class: 'sheet-button', part: 'sheet' });
  button.append(icon(document, 'points'), say(context, 'span', {}, points.length > 0 ? 'view.inShort' : 'view.sidebar'));
  return { aside, button };
}

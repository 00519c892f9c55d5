import type { KeyFact, Point } from '../article';
import type { Section } from '../settings';
import type { Steps } from '../steps';
import type { Context } from './context';
import { makeFacts } from './facts';
import { makeLedger } from './ledger';
import { makeOutline } from './outline';
import type { Page } from './page';
import { makePoints } from './points';
import type { Reading } from './reader';
import { rememberFolds } from './section';

/** What the person changes in the sidebar. */
interface Changes {
  /** Sections that they have folded before. */
  readonly folded: readonly Section[];
  readonly onFolds: (folded: readonly Section[]) => void;
  readonly onPoints: (points: readonly Point[]) => void;
}

/**
 * Makes the sections of the sidebar: in short, key facts, contents, removed.
 *
 * @param context - The view's context.
 * @param page - The article on screen. Nothing in it moves when they are made.
 * @param reading - What is shown.
 * @param changes - See {@link Changes}.
 * @returns Makes them of the points and facts, in steps.
 */
export function* makeSections(
  context: Context,
  page: Page,
  { article, address, summarize }: Reading,
  { folded, onFolds, onPoints }: Changes,
): Steps<(points: readonly Point[], facts: readonly KeyFact[]) => Steps<HTMLElement[]>> {
  const { removed, paragraphs } = article;
  // Prose beside the article is offered within it, so that has to be there from the start.
  const ledger = removed.some(({ beside }) => beside) ? yield* makeLedger(context, page, removed) : null;
  return function* make(points, facts) {
    const summary = makePoints(context, page, { article, points, address, summarize, onPoints });
    yield;
    const told = makeFacts(context, page, { facts, paragraphs });
    const outline = makeOutline(context, page);
    yield;
    const sections = [summary, told, outline, ledger ?? (yield* makeLedger(context, page, removed))].filter(
      (section) => section !== null,
    );
    rememberFolds(context, sections, folded, onFolds);
    return sections;
  };
}

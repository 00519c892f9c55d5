import type { KeyFact, KeyFactKind } from '../article';
import { say, type Context } from './context';
import { element } from './element';
import type { Page } from './page';
import { wrapRange } from './ranges';
import { makeSection } from './section';
import type { MessageKey } from './translate';
import { onTrusted } from './trusted';

const KINDS: Readonly<Record<KeyFactKind, MessageKey>> = {
  quotation: 'view.factQuotation',
  figure: 'view.factFigure',
  date: 'view.factDate',
  person: 'view.factPerson',
  place: 'view.factPlace',
};

/**
 * What the article states: who said what, figures, dates, people and places, each with the way to its sentence.
 *
 * @param context - The view's context.
 * @param page - The article on screen.
 * @param facts - In the order to be shown; null is returned where there are none.
 */
export function makeFacts(context: Context, page: Page, facts: readonly KeyFact[]): HTMLDetailsElement | null {
  if (facts.length === 0) return null;
  const { document, signal } = context;
  const list = element(document, 'ul', { class: 'facts' });
  for (const fact of facts) {
    const value = element(document, 'span', { class: 'fact-value', lang: page.lang, dir: 'auto' }, factValue(context, fact));
    const sentence = element(document, 'span', { class: 'fact-text', lang: page.lang, dir: page.dir }, fact.text);
    const kind = say(context, 'span', { class: 'fact-kind' }, KINDS[fact.kind]);
    const button = element(document, 'button', { type: 'button', part: 'fact', class: 'fact' }, value, kind, sentence);
    const sources = markSource(document, page, fact);
    onTrusted(button, 'click', () => page.marks.show(sources), signal);
    list.append(element(document, 'li', {}, button));
  }
  return makeSection(context, { name: 'facts', title: 'view.keyFacts' }, list);
}

function markSource(document: Document, page: Page, { paragraph, start, end }: KeyFact): HTMLElement[] {
  const block = page.paragraphs.get(paragraph);
  return block ? wrapRange(block, start, end, () => element(document, 'span', { class: 'source' })) : [];
}

function factValue(context: Context, { kind, value }: KeyFact): string {
  if (kind !== 'date' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return value;
  return new Intl.DateTimeFormat(context.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value));
}

import type { KeyFact, KeyFactKind } from '../article';
import { say, type Context } from './context';
import { element } from './element';
import type { Page } from './page';
import { wrapRange } from './ranges';
import { makeSection } from './section';
import { surroundings } from './surroundings';
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
 * @param told - The facts in the order to be shown, null is returned where there are none; the paragraphs that they stand in.
 */
export function makeFacts(
  context: Context,
  page: Page,
  { facts, paragraphs }: { readonly facts: readonly KeyFact[]; readonly paragraphs: readonly string[] },
): HTMLDetailsElement | null {
  if (facts.length === 0) return null;
  const { document, signal } = context;
  const list = element(document, 'ul', { class: 'facts' });
  for (const fact of facts) {
    const value = element(
      document,
      'span',
      { class: 'fact-value', lang: page.lang, dir: 'auto' },
      factValue(context, page.lang, fact),
    );
    const { before, after } = surroundings(paragraphs[fact.paragraph] ?? fact.text, fact.start, fact.end);
    const sentence = element(document, 'span', { class: 'fact-text', lang: page.lang, dir: page.dir });
    sentence.append(before, element(document, 'span', { class: 'fact-words' }, fact.text), after);
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

/** The value as people write it: days in the interface's language, numbers in the article's. */
function factValue(context: Context, lang: string, { kind, value }: KeyFact): string {
  if (kind === 'figure') return value.replace(/\d{5,}|\d+\.\d+/gu, (number) => numberFormat(lang).format(Number(number)));
  if (kind !== 'date' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return value;
  return new Intl.DateTimeFormat(context.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value));
}

/** An article's language may be a tag that the browser does not take. */
function numberFormat(lang: string): Intl.NumberFormat {
  const options = { maximumFractionDigits: 20 };
  try {
    return new Intl.NumberFormat(lang, options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}

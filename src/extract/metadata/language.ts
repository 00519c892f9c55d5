import data from '../../data/metadata.json';
import { guessLanguage, textDirection } from '../../text/language';
import { remember } from '../../remember';
import { primarySubtag } from '../../text/language-tag';
import { type Declarations, metaValues } from './declarations';
import type { MetadataBlock, MetadataSource } from './types';

/** Text that the guess reads. */
const MAX_SAMPLE = 2500;

/** The page's language as BCP 47 and the direction of its text. */
export interface PageLanguage {
  readonly lang: string;
  readonly langSource: MetadataSource;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Decides on the language: the page's own mark where the text does not contradict it, else what the text looks like. Templates are
 * often left in English under another language, so a mark counts only if the text could be of it.
 *
 * @param blocks - Text of the page; those that the extractor kept count, or all where it has not decided.
 */
export function findLanguage(document: Document, declarations: Declarations, blocks: readonly MetadataBlock[]): PageLanguage {
  const sample = sampleOf(document, blocks);
  const marks = [document.documentElement.lang, document.body?.lang ?? '', ...metaValues(declarations, data.meta.language)];
  const first = firstMark(marks, () => true);
  const guess = guessLanguage(sample, first);
  const agreeing = guess === null ? first : firstMark(marks, (mark) => primary(mark) === primary(guess));
  return { lang: agreeing ?? guess ?? 'und', langSource: agreeing ? 'markup' : 'text', dir: textDirection(sample) };
}

/** The first of the marks that is one and for which something holds. */
function firstMark(marks: readonly string[], holds: (mark: string) => boolean): string | undefined {
  for (const mark of marks) {
    const tag = canonical(mark);
    if (tag !== '' && holds(tag)) return tag;
  }
  return undefined;
}

function sampleOf(document: Document, blocks: readonly MetadataBlock[]): string {
  return textOf(blocks, (block) => block.kept === true) || textOf(blocks, ({ text }) => text.length > 60) || document.title || '';
}

function textOf(blocks: readonly MetadataBlock[], counts: (block: MetadataBlock) => boolean): string {
  let text = '';
  for (const block of blocks) {
    if (!counts(block)) continue;
    text += `${block.text}\n`;
    if (text.length > MAX_SAMPLE) break;
  }
  return text;
}

/** A language mark in its canonical form, translation marks cut off; empty where it is none. */
const canonical = remember((mark) => {
  try {
    const plain = mark
      .replace(/[,;].*$/s, '')
      .trim()
      .replaceAll('_', '-')
      .replace(/-(?:x|t|u)-.*$/i, '');
    return plain.length >= 2 ? (Intl.getCanonicalLocales(plain)[0] ?? '') : '';
  } catch {
    // Not a language tag: pages write "English" or a template's placeholder.
    return '';
  }
});

function primary(lang: string): string {
  const language = primarySubtag(lang);
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

import { findQuotations } from '../text/quotations';
import { openingOf } from './openers';
import type { StorySentence } from './story-sentences';

/** A point says something: fewer words, or characters where words are not spaced, are a label. */
const FEWEST_WORDS = 5;

const QUESTION = /[?？؟]["”“»«’'」』)\]）]*$/;
const ENDS = /[.!?…。！？।॥۔؟።։︒:：]["”“»«’'」』)\]）]*(?:\[\w{1,3}\])*$/;
const MARKS = /["“”„«»「」『』]/g;

/** "© Name", "(Photo: Name)", "Name/AFP", addresses: what stands under pictures and at the end of articles. */
const CREDIT = /[©@]|\(c\)|https?:|www\.|\((?:\p{L}+ ?){1,3}[:/][^()]*\)\.?$|\p{Lu}{2,5}\s?\/\s?\p{Lu}{2,5}/u;

/** The day with its year and the time of day: what stands beside the author's name. */
const STAMP = /\p{Nd}{4}\P{Nd}{1,20}\p{Nd}{1,2}[:.]\p{Nd}\p{Nd}(?!\p{Nd})/u;

/** An item of a list. */
const ITEM = /^(?:[-–—•▪●*]\s|\(?\p{Nd}{1,3}\)\s)/u;

/** "Line-up: Name, Name, Name, Name …": a list behind a label. */
const LISTING = /^[^.:：]{2,50}[:：]\s?(?:[^,،、.;:]{1,30}[,،、]\s?){4}/u;

/** What goes on from before, unless nothing stands before it. Georgian letters have no capitals in running text. */
const SMALL = /^[\p{Ll}--[ა-ჿ]]{2}/v;

/** Where an author writes fewer of them than this share, sentences need no full stop. */
const FEWEST_STOPS = 0.2;

/** Whether each sentence of a story can stand as a point. */
export interface Candidates {
  /** False for labels, credits, halves of quotations, sentences about a picture. */
  readonly whole: readonly boolean[];
  /** True where the first words point to a sentence before, or where the sentence asks and does not tell. */
  readonly leaning: readonly boolean[];
}

/**
 * Tells the sentences that can be points from those that can't.
 *
 * @param words - How many words each sentence has.
 */
export function findCandidates(sentences: readonly StorySentence[], words: readonly number[], lang: string): Candidates {
  const openings = sentences.map(({ text }) => openingOf(text, lang));
  // Where an author writes without full stops (and in Thai), their lack says nothing; elsewhere it tells a heading.
  const stopped = sentences.map(({ text }) => ENDS.test(text));
  const stops = stopped.filter(Boolean).length > FEWEST_STOPS * sentences.length;
  return {
    whole: sentences.map(
      ({ text, places }, index) =>
        words[index]! >= FEWEST_WORDS &&
        (stops ? stopped[index]! : places > 1 || !STAMP.test(text)) &&
        openings[index] !== 'picture' &&
        isWhole(text) &&
        (index === 0 || !SMALL.test(text)),
    ),
    leaning: openings.map(
      (opening, index) => opening === 'reference' || opening === 'connective' || QUESTION.test(sentences[index]!.text),
    ),
  };
}

/** No credit, no list of names, no half of a quotation, nothing that goes on into what follows. */
function isWhole(text: string): boolean {
  if (CREDIT.test(text) || ITEM.test(text) || LISTING.test(text) || /[:：]$/.test(text)) return false;
  return isBalanced(text);
}

/** Does every quotation mark and bracket of a sentence have its other half in it? */
export function isBalanced(text: string): boolean {
  const outside = findQuotations(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const marks = outside.match(MARKS)?.filter((mark) => mark !== '"').length ?? 0;
  const straight = (outside.match(/(?<!\d)"/g) ?? []).length;
  const [open, close] = [text.match(/[([（]/g)?.length ?? 0, text.match(/[)\]）]/g)?.length ?? 0];
  return marks === 0 && straight === 0 && open === close;
}

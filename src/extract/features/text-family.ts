import { type Family, log } from './family';

const CURRENCY = /\p{Sc}/u;
const ADDRESS = /https?:|www\.|@/;
const COPYRIGHT = /[©℗®]/;
/** Day, month and year as digits, in any order and with any digits. */
const DATE = /\p{Nd}{1,4}\s?[-./年]\s?\p{Nd}{1,2}\s?[-./月]\s?\p{Nd}{1,4}/u;
const YEAR = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;
const TIME = /(?<!\p{Nd})\p{Nd}{1,2}[:.h時]\p{Nd}{2}(?!\p{Nd})/u;
/** Text longer than this is no date line, no credit and no copyright line. */
const LINE = 200;

/** The block's own text: how much, what of, how it opens and ends. */
export const textFamily: Family = {
  names: (
    'words chars wordLength linkDensity links firstInLink lastInLink commas sentences sentenceRate opening ending upper capitals digits ' +
    'shortWords colon labelLink bold emphasis code separators quotes copyright date year time currency address question exclamation ellipsis'
  ).split(' '),
  fill({ page, text }, i, x, at) {
    const block = page.blocks[i]!;
    const t = text[i]!;
    const words = Math.max(1, t.words);
    const { length } = block.text;
    const isLine = length < LINE;
    x[at++] = log(t.words);
    x[at++] = log(length);
    x[at++] = length / words;
    x[at++] = t.linkDensity;
    x[at++] = Math.min(block.links, 20);
    x[at++] = block.firstInLink ? 1 : 0;
    x[at++] = block.lastInLink ? 1 : 0;
    x[at++] = t.commas / words;
    x[at++] = Math.min(t.sentences, 10);
    x[at++] = t.sentences / words;
    x[at++] = t.opening;
    x[at++] = t.ending;
    x[at++] = t.upper;
    x[at++] = t.capitals;
    x[at++] = t.digits;
    x[at++] = t.shortWords;
    const colon = colonAt(block.text);
    x[at++] = colon < 0 ? -1 : colon / Math.max(8, length);
    x[at++] = colon >= 0 && block.linkChars > 5 && block.linkChars > 0.6 * (length - colon - 2) ? 1 : 0;
    x[at++] = Math.min(1, block.boldChars / length);
    x[at++] = Math.min(1, block.emphasisChars / length);
    x[at++] = Math.min(1, block.codeChars / length);
    x[at++] = Math.min(t.separators, 5);
    x[at++] = t.quotes / words;
    x[at++] = isLine && COPYRIGHT.test(block.text) ? 1 : 0;
    const hasDigits = isLine && t.digits > 0;
    x[at++] = hasDigits && DATE.test(block.text) ? 1 : 0;
    x[at++] = hasDigits && YEAR.test(block.text) ? 1 : 0;
    x[at++] = hasDigits && TIME.test(block.text) ? 1 : 0;
    x[at++] = isLine && CURRENCY.test(block.text) ? 1 : 0;
    x[at++] = isLine && ADDRESS.test(block.text) ? 1 : 0;
    x[at++] = isLine && /[?？؟]/.test(block.text) ? 1 : 0;
    x[at++] = isLine && /[!！]/.test(block.text) ? 1 : 0;
    x[at] = /(?:…|\.\.\.)$/.test(block.text) ? 1 : 0;
  },
};

/** Offset of a colon among the first forty characters, or −1. */
function colonAt(text: string): number {
  const end = Math.min(40, text.length);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 58 || code === 0xff1a) return i;
  }
  return -1;
}

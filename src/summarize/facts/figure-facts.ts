import type { StorySentence } from '../story-sentences';
import { anyOf, type FactLanguage } from './fact-language';
import { factOf, type Fact } from './fact';
import { readNumber } from './numbers';

const DIGITS = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;
const SIGNS = String.raw`(?:US|CA|AU|A|C|NZ|HK|R|S)?\$|[€£¥₹₽₩₺₴]`;
const CODES = String.raw`EUR|USD|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|kr|zł`;
/** Units that all languages write alike. */
const SHARED_UNITS = [
  'km',
  'kg',
  'mm',
  'cm',
  'm²',
  'km²',
  'km/h',
  'kWh',
  'MWh',
  'GWh',
  'MW',
  'GW',
  '°C',
  '°F',
  'GHz',
  'MHz',
  'GB',
  'TB',
];

/** A count is never such a number alone: it reads as a year. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** "one in five people", "9 out of 10 people": the second number counts nothing. */
const RATIO = /(?:\d|\p{L})\s(?:in|out of|of|sur|von|de cada|em cada|su|op de)\s$/u;

interface Patterns {
  readonly money: RegExp;
  readonly measure: RegExp;
  /** What stands before the first bound of two, and before the second. */
  readonly lower: RegExp;
  readonly upper: RegExp;
}

const cache = new WeakMap<FactLanguage, Patterns>();

/**
 * Finds figures with their unit or with what they count: "more than 3.5 million euros", "42 %", "12 people".
 *
 * @returns Facts whose value is the number in digits with its unit; a range keeps both ends.
 */
export function findFigures(sentence: StorySentence, language: FactLanguage): Fact[] {
  const { money, measure, lower, upper } = patternsOf(language);
  const inBounds = (text: string, match: RegExpMatchArray): boolean => {
    const before = text.slice(Math.max(0, match.index! - 40), match.index);
    const after = text.slice(match.index! + match[0].length, match.index! + match[0].length + 12);
    return upper.test(before) || (lower.test(before) && /^\s\p{L}{1,3}\s[^\p{L}]{0,4}\d/u.test(after));
  };
  const found: Fact[] = [];
  for (const match of sentence.text.matchAll(money)) {
    if (inBounds(sentence.text, match)) continue;
    const sign = match.groups!['sign']!;
    pushFigure(found, sentence, match, language, sign.trim(), 'money');
  }
  for (const match of sentence.text.matchAll(measure)) {
    const { percent, currency, hyphened, unit = hyphened, count } = match.groups!;
    if (inBounds(sentence.text, match) || (count !== undefined && !counts(sentence.text, match))) continue;
    const sign = currency === undefined ? undefined : (language.currencies.get(currency) ?? currency);
    pushFigure(
      found,
      sentence,
      match,
      language,
      percent === undefined ? (sign ?? unit ?? count!) : '%',
      sign !== undefined ? 'money' : percent !== undefined ? 'percent' : unit === undefined ? 'count' : 'unit',
    );
  }
  return withoutCompounds(found, sentence);
}

function patternsOf(language: FactLanguage): Patterns {
  let patterns = cache.get(language);
  if (patterns) return patterns;
  const about = String.raw`(?:(?<![\p{L}\p{N}])(?<about>${anyOf(language.about)})\s)?`;
  const to = String.raw`(?:(?<first>${DIGITS})(?<to>\s?[–-]\s?|\s${anyOf(language.to)}\s))?`;
  const notInside = String.raw`(?<![\p{L}\p{N}.,:/#_–+-])`;
  const magnitude = String.raw`(?:[\s-]?(?<magnitude>${anyOf(language.magnitudes.keys())})(?![\p{L}\p{N}]))?`;
  const written = language.numbers.size === 0 ? DIGITS : `${DIGITS}|(?:${anyOf(language.numbers.keys())})(?![\\p{L}])`;
  const end = String.raw`(?![\p{L}\p{N}]|[.,]\d|-\p{L}|\/\p{L})`;
  const percent = String.raw`(?<percent>%|％|${anyOf(language.percent)})`;
  const currency = `(?<currency>${SIGNS}|(?:${CODES}|${anyOf(language.currencies.keys())}))`;
  const unit = `(?<unit>${anyOf([...SHARED_UNITS, ...language.units])})`;
  const count = String.raw`(?:\p{Ll}[\p{L}-]+\s)?(?<count>${anyOf(language.counts)})`;
  const between = String.raw`(?<!\p{L})${anyOf(language.between)}`;
  patterns = {
    lower: new RegExp(String.raw`${between}\s$`, 'iu'),
    upper: new RegExp(String.raw`${between}\s[^\p{L}\d]{0,3}\d[^.;]{0,24}\s${anyOf(language.to)}\s$`, 'iu'),
    money: new RegExp(
      `${about}(?<![\\p{L}\\p{N}.,])(?<sign>${SIGNS}|${CODES})\\s?${to}(?<number>${DIGITS})(?:(?<short>[mbkMBK]|bn|tn)(?![\\p{L}\\p{N}]))?${magnitude}(?![\\d%]|[.,/]\\d)`,
      'gu',
    ),
    measure: new RegExp(
      `${about}${notInside}${to}(?<number>${written})${magnitude}(?:\\s?${percent}|\\s?${currency}|\\s?${unit}|-(?<hyphened>${anyOf(language.hyphened)})|\\s${count})${end}`,
      'gu',
    ),
  };
  cache.set(language, patterns);
  return patterns;
}

function counts(text: string, match: RegExpMatchArray): boolean {
  const { number, about, magnitude } = match.groups!;
  if (YEAR.test(number!) && about === undefined && magnitude === undefined) return false;
  const before = text.slice(Math.max(0, match.index! - 20), match.index);
  // "Windows 10 users", "Covid 19 patients": the number belongs to the name before it.
  return !RATIO.test(before) && !/(?<=\S\s)\p{Lu}[\p{L}-]*\s$/u.test(before);
}

const SHORT: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, m: 1e6, M: 1e6, b: 1e9, B: 1e9, bn: 1e9, tn: 1e12 };

function pushFigure(
  found: Fact[],
  sentence: StorySentence,
  match: RegExpMatchArray,
  language: FactLanguage,
  unit: string,
  group: string,
): void {
  const { about, first, to, number, magnitude, short } = match.groups!;
  const factor = (magnitude === undefined ? 1 : language.magnitudes.get(magnitude)!) * (short === undefined ? 1 : SHORT[short]!);
  const last = language.numbers.get(number!) ?? readNumber(number!, language.lang);
  const low = first === undefined ? null : readNumber(first, language.lang);
  if (last === null || (first !== undefined && (low === null || low >= last))) return;
  // "between five and 10": half of a range, or two numbers of a list.
  if (first !== undefined && !/[–-]/.test(to!) && !/\d/.test(first)) return;
  const amount = `${low === null ? '' : `${plain(low * factor)}–`}${plain(last * factor)}`;
  const value = `${about === undefined ? '' : `${about} `}${amount} ${unit}`;
  found.push(factOf('figure', sentence, match.index!, match.index! + match[0].length, value, group));
}

function plain(number: number): string {
  return String(Number(number.toPrecision(12)));
}

/** "1 hour 30 minutes", "5 feet 3 inches", "3 by 4 metres": neither part says it all. */
function withoutCompounds(found: readonly Fact[], sentence: StorySentence): Fact[] {
  const inOrder = found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((fact, index, all) => index === 0 || fact.start >= all[index - 1]!.end);
  return inOrder.filter((fact, index) => {
    const before = sentence.text.slice(0, fact.start - sentence.start);
    if (/\d\s?(?:x|×|by|mal|par|por|per)\s$/i.test(before)) return false;
    return !isNear(inOrder[index - 1], fact) && !isNear(fact, inOrder[index + 1]);
  });
}

/** Two measures with hardly a word between them are parts of one. */
function isNear(left: Fact | undefined, right: Fact | undefined): boolean {
  return (
    left !== undefined && right !== undefined && left.group === 'unit' && right.group === 'unit' && right.start - left.end <= 5
  );
}

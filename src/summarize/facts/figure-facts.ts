import { languageRules } from '../../text/language-rules';
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

/** "$500–$5000" with a sign or a share at both ends: one of them alone says the wrong thing. */
const RANGE_BEFORE = /\d\s?[%KkMm]?\s?[–-]\s?$/;
const RANGE_AFTER = /^[KkMm]?\s?[–-]\s?[€$£¥]?\d/;

/** "17, 90 €": a number torn apart. */
const TORN = /\d[.,]\s$/;

interface Patterns {
  readonly money: RegExp;
  readonly measure: RegExp;
  /** What stands before the first bound of two, and before the second. */
  readonly lower: RegExp;
  readonly upper: RegExp;
  /** "9 out of ": the number that follows counts nothing by itself. */
  readonly ratio: RegExp;
  /** "3 by ": the number that follows is one side of an area. */
  readonly by: RegExp;
}

const cache = new WeakMap<FactLanguage, Patterns>();

/**
 * Finds figures with their unit or with what they count: "more than 3.5 million euros", "42 %", "12 people".
 *
 * @returns Facts whose value is the number in digits with its unit; a range keeps both ends.
 */
export function findFigures(sentence: StorySentence, language: FactLanguage): Fact[] {
  const { text } = sentence;
  const { money, measure, lower, upper, ratio, by } = patternsOf(language);
  const found: Fact[] = [];
  const push = (match: RegExpMatchArray, unit: string, group: Group): void => {
    const [from, to] = [match.index!, match.index! + match[0].length];
    const [before, after] = [text.slice(Math.max(0, from - 40), from), text.slice(to, to + 24)];
    if (upper.test(before) || (lower.test(before) && /^\s\p{L}{1,3}\s[^\p{L}]{0,4}\d/u.test(after))) return;
    if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after) || TORN.test(before) || by.test(before)) return;
    if (isOneOfTwo(before, after, match.groups!, language) || language.clock.get(/(\p{L}+)\s$/u.exec(before)?.[1] ?? '') === unit)
      return;
    if ((group === 'count' || group === 'other') && (ratio.test(before) || !counts(before, match, language))) return;
    const amount = readAmount(match.groups!, language, group);
    if (amount === null) return;
    const { about } = match.groups!;
    found.push(
      factOf('figure', sentence, from, to, `${about === undefined ? '' : `${about.toLowerCase()} `}${amount} ${unit}`, group),
    );
  };
  for (const match of text.matchAll(money)) push(match, match.groups!['sign']!.trim(), 'money');
  for (const match of text.matchAll(measure)) {
    const { percent, currency, hyphened, unit = hyphened, count, other } = match.groups!;
    if (percent !== undefined) push(match, '%', 'percent');
    else if (currency !== undefined) push(match, language.currencies.get(currency) ?? currency, 'money');
    else if (unit !== undefined) push(match, unit, 'unit');
    else if (count !== undefined) push(match, count, 'count');
    else push(match, other!, 'other');
  }
  return withoutCompounds(found);
}

/** What a figure measures; `other`: it counts what no list names. */
type Group = 'money' | 'percent' | 'unit' | 'count' | 'other';

function patternsOf(language: FactLanguage): Patterns {
  let patterns = cache.get(language);
  if (patterns) return patterns;
  const about = String.raw`(?:(?<![\p{L}\p{N}])(?<about>${anyOf(language.about.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))})\s)?`;
  const to = String.raw`(?:(?<first>${DIGITS})(?<to>\s?[–-]\s?|\s${anyOf(language.to)}\s))?`;
  const notInside = String.raw`(?<![\p{L}\p{N}.,:/#_–+-])`;
  const magnitude = String.raw`(?:[\s-]?(?<magnitude>${anyOf(language.magnitudes.keys())})(?![\p{L}\p{N}]))?`;
  const written = language.numbers.size === 0 ? DIGITS : `${DIGITS}|(?:${anyOf(language.numbers.keys())})(?![\\p{L}])`;
  const between = String.raw`(?<!\p{L})${anyOf(language.between)}`;
  const measured = [
    String.raw`\s?(?<percent>%|％|${anyOf(language.percent)})`,
    String.raw`\s?(?<currency>${SIGNS}|(?:${CODES}|${anyOf(language.currencies.keys())}))`,
    String.raw`\s?(?<unit>${anyOf([...SHARED_UNITS, ...language.units])})`,
    String.raw`-(?<hyphened>${anyOf(language.hyphened)})`,
    String.raw`\s(?:\p{Ll}[\p{L}-]+\s){0,2}?(?<count>${anyOf(language.counts)})`,
    ...(language.counted === null ? [] : [String.raw`\s(?:\p{Ll}[\p{L}-]+\s){0,2}?(?<other>${language.counted})`]),
  ];
  const end = String.raw`(?![\p{L}\p{N}]|[.,]\d|-\p{L}|\/\p{L})`;
  patterns = {
    lower: new RegExp(String.raw`${between}\s$`, 'iu'),
    upper: new RegExp(String.raw`${between}\s[^\p{L}\d]{0,3}\d[^.;]{0,24}\s${anyOf(language.to)}\s$`, 'iu'),
    money: new RegExp(
      `${about}(?<![\\p{L}\\p{N}.,]|\\p{L}-)(?<sign>${SIGNS}|${CODES})\\s?${to}(?<number>${DIGITS})(?:(?<short>[mbkMBK]|bn|tn)(?![\\p{L}\\p{N}]))?${magnitude}(?![\\d%]|[.,/]\\d)`,
      'gu',
    ),
    ratio: new RegExp(String.raw`[\p{L}\d]\s${anyOf(language.ratio)}\s$`, 'u'),
    by: new RegExp(String.raw`\d\s?(?:x|×|${anyOf(language.by)})\s$`, 'iu'),
    measure: new RegExp(
      `${about}${notInside}${to}(?<number>${written})(?:(?<short>[KM])(?=\\s))?${magnitude}(?:${measured.join('|')})${end}`,
      'gu',
    ),
  };
  cache.set(language, patterns);
  return patterns;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** "five or 10 minutes", "0.08 euros to 0.09 euros": one of them alone says the wrong thing. */
function isOneOfTwo(before: string, after: string, groups: Groups, language: FactLanguage): boolean {
  const to = anyOf(language.to);
  if (new RegExp(String.raw`(?<!\p{L})${anyOf(language.numbers.keys())}\s${to}\s$`, 'iu').test(before)) return true;
  const unit = groups['percent'] ?? groups['currency'] ?? groups['unit'];
  if (unit === undefined) return false;
  const same = anyOf([unit]);
  return (
    new RegExp(String.raw`^\s${to}\s(?:${DIGITS})\s?${same}`, 'u').test(after) ||
    new RegExp(String.raw`\d\s?${same}\s${to}\s$`, 'u').test(before)
  );
}

/** Does the number before a noun count it? */
function counts(before: string, match: RegExpMatchArray, language: FactLanguage): boolean {
  const { number, about, magnitude, count, other }: Groups = match.groups!;
  if (YEAR.test(number!) && about === undefined && magnitude === undefined) return false;
  const word = /([\p{L}-]+)\s$/u.exec(before)?.[1] ?? '';
  const { starters } = languageRules(language.lang);
  const known = word === '' || starters.has(word.toLowerCase());
  // "Windows 10 users", "Covid 19 patients", "Step 2 covers": the number belongs to the word before it.
  if (/^\p{Lu}/u.test(word) && !known) return false;
  // "two files and copies", "sept ont été confirmées": what stands between is no adjective.
  const last = magnitude ?? number!;
  const between = match[0].slice(match[0].lastIndexOf(last) + last.length, -(count ?? other!).length).match(/\p{L}+/gu) ?? [];
  if (magnitude !== undefined && language.of.includes(between[0] ?? '')) between.shift();
  if (between.some((small) => starters.has(small) || language.notCounted.has(small))) return false;
  if (other === undefined) return true;
  return (
    !language.labels.has(word.toLowerCase()) &&
    !starters.has(other.toLowerCase()) &&
    !/[.,]/.test(number!) &&
    !language.notCounted.has(other)
  );
}

const SHORT: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, m: 1e6, M: 1e6, b: 1e9, B: 1e9, bn: 1e9, tn: 1e12 };

/** The number, or both ends of a range, in plain digits; null where it can't be read for certain. */
function readAmount({ first, number, magnitude, short }: Groups, language: FactLanguage, group: Group): string | null {
  const factor = (magnitude === undefined ? 1 : language.magnitudes.get(magnitude)!) * (short === undefined ? 1 : SHORT[short]!);
  const thousands = factor !== 1 || group === 'percent' || group === 'unit' ? 'never' : 'always';
  const last = language.numbers.get(number!) ?? readNumber(number!, language.lang, thousands);
  if (last === null) return null;
  if (first === undefined) return plain(last * factor);
  const low = readNumber(first, language.lang, thousands);
  // "five to 10": half of a range, or two numbers of a list.
  if (low === null || low >= last || language.numbers.has(number!)) return null;
  return `${plain(low * factor)}–${plain(last * factor)}`;
}

function plain(number: number): string {
  return String(Number(number.toPrecision(12)));
}

/** "1 hour 30 minutes", "5 feet 3 inches": neither part says it all. */
function withoutCompounds(found: readonly Fact[]): Fact[] {
  const inOrder = found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((fact, index, all) => index === 0 || fact.start >= all[index - 1]!.end);
  return inOrder.filter((fact, index) => !isNear(inOrder[index - 1], fact) && !isNear(fact, inOrder[index + 1]));
}

/** Two measures with hardly a word between them are parts of one. */
function isNear(left: Fact | undefined, right: Fact | undefined): boolean {
  return (
    left !== undefined && right !== undefined && left.group === 'unit' && right.group === 'unit' && right.start - left.end <= 5
  );
}

import { fold } from '../../src/text/fold';
import type { ListedPhrase } from '../../src/text/phrase-list';
import type { PackedPhrases, PhraseForm, PhraseKind } from '../../src/text/phrases';
import { packLists } from './pack-list';

/** An entry of a file in `src/data/phrases/`; `schema.json` beside the files says what each field means. */
export interface PhraseEntry {
  readonly phrase: string;
  readonly kind: PhraseKind;
  readonly form: PhraseForm;
  readonly ambiguous?: true;
  readonly source: string;
  readonly match: string;
  readonly reject: string;
}

/** A file in `src/data/phrases/`. */
export interface PhraseFile {
  readonly language: string;
  readonly name: string;
  /** Other primary subtags whose pages are written in this language. */
  readonly also?: readonly string[];
  readonly phrases: readonly PhraseEntry[];
}

/** Where languages disagree on a phrase's form, the first of these is packed: `line`, which lets anything follow, gives way. */
const FORMS: readonly PhraseForm[] = ['label', 'heading', 'button', 'line', 'inside'];

/** Signs for meanings, those of one byte for the commonest. */
const SIGNS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚě');

/** Signs for languages: marks for the commonest, letters and digits behind a `?` for the others. */
const LANGUAGE_SIGNS = [
  ...Array.from("!#%&'()*+,-./:;<=>@[]^_{|}~"),
  ...Array.from('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZĀāĂăĄąĆćĈĉĊċ', (sign) => `?${sign}`),
];

interface Meaning {
  form: PhraseForm;
  ambiguous: boolean;
  readonly languages: Set<string>;
}

/** Signs of pairs of kind and form, with a blank between, and of languages. */
interface Signs {
  readonly meanings: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, string>;
}

/** Meanings by kind, by folded phrase. */
type Phrases = Map<string, Map<PhraseKind, Meaning>>;

/**
 * Packs the files of all languages into the form that ships.
 *
 * @param files - All files of `src/data/phrases/`.
 * @returns Folded phrases in order, each once; the same files give the same bytes.
 */
export function packPhrases(files: readonly PhraseFile[]): PackedPhrases {
  const openers: Phrases = new Map();
  const inside: Phrases = new Map();
  const aliases: Record<string, string> = {};
  for (const file of files) {
    const language = file.language.split('-', 1)[0] ?? '';
    for (const other of file.also ?? []) aliases[other] = language;
    for (const entry of file.phrases) addEntry(entry.form === 'inside' ? inside : openers, entry, language);
  }
  const signs = signsOf([openers, inside]);
  const toList = (phrases: Phrases): ListedPhrase[] =>
    [...phrases]
      .map(([phrase, meanings]) => ({ phrase, meanings: code(meanings, signs) }))
      .toSorted((a, b) => byUnits(a.phrase, b.phrase));
  const { shorthands, lists } = packLists([toList(openers), toList(inside)]);
  const [phrases = '', within = ''] = lists;
  return { aliases, meanings: invert(signs.meanings), languages: invert(signs.languages), shorthands, phrases, inside: within };
}

function addEntry(phrases: Phrases, entry: PhraseEntry, language: string): void {
  const key = fold(entry.phrase).text;
  const meanings = phrases.get(key) ?? new Map<PhraseKind, Meaning>();
  phrases.set(key, meanings);
  const known = meanings.get(entry.kind);
  if (!known) {
    meanings.set(entry.kind, { form: entry.form, ambiguous: entry.ambiguous === true, languages: new Set([language]) });
    return;
  }
  if (FORMS.indexOf(entry.form) < FORMS.indexOf(known.form)) known.form = entry.form;
  // Ordinary words in one language are not a label in every language because another has no such words.
  known.ambiguous ||= entry.ambiguous === true;
  known.languages.add(language);
}

/** Gives each pair of kind and form a sign, and each language in which some phrase is ambiguous. */
function signsOf(lists: readonly Phrases[]): Signs {
  const meanings: string[] = [];
  const ambiguous: string[] = [];
  for (const [kind, meaning] of lists.flatMap((phrases) => [...phrases.values()].flatMap((own) => [...own]))) {
    meanings.push(`${kind} ${meaning.form}`);
    if (meaning.ambiguous) ambiguous.push(...meaning.languages);
  }
  return { meanings: giveSigns(meanings, SIGNS), languages: giveSigns(ambiguous, LANGUAGE_SIGNS) };
}

/** Gives the names that are met most the first signs. */
function giveSigns(names: readonly string[], signs: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size > signs.length) throw new Error(`${counts.size} names, ${signs.length} signs.`);
  const inOrder = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || byUnits(a, b));
  return new Map(inOrder.map(([name], index) => [name, signs[index] ?? '']));
}

function code(meanings: ReadonlyMap<PhraseKind, Meaning>, signs: Signs): string {
  const codes = [...meanings].map(([kind, { form, ambiguous, languages }]) => {
    const only = ambiguous ? [...languages].toSorted(byUnits).map((language) => signs.languages.get(language) ?? '') : [];
    return `${signs.meanings.get(`${kind} ${form}`) ?? ''}${only.join('')}`;
  });
  return codes.toSorted(byUnits).join('');
}

function invert(signs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...signs].map(([meaning, sign]) => [sign, meaning]));
}

function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

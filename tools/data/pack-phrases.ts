import { fold } from '../../src/text/fold';
import type { PackedPhrases, PhraseForm, PhraseKind } from '../../src/text/phrases';

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

/** Signs for meanings: printable ASCII that no folded phrase has and JSON does not escape. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!$%&()*+,-/<=>@[]^_`';

/** Phrases in a block, which the reader unpacks as one. */
const BLOCK = 64;

interface Meaning {
  form: PhraseForm;
  ambiguous: boolean;
  readonly languages: Set<string>;
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
  const signs = signMeanings([openers, inside]);
  return {
    aliases,
    meanings: Object.fromEntries([...signs].map(([meaning, sign]) => [sign, meaning])),
    phrases: list(openers, signs),
    inside: list(inside, signs),
  };
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

/** Gives each pair of kind and form a sign. */
function signMeanings(lists: readonly Phrases[]): Map<string, string> {
  const found = new Set<string>();
  for (const meanings of lists.flatMap((phrases) => [...phrases.values()])) {
    for (const [kind, { form }] of meanings) found.add(`${kind} ${form}`);
  }
  if (found.size > SIGNS.length) throw new Error(`${found.size} pairs of kind and form, ${SIGNS.length} signs.`);
  return new Map([...found].toSorted(byUnits).map((meaning, index) => [meaning, SIGNS.charAt(index)]));
}

function list(phrases: Phrases, signs: ReadonlyMap<string, string>): string {
  const blocks: string[][] = [];
  let last = '';
  for (const [index, [phrase, meanings]] of [...phrases].toSorted(([a], [b]) => byUnits(a, b)).entries()) {
    if (index % BLOCK === 0) {
      blocks.push([]);
      last = '';
    }
    let shared = 0;
    while (shared < 35 && shared < phrase.length && phrase[shared] === last[shared]) shared++;
    const codes = [...meanings].map(([kind, meaning]) => code(signs.get(`${kind} ${meaning.form}`) ?? '', meaning));
    blocks.at(-1)?.push(`${shared.toString(36)}${phrase.slice(shared)}${codes.toSorted(byUnits).join('')}`);
    last = phrase;
  }
  return blocks.map((lines) => lines.join(';')).join('\n');
}

function code(sign: string, { ambiguous, languages }: Meaning): string {
  return ambiguous ? `${sign}?${[...languages].toSorted(byUnits).join('?')}` : sign;
}

function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { fold } from '../../src/clean/fold';
import type { PackedPhrases, PhraseForm, PhraseKind } from '../../src/clean/phrases';

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

export const KINDS: readonly PhraseKind[] = [
  'related', 'comments', 'newsletter', 'share', 'follow', 'advertisement', 'sponsored', 'author', 'tags', 'navigation', 'paywall', 'cookie',
  'tools', 'other', 'note', 'credit', 'byline', 'date', 'agency', 'republished', 'machine-translated',
]; // prettier-ignore

/** Where one phrase has several forms in one kind, the first of these is packed. */
export const FORMS: readonly PhraseForm[] = ['label', 'heading', 'line', 'link', 'button', 'inside'];

interface Meaning {
  form: number;
  /** Null: not ambiguous. */
  languages: Set<string> | null;
}

/**
 * Packs the files of all languages into the form that ships.
 *
 * @param files - All files of `src/data/phrases/`.
 * @returns Folded phrases in order, each once; the same files give the same bytes.
 */
export function packPhrases(files: readonly PhraseFile[]): PackedPhrases {
  const openers = new Map<string, Map<number, Meaning>>();
  const inside = new Map<string, Map<number, Meaning>>();
  const aliases: Record<string, string> = {};
  for (const file of files) {
    const language = file.language.split('-', 1)[0] ?? '';
    for (const other of file.also ?? []) aliases[other] = language;
    for (const entry of file.phrases) addEntry(entry.form === 'inside' ? inside : openers, entry, language);
  }
  return { kinds: KINDS, forms: FORMS, aliases, phrases: list(openers), inside: list(inside) };
}

function addEntry(phrases: Map<string, Map<number, Meaning>>, entry: PhraseEntry, language: string): void {
  const key = fold(entry.phrase).text;
  const kind = KINDS.indexOf(entry.kind);
  const form = FORMS.indexOf(entry.form);
  const meanings = phrases.get(key) ?? new Map<number, Meaning>();
  phrases.set(key, meanings);
  const known = meanings.get(kind);
  const languages = entry.ambiguous ? new Set([language]) : null;
  if (!known) {
    meanings.set(kind, { form, languages });
    return;
  }
  known.form = Math.min(known.form, form);
  // Ordinary words in one language are not a label in every language because another has no such words.
  if (languages || known.languages) known.languages = new Set([...(known.languages ?? []), language]);
}

function list(phrases: ReadonlyMap<string, ReadonlyMap<number, Meaning>>): string {
  const lines: string[] = [];
  let last = '';
  for (const phrase of [...phrases.keys()].toSorted(byUnits)) {
    let shared = 0;
    while (shared < 35 && shared < phrase.length && phrase[shared] === last[shared]) shared++;
    const meanings = [...(phrases.get(phrase) ?? [])].toSorted(([a], [b]) => a - b).map(([kind, meaning]) => code(kind, meaning));
    lines.push(`${shared.toString(36)}${phrase.slice(shared)}=${meanings.join('')}`);
    last = phrase;
  }
  return lines.join('\n');
}

function code(kind: number, { form, languages }: Meaning): string {
  return `${String.fromCharCode(65 + kind)}${form}${languages ? `?${[...languages].toSorted(byUnits).join(',')}` : ''}`;
}

function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { splitSentences } from '../../../src/text/sentences';
import { table } from '../table';
import { readSegmentedTexts, type SegmentedText } from './corpus';
import { mean } from '../mean';

type Ends = (text: string, lang: string) => readonly number[];

const SYSTEMS: readonly { readonly name: string; readonly ends: Ends }[] = [
  { name: 'Lede', ends: (text, lang) => splitSentences(text, lang).map(({ end }) => end) },
  {
    name: 'Intl.Segmenter',
    ends: (text, lang) =>
      [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(
        ({ segment, index }) => index + segment.trimEnd().length,
      ),
  },
];

/** Sentence ends on the Parallel Universal Dependencies treebanks: F1 by language, and the mean of all but Thai. */
export function segmentationTable(): string {
  const texts = readSegmentedTexts();
  const treebanks = texts.filter(({ set }) => set === 'pud');
  const languages = [...new Set(treebanks.map(({ lang }) => lang))];
  const scores = SYSTEMS.map(({ ends }) =>
    languages.map((lang) =>
      f1(
        treebanks.filter((text) => text.lang === lang),
        ends,
      ),
    ),
  );
  const rules = texts.filter(({ set }) => set === 'golden');
  const rows = SYSTEMS.map(({ name, ends }, system) => {
    const right = (list: readonly SegmentedText[]): string =>
      `${list.filter((text) => isRight(text, ends)).length}/${list.length}`;
    return [
      name,
      mean(scores[system]!.filter((_, index) => languages[index] !== 'th')),
      ...scores[system]!,
      right(rules.filter(({ lang }) => lang === 'en')),
      right(rules),
    ];
  });
  return table(['F1', 'mean', ...languages, 'rules en', 'rules'], rows, 1);
}

/** Ends inside the texts: the last one of each is no achievement. */
function f1(texts: readonly SegmentedText[], ends: Ends): number {
  let [right, given, known] = [0, 0, 0];
  for (const { sentences, joiner = ' ', lang } of texts) {
    const text = sentences.join(joiner);
    const wanted = new Set<number>();
    let at = 0;
    for (const sentence of sentences.slice(0, -1)) {
      at += sentence.length;
      wanted.add(at);
      at += joiner.length;
    }
    const found = ends(text, lang).filter((end) => end < text.length);
    right += found.filter((end) => wanted.has(end)).length;
    given += found.length;
    known += wanted.size;
  }
  return given + known === 0 ? 0 : (200 * right) / (given + known);
}

function isRight({ text = '', sentences, lang }: SegmentedText, ends: Ends): boolean {
  let start = 0;
  const cut = ends(text, lang).map((end) => {
    const sentence = text.slice(start, end).trim();
    start = end;
    return sentence;
  });
  return cut.length === sentences.length && cut.every((sentence, index) => sentence === sentences[index]);
}

import { languageRules } from '../text/language-rules';
import { findQuotations } from '../text/quotations';
import { type Cues, cueOf } from './cues';
import { covered, type Matter, similarity } from './matter';
import { openingOf } from './openers';
import type { Story } from './story';
import type { StorySentence } from './story-sentences';

/** What the ranker knows of a sentence before anything is chosen. The order is part of the model. */
export const FEATURES = [
  'index',
  'relativeIndex',
  'paragraph',
  'relativeParagraph',
  'place',
  'places',
  'lastInParagraph',
  'sentences',
  'storyWords',
  'paragraphs',
  'words',
  'wordsToMean',
  'wordsRank',
  'letters',
  'functionWords',
  'capitals',
  'capitalsMid',
  'numbers',
  'commas',
  'quoted',
  'opensQuoted',
  'colonEnd',
  'stopped',
  'question',
  'exclamation',
  'opening',
  'titleCovered',
  'titleShare',
  'titleRank',
  'headlineShare',
  'titleWeight',
  'topicsCovered',
  'topicsRank',
  'centrality',
  'centralityRank',
  'before',
  'after',
  'likeFirst',
  'likePrevious',
  'likeNext',
  'frequencyMean',
  'onceShare',
  'firstWordKnown',
  'dateline',
  'leadWords',
  'leadTitle',
  'leadTopics',
  'leadCentrality',
  'leadCapitals',
  'titleToLead',
  'topicsToLead',
  'newToLead',
  'paragraphSentences',
  'meanWords',
  'titleWords',
  'topicDensity',
  'firstSeen',
  'seenLater',
  'titleCosine',
  'functionShare',
  'cue',
  'cueRank',
] as const;

/**
 * Describes every sentence of a story by numbers that mean the same in any language.
 *
 * @param cues - Weights of cue words.
 * @returns A row for each sentence, in the order of `FEATURES`.
 */
export function describeSentences(story: Story, sentences: readonly StorySentence[], matter: Matter, cues: Cues): Float32Array[] {
  const count = sentences.length;
  const words = matter.sentences.map((sentence) => sentence.words.length);
  const storyWords = words.reduce((sum, length) => sum + length, 0);
  const central = centralities(matter);
  const title = matter.sentences.map(({ terms }) => covered(terms, matter.title));
  const topics = matter.sentences.map(({ terms }) => terms.reduce((sum, term) => sum + (matter.topics.get(term) ?? 0), 0));
  const cue = matter.sentences.map((sentence) => cueOf(sentence.words, story.lang, cues));
  const [wordsRank, titleRank, topicsRank, centralityRank, cueRank] = [
    words,
    title,
    topics,
    central.map(({ all }) => all),
    cue,
  ].map(ranks);
  const { starters } = languageRules(story.lang);
  const titleNorm = Math.sqrt([...matter.title].reduce((sum, term) => sum + matter.weight[term]! ** 2, 0)) || 1;
  const firstSeen = new Int32Array(matter.weight.length).fill(-1);
  const lastSeen = new Int32Array(matter.weight.length).fill(-1);
  for (const [index, { terms }] of matter.sentences.entries()) {
    for (const term of terms) {
      if (firstSeen[term] === -1) firstSeen[term] = index;
      lastSeen[term] = index;
    }
  }
  const lead = new Set(matter.sentences[0]?.terms);
  const leadCapitals = matter.sentences[0] ? signsOf(sentences[0]!.text, matter.sentences[0].words).capitals : 0;
  return sentences.map((sentence, index) => {
    const { text } = sentence;
    const { terms } = matter.sentences[index]!;
    const length = words[index]!;
    const signs = signsOf(text, matter.sentences[index]!.words);
    const shared = terms.filter((term) => matter.title.has(term));
    const values: Record<(typeof FEATURES)[number], number> = {
      index,
      relativeIndex: index / count,
      paragraph: sentence.paragraph,
      relativeParagraph: sentence.paragraph / story.paragraphs.length,
      place: sentence.place,
      places: sentence.places,
      lastInParagraph: sentence.place === sentence.places - 1 ? 1 : 0,
      sentences: count,
      storyWords,
      paragraphs: story.paragraphs.length,
      words: length,
      wordsToMean: (length * count) / Math.max(1, storyWords),
      wordsRank: wordsRank![index]!,
      ...signs,
      functionWords: length === 0 ? 0 : 1 - terms.length / length,
      opening: OPENING[openingOf(text, story.lang) ?? 'none'],
      titleCovered: title[index]!,
      titleShare: share(terms, (term) => matter.title.has(term)),
      titleRank: titleRank![index]!,
      headlineShare: share(terms, (term) => matter.headline.has(term)),
      titleWeight: shared.reduce((sum, term) => sum + matter.weight[term]!, 0),
      topicsCovered: topics[index]!,
      topicsRank: topicsRank![index]!,
      centrality: central[index]!.all / count,
      centralityRank: centralityRank![index]!,
      before: central[index]!.before / Math.max(1, index),
      after: central[index]!.after / Math.max(1, count - 1 - index),
      likeFirst: index === 0 ? 1 : similarity(matter, 0, index),
      likePrevious: index === 0 ? 0 : similarity(matter, index - 1, index),
      likeNext: index === count - 1 ? 0 : similarity(matter, index, index + 1),
      frequencyMean:
        terms.length === 0 ? 0 : terms.reduce((sum, term) => sum + matter.frequency[term]!, 0) / terms.length / count,
      onceShare: share(terms, (term) => matter.frequency[term] === 1),
      dateline: sentences[0]!.start > 0 ? 1 : 0,
      leadWords: words[0]!,
      leadTitle: title[0]!,
      leadTopics: topics[0]!,
      leadCentrality: centralityRank![0]!,
      leadCapitals,
      titleToLead: title[index]! - title[0]!,
      topicsToLead: topics[index]! - topics[0]!,
      newToLead: share(terms, (term) => !lead.has(term)),
      paragraphSentences: count / story.paragraphs.length,
      meanWords: storyWords / count,
      titleWords: matter.title.size,
      firstSeen: share(terms, (term) => firstSeen[term] === index),
      seenLater: share(terms, (term) => lastSeen[term]! > index),
      titleCosine: shared.reduce((sum, term) => sum + matter.weight[term]! ** 2, 0) / matter.norm[index]! / titleNorm,
      functionShare: share(matter.sentences[index]!.words, (word) => starters.has(word.toLowerCase())),
      topicDensity: length === 0 ? 0 : topics[index]! / length,
      cue: cue[index]!,
      cueRank: cueRank![index]!,
      firstWordKnown: terms.length > 0 && matter.title.has(terms[0]!) ? 1 : 0,
    };
    return Float32Array.from(FEATURES, (name) => values[name]);
  });
}

const OPENING = { none: 0, reference: 1, connective: 2, picture: 3 } as const;

/** What the writing of a sentence shows. */
function signsOf(text: string, words: readonly string[]) {
  const length = Math.max(1, words.length);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const quotations = findQuotations(text);
  const quoted = quotations.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    letters: words.reduce((sum, word) => sum + word.length, 0) / length,
    capitals: capitals / length,
    capitalsMid: words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length,
    numbers: words.filter((word) => /^\p{N}/u.test(word)).length,
    commas: (text.match(/[,،、，;；]/g)?.length ?? 0) / length,
    quoted: quoted / text.length,
    opensQuoted: quotations[0]?.start === 0 ? 1 : 0,
    colonEnd: /[:：]$/.test(text) ? 1 : 0,
    stopped: /[.!?…。！？।॥۔؟።։︒]["”“»«’'」』)\]）]*(?:\[\w{1,3}\])*$/.test(text) ? 1 : 0,
    question: /[?？؟;]["”“»«’'」』)\]）]*$/.test(text) ? 1 : 0,
    exclamation: /[!！]["”“»«’'」』)\]）]*$/.test(text) ? 1 : 0,
  };
}

/** Sums of each sentence's similarity to all others, to those before it and to those after it, in linear time. */
function centralities({ sentences, weight, norm }: Matter): { all: number; before: number; after: number }[] {
  const sumWith = (order: readonly number[]): number[] => {
    const seen = new Float64Array(weight.length);
    const sums: number[] = [];
    for (const index of order) {
      const { terms } = sentences[index]!;
      sums[index] = terms.reduce((sum, term) => sum + weight[term]! * seen[term]!, 0) / norm[index]!;
      for (const term of terms) seen[term]! += weight[term]! / norm[index]!;
    }
    return sums;
  };
  const order = [...sentences.keys()];
  const before = sumWith(order);
  const after = sumWith(order.toReversed());
  return order.map((index) => ({ all: before[index]! + after[index]!, before: before[index]!, after: after[index]! }));
}

/** Share of a list that passes a test, 0 for an empty one. */
function share<T>(list: readonly T[], test: (entry: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(test).length / list.length;
}

/** Rank of each value among all, 0 for the greatest, as a share of their number. */
function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].toSorted((a, b) => values[b]! - values[a]! || a - b);
  const result: number[] = [];
  for (const [rank, index] of order.entries()) result[index] = rank / values.length;
  return result;
}

import type {
  Article,
  Block,
  Content,
  ContentElement,
  Evidence,
  KeyFact,
  KeyFactKind,
  Point,
  Removal,
  RemovalKind,
} from '../../src/article';
import { contentText } from '../../src/article';

/** An article of ours with what the engine would make of it, to look at the reader with. */
export interface Sample {
  readonly article: Article;
  readonly points: readonly Point[];
  readonly facts: readonly KeyFact[];
  /** Language of the interface. */
  readonly locale: string;
  readonly address: string;
}

/** A removal that stands between two parts of a story. */
interface Cut {
  readonly cut: RemovalKind;
  readonly evidence: readonly Evidence[];
  readonly content: readonly (Block | Content)[];
  readonly text?: string;
}

type Part = Block | Cut;

interface Telling {
  readonly article: Pick<Article, 'title' | 'lang'> & Partial<Article>;
  readonly locale: string;
  readonly address: string;
  readonly parts: readonly Part[];
  /** Sentences of the parts. */
  readonly points: readonly string[];
  readonly facts?: readonly { readonly kind: KeyFactKind; readonly value: string; readonly text: string }[];
}

/** Makes a block. */
export function block(kind: Block['kind'], tag: string, ...content: Content[]): Block {
  return { kind, tag, attributes: {}, content };
}

/** Makes an element inside a block. */
export function inline(tag: string, attributes: Record<string, string>, ...content: Content[]): ContentElement {
  return { tag, attributes, content };
}

export const p = (...content: Content[]): Block => block('paragraph', 'p', ...content);
export const h2 = (text: string): Block => block('heading', 'h2', text);
export const h3 = (text: string): Block => block('heading', 'h3', text);
export const a = (text: string, href = 'https://example.org/'): ContentElement => inline('a', { href }, text);

/** A picture with a caption. */
export function figure(src: string, [width, height]: readonly [number, number], caption: string): Block {
  const img = inline('img', { src, alt: '', width: String(width), height: String(height) });
  return block('figure', 'figure', img, inline('figcaption', {}, caption));
}

/** Something taken out at this place. */
export function cut(kind: RemovalKind, evidence: readonly Evidence[], ...content: (Block | Content)[]): Cut {
  return { cut: kind, evidence, content };
}

/** Something that can only be told. */
export function told(kind: RemovalKind, evidence: readonly Evidence[], text: string): Cut {
  return { cut: kind, evidence, content: [], text };
}

/** Tells a story: counts paragraphs, finds sentences, keeps the ledger. */
export function tell({ article, locale, address, parts, points, facts = [] }: Telling): Sample {
  const paragraphs: string[] = [];
  const blocks: Block[] = [];
  const removed: Removal[] = [];
  for (const part of parts) {
    if ('cut' in part) {
      const { cut: kind, evidence, content } = part;
      const place = { paragraph: paragraphs.length, offset: null };
      const text = part.text ?? content.map((item) => contentText([item])).join('\n');
      removed.push({ kind, evidence, content, text, place, reason: '', path: [blocks.length] });
    } else blocks.push(number(part, paragraphs));
  }
  const text = blocks.map(({ content }) => contentText(content)).join('\n');
  const words = [...new Intl.Segmenter(article.lang, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
  const find = (sentence: string): Point => {
    const paragraph = paragraphs.findIndex((candidate) => candidate.includes(sentence));
    const start = paragraphs[paragraph]?.indexOf(sentence) ?? -1;
    if (start < 0) throw new Error(`No paragraph holds: ${sentence}`);
    return { text: sentence, paragraph, start, end: start + sentence.length };
  };
  return {
    locale,
    address,
    points: points.map(find),
    facts: facts.map(({ kind, value, text: sentence }) => ({ ...find(sentence), kind, value })),
    article: {
      byline: null,
      authors: [],
      published: null,
      modified: null,
      siteName: null,
      readShare: 1,
      dir: 'ltr',
      standfirst: null,
      image: null,
      html: '',
      origin: null,
      labels: [],
      ...article,
      blocks,
      text,
      paragraphs,
      removed,
      words,
    },
  };
}

/** Numbers what counts as prose: paragraphs, list items and quoted paragraphs. */
function number(part: Block, paragraphs: string[]): Block {
  if (part.kind === 'paragraph') {
    paragraphs.push(contentText(part.content));
    return { ...part, paragraph: paragraphs.length - 1 };
  }
  if (part.kind !== 'list' && part.kind !== 'quote') return part;
  const content = part.content.map((item) => {
    if (typeof item === 'string' || (item.tag !== 'li' && item.tag !== 'p')) return item;
    paragraphs.push(contentText(item.content));
    return { ...item, paragraph: paragraphs.length - 1 };
  });
  return { ...part, content };
}

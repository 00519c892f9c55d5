import type { Article, Block, Content, ContentElement } from '../article';
import { contentText } from '../article';
import { serialise } from './serialise';

/** Fewer letters in common are chance. */
const FEWEST_COMMON = 6;

/**
 * Cuts an article to a part of it, to the letter.
 *
 * @param article - Not changed.
 * @param selected - The part's text as a browser gives it for a selection; only letters count, not the white space between them.
 * @returns Blocks outside the part are left out, those that it begins or ends in are cut. Offsets are those of the part; nothing counts as removed.
 */
export function partOf(article: Article, selected: string): Article {
  const part = bare(selected);
  const paragraphs: string[] = [];
  const number = <Kind extends ContentElement>(item: Kind): Kind => {
    const content = item.content.map((inner) => (typeof inner === 'string' ? inner : number(inner)));
    if (item.paragraph === undefined) return { ...item, content };
    paragraphs.push(contentText(content));
    return { ...item, content, paragraph: paragraphs.length - 1 };
  };
  const blocks = article.blocks.flatMap((block) => cutBlock(block, part)).map((block) => number(block));
  const text = blocks.map(({ content }) => contentText(content).trim()).join('\n');
  const share = article.text.length > 0 ? Math.min(text.length / article.text.length, 1) : 1;
  const html = serialise(blocks);
  return { ...article, blocks, paragraphs, text, html, words: Math.ceil(article.words * share), removed: [] };
}

function cutBlock(block: Block, part: string): Block[] {
  const text = contentText(block.content);
  const own = bare(text);
  if (own === '' || part.includes(own)) return own === '' ? [] : [block];
  const at = own.indexOf(part);
  const head = at < 0 ? overlap(part, own) : 0;
  const tail = at < 0 ? overlap(own, part) : 0;
  const [from, to] = at >= 0 ? [at, at + part.length] : tail >= head ? [own.length - tail, own.length] : [0, head];
  if (to - from < Math.min(FEWEST_COMMON, part.length)) return [];
  const content = slice(block.content, offsetIn(text, from), offsetIn(text, to - 1) + 1);
  return [{ ...block, content }];
}

/** How many letters at the end of one text are those at the beginning of another. */
function overlap(ending: string, beginning: string): number {
  for (let length = Math.min(ending.length, beginning.length); length >= FEWEST_COMMON; length -= 1) {
    if (ending.endsWith(beginning.slice(0, length))) return length;
  }
  return 0;
}

/** The content between two offsets of its text; elements without any of it go, pictures too. */
function slice(content: readonly Content[], start: number, end: number): Content[] {
  let offset = 0;
  const cut = (items: readonly Content[]): Content[] =>
    items.flatMap((item): Content[] => {
      if (typeof item === 'string') {
        const kept = item.slice(Math.max(start - offset, 0), Math.max(end - offset, 0));
        offset += item.length;
        return kept === '' ? [] : [kept];
      }
      if (item.tag === 'br') offset += 1;
      if (item.tag === 'br' || item.tag === 'rt' || item.tag === 'rp') return offset > start && offset <= end ? [item] : [];
      const inside = cut(item.content);
      return inside.length > 0 ? [{ ...item, content: inside }] : [];
    });
  return cut(content);
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** The offset of the letter of that number, white space not counted. */
function offsetIn(text: string, letter: number): number {
  let count = -1;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (!/\s/u.test(text[offset]!)) count += 1;
    if (count === letter) return offset;
  }
  return text.length;
}

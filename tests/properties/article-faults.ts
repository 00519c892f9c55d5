import type { Article, Block, Content, ContentElement, Removal } from '../../src/article';
import { contentText } from '../../src/article';
import { Role } from '../../src/capture/page';
import { walk } from '../../src/capture/walk';
import { ALLOWED, COMMON_ATTRIBUTES, IMAGE_SCHEMES, LINK_SCHEMES } from '../../src/clean/allowed';
import { hasPlace, restore } from '../../src/clean/testing/restore';
import { squeeze } from '../fixtures/squeeze';

/**
 * Checks what must hold of every article of every page.
 *
 * @param article - From `extract`.
 * @param document - The page that it is from, unchanged.
 * @param parse - Parses HTML without running it.
 * @returns What does not hold, in words; empty for a sound article.
 */
export function articleFaults(article: Article, document: Document, parse: (html: string) => Document): string[] {
  return [
    ...paragraphFaults(article),
    ...elementFaults(article.blocks),
    ...article.removed.flatMap(({ content }) => elementFaults(content)),
    ...htmlFaults(article, parse(article.html)),
    ...ledgerFaults(article),
    ...orderFaults(article, document),
    ...completenessFaults(article, document),
  ];
}

function* elementsOf(items: readonly (Block | Content)[]): Generator<ContentElement> {
  for (const item of items) {
    if (typeof item === 'string') continue;
    yield item;
    yield* elementsOf(item.content);
  }
}

/** `paragraphs` are the texts of the elements that are marked as such, in order. */
function paragraphFaults({ blocks, paragraphs }: Article): string[] {
  const marked = [...elementsOf(blocks)].filter(({ paragraph }) => paragraph !== undefined);
  const faults = marked.flatMap(({ paragraph, content }, i) => {
    const text = contentText(content);
    if (paragraph !== i) return [`paragraph ${i} is marked ${paragraph}`];
    return text === paragraphs[i]
      ? []
      : [`paragraph ${i} is ${JSON.stringify(paragraphs[i])} but its element says ${JSON.stringify(text)}`];
  });
  if (marked.length !== paragraphs.length) faults.push(`${paragraphs.length} paragraphs, ${marked.length} marked`);
  if (paragraphs.some((text) => text.trim() === '')) faults.push('an empty paragraph');
  return faults;
}

function elementFaults(items: readonly (Block | Content)[]): string[] {
  return [...elementsOf(items)].flatMap(({ tag, attributes }) => attributeFaults(tag, Object.entries(attributes)));
}

function attributeFaults(tag: string, attributes: readonly (readonly [string, string])[]): string[] {
  const allowed = Object.hasOwn(ALLOWED, tag) ? ALLOWED[tag] : undefined;
  if (!allowed) return [`element ${tag}`];
  return attributes.flatMap(([name, value]) => {
    if (!allowed.includes(name) && !COMMON_ATTRIBUTES.includes(name) && name !== 'id') return [`attribute ${name} of ${tag}`];
    const schemes = name === 'href' ? LINK_SCHEMES : name === 'src' ? IMAGE_SCHEMES : null;
    return schemes && !schemes.includes(new URL(value).protocol) ? [`${name}=${value}`] : [];
  });
}

/** `html` has nothing that is not allowed, and its text but for captions and embeds is `text`. */
function htmlFaults({ text }: Article, parsed: Document): string[] {
  const faults = [...parsed.body.querySelectorAll('*')].flatMap((element) =>
    attributeFaults(
      element.localName,
      element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? ''] as const),
    ),
  );
  for (const element of parsed.querySelectorAll('figure, rt, rp')) element.remove();
  const [html, lines] = [squeeze(parsed.body.textContent), squeeze(text)];
  if (html !== lines) faults.push(`html and text differ from ${firstDifference(html, lines)}`);
  return faults;
}

function firstDifference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `${JSON.stringify(a.slice(i, i + 40))} against ${JSON.stringify(b.slice(i, i + 40))}`;
}

/** Every removal has a reason and a place that exists. */
function ledgerFaults({ blocks, paragraphs, removed }: Article): string[] {
  return removed.flatMap(({ kind, reason, evidence, place, path, text, content }) => {
    const faults: string[] = [];
    const about = `${kind} ${JSON.stringify(text.slice(0, 40))}`;
    if (!hasPlace(blocks, path)) faults.push(`${about} stood at ${path.join()}`);
    if (reason === '' || evidence.length === 0) faults.push(`${about} has no reason`);
    if (place.paragraph < 0 || place.paragraph > paragraphs.length)
      faults.push(`${about} stood before paragraph ${place.paragraph}`);
    const paragraph = paragraphs[place.paragraph] ?? '';
    if (place.offset !== null && !(place.offset >= 0 && place.offset <= paragraph.length))
      faults.push(`${about} was cut out at ${place.offset}`);
    const isListed = kind !== 'hidden';
    if (isListed !== content.length > 0 || isListed !== (text.trim() !== '')) faults.push(`${about} has ${content.length} nodes`);
    return faults;
  });
}

/** With everything put back the text is that of the page's blocks from the first to the last kept one, in order and once. */
function orderFaults(article: Article, document: Document): string[] {
  const { blocks, removed } = article;
  const inside = removed.filter(
    ({ place, path }) => place.offset !== null || isPiece(blocks, path) || standsInside(blocks, path),
  );
  const lines = textLines(restore(blocks, inside));
  const text = squeeze(lines.join(''));
  const isApart = elsewhere(article);
  // Where in the restored text the page may have got to: what stands elsewhere (title, captions) or is hidden may be passed over.
  let reached = new Set<number>();
  for (const block of walk(document).blocks) {
    const line = squeeze(block.text);
    const mayPass = isApart(line) || (block.container.flags & Role.hidden) !== 0;
    const next = new Set<number>(mayPass ? reached : []);
    for (const from of [0, ...reached]) if (text.startsWith(line, from)) next.add(from + line.length);
    if (next.has(text.length)) return [];
    reached = next;
  }
  return [`the page has no run of blocks that reads ${JSON.stringify(text.slice(0, 60))}… (${text.length} characters)`];
}

/** What the reader shows outside the text: title, standfirst and captions, given without white space. */
function elsewhere({ blocks, title, standfirst }: Article): (line: string) => boolean {
  const captions = new Set(
    [...elementsOf(blocks)]
      .filter(({ tag }) => tag === 'figcaption')
      .flatMap(({ content }) => contentText(content).split('\n').map(squeeze)),
  );
  const apart = [title, standfirst ?? ''].map(squeeze);
  return (line) => captions.has(line) || (line !== '' && apart.some((other) => other.includes(line) || line.includes(other)));
}

/**
 * With all entries put back each line that the page shows is there, those of its comments, menus and footers too; and each entry, the comment
 * section above all, reads as lines of the page in their order.
 */
function completenessFaults(article: Article, document: Document): string[] {
  const text = squeeze(textLines(restore(article.blocks, article.removed)).join(''));
  const isApart = elsewhere(article);
  const lines = walk(document).blocks.map((block) => ({
    line: squeeze(block.text),
    isHidden: (block.container.flags & Role.hidden) !== 0,
  }));
  const missing = lines.filter(({ line, isHidden }) => !isHidden && !text.includes(line) && !isApart(line));
  const all = lines.map(({ line }) => line);
  const mixed = article.removed.filter(
    (removal) => removal.kind !== 'hidden' && isOfBlocks(removal) && !readsInOrder(squeeze(removal.text), all),
  );
  return [
    ...missing.map(({ line }) => `${JSON.stringify(line)} is neither in the article nor in the ledger`),
    ...mixed.map(
      (removal) => `${removal.kind} ${JSON.stringify(removal.text.slice(0, 60))} has not the page's lines in their order`,
    ),
  ];
}

/** Whether an entry holds whole blocks, and is no piece of one. */
function isOfBlocks({ content }: Removal): boolean {
  return content.every((item) => typeof item !== 'string' && 'kind' in item);
}

/** Whether a text is made of some lines in their order. */
function readsInOrder(text: string, lines: readonly string[]): boolean {
  let reached = [0];
  for (const line of lines) {
    const ends = reached.filter((from) => text.startsWith(line, from)).map((from) => from + line.length);
    reached = [...new Set([...reached, ...ends])];
  }
  return reached.includes(text.length);
}

/** Texts of all lines but captions and embeds. */
function textLines(items: readonly (Block | Content)[]): string[] {
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item];
    if (item.tag === 'figure' || item.tag === 'rt' || item.tag === 'rp') return [];
    return textLines(item.content);
  });
}

/** Whether a place is in a line of text, such as one of a poem, which is no paragraph. */
function isPiece(items: readonly (Block | Content)[], [step = 0, ...rest]: readonly number[]): boolean {
  const at = items[step];
  if (rest.length === 0) return items.some((item) => typeof item === 'string' && item.trim() !== '');
  return at !== undefined && typeof at !== 'string' && isPiece(at.content, rest);
}

/** Whether there is text both before and after a place. */
function standsInside(blocks: readonly Block[], path: readonly number[]): boolean {
  const [before, after] = [hasText(blocks, path, -1), hasText(blocks, path, 1)];
  return before && after;
}

function hasText(items: readonly (Block | Content)[], [step = 0, ...rest]: readonly number[], side: -1 | 1): boolean {
  const at = items[step];
  if (rest.length > 0 && at !== undefined && typeof at !== 'string' && hasText(at.content, rest, side)) return true;
  const others = side < 0 ? items.slice(0, step) : items.slice(rest.length > 0 ? step + 1 : step);
  return textLines(others).join('').trim() !== '';
}

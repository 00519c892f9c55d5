import type { Article, Block, Content } from '../article';

/**
 * The lead image, where it has to be shown above the text: not where the text opens with a picture, or shows this one later.
 *
 * @param article - Its lead image and blocks.
 * @returns Its address, or null.
 */
export function leadOf({ image, blocks }: Pick<Article, 'image' | 'blocks'>): string | null {
  if (image === null) return null;
  const pictures = blocks.map((block) => picturesOf(block));
  if (pictures.slice(0, 3).some((sources) => sources.length > 0)) return null;
  return pictures.flat().some((source) => fileOf(source) === fileOf(image)) ? null : image;
}

function picturesOf(block: Block): string[] {
  const sources: string[] = [];
  const pending: Content[] = [block];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (typeof item === 'string') continue;
    if (item.tag === 'img' && item.attributes['src']) sources.push(item.attributes['src']);
    pending.push(...item.content);
  }
  return sources;
}

/** The file's name without a size, by which one picture in two sizes is known. */
function fileOf(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return path.replace(/[-_](?:\d+x\d+|scaled|large|medium|small|thumb(?:nail)?)(?=\.\w+$)/iu, '');
}

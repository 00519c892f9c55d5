import { walk } from '../../../src/capture/walk';
import { blockFeatures, FEATURE_NAMES } from '../../../src/extract/features/features';
import { pageStats } from '../../../src/extract/features/page-stats';
import { pageHints } from '../../../src/extract/hints';
import { markupTokens } from '../../../src/extract/markup-tokens';
import packed from '../../../src/data/phrases.json';
import { compilePhrases } from '../../../src/text/phrases';
import { runThrough } from '../../../src/steps';

const book = compilePhrases(packed);

/** Base64 of a typed array's bytes: what a page can hand to Node in one string. */
function encode(array: ArrayBufferView): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

/** Describes one page for training: the same code that the extension runs, and the texts to label. */
export function describePage(html: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = walk(document);
  const stats = runThrough(pageStats(page, pageHints(document), book));
  const tokens: number[] = [];
  const tokenEnds: number[] = [];
  for (const block of page.blocks) {
    tokens.push(...markupTokens(block));
    tokenEnds.push(tokens.length);
  }
  return {
    names: FEATURE_NAMES,
    texts: page.blocks.map((block) => block.text),
    links: encode(Float32Array.from(stats.text, (t) => t.linkDensity)),
    // How strongly a phrase labels the block as a link to another story: the first of the groups.
    phrases: encode(Float32Array.from(page.blocks, (_, i) => stats.phrases.strengths(i)[0]!)),
    x: encode(blockFeatures(stats, new Uint8Array(page.blocks.length).fill(1), FEATURE_NAMES.length)),
    words: encode(Float32Array.from(stats.text, (t) => t.words)),
    container: encode(Int32Array.from(page.blocks, (block) => block.container.index)),
    parents: encode(Int32Array.from(page.containers, (c) => c.parent?.index ?? -1)),
    signature: encode(stats.signatureOf),
    tokens: encode(Uint32Array.from(tokens)),
    tokenEnds: encode(Int32Array.from(tokenEnds)),
  };
}

Object.assign(globalThis, { describePage });

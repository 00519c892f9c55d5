import { Role } from '../../../src/capture/page';
import { walk } from '../../../src/capture/walk';
import packedPhrases from '../../../src/data/phrases.json';
import { readMetadata } from '../../../src/extract/metadata/metadata';
import type { Metadata, MetadataBlock } from '../../../src/extract/metadata/types';
import { compilePhrases } from '../../../src/text/phrases';

const phrases = compilePhrases(packedPhrases);

/** Reads one page's metadata from the walk's blocks alone, and times that. */
export function timeMetadata(html: string, url: string): { metadata: Metadata; ms: number; walkMs: number } {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const start = performance.now();
  const page = walk(document);
  const walked = performance.now();
  const blocks = page.blocks.map<MetadataBlock>(({ text, container }) => ({
    text,
    tag: container.tag,
    names: container.names,
    isHeading: (container.flags & Role.heading) !== 0,
    element: container.element,
  }));
  const from = performance.now();
  const metadata = readMetadata(document, { url, blocks, phrases });
  return { metadata, ms: performance.now() - from, walkMs: walked - start };
}

Object.assign(globalThis, { timeMetadata });

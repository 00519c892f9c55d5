import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { walk } from '../../../src/capture/walk';
import { Role } from '../../../src/capture/page';
import { readMetadata } from '../../../src/extract/metadata/metadata';
import type { MetadataBlock } from '../../../src/extract/metadata/types';

/** What a system says of a page. */
export interface Answer {
  readonly title: string;
  readonly byline: string;
  readonly authors: readonly string[];
  readonly published: string;
}

/** Reads one page with Lede, and with the peers where asked. */
export function readPage(html: string, url: string, peers: boolean) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const blocks = blocksOf(document);
  const start = performance.now();
  const metadata = readMetadata(document, { url, blocks });
  const ms = performance.now() - start;
  return { lede: metadata, ms, peers: peers ? readWithPeers(document, url) : {} };
}

/** The text blocks of the capture's walk, as metadata wants them. */
function blocksOf(document: Document): MetadataBlock[] {
  return walk(document).blocks.map((block) => ({
    text: block.text,
    tag: block.container.tag,
    names: `${block.container.names} ${block.inline?.getAttribute('class') ?? ''}`,
    isHeading: (block.container.flags & Role.heading) !== 0,
    element: block.container.element,
  }));
}

function readWithPeers(document: Document, url: string): Record<string, Answer> {
  const defuddle = new Defuddle(document.cloneNode(true) as Document, { url }).parse();
  const readability = new Readability(document.cloneNode(true) as Document).parse();
  return {
    defuddle: answer(defuddle.title, defuddle.author, defuddle.published),
    readability: answer(readability?.title, readability?.byline, readability?.publishedTime),
  };
}

function answer(title?: string | null, byline?: string | null, published?: string | null): Answer {
  return { title: title ?? '', byline: byline ?? '', authors: byline ? [byline] : [], published: published ?? '' };
}

Object.assign(globalThis, { readPage });

import type { Pictures } from '../../export/edition';
import { epub } from '../../export/epub';
import { markdown } from '../../export/markdown';
import { plainText } from '../../export/plain-text';
import { leadPassage, quotation } from '../../export/quotation';
import type { Passage } from '../../export/text-fragment';
import { webPage } from '../../export/web-page';
import type { Context } from '../context';
import type { Edition } from '../../export/edition';

/** Something to be copied. */
export interface TextFormat {
  /** Makes it of what is saved and what the person has selected. */
  readonly write: (edition: Edition, context: Context, passage: Passage | null) => string;
}

/** Something to be downloaded. */
export interface FileFormat {
  readonly extension: string;
  readonly type: string;
  /** Whether the file holds the pictures themselves. */
  readonly holdsPictures: boolean;
  readonly make: (edition: Edition, context: Context, pictures: Pictures) => string | Uint8Array<ArrayBuffer>;
}

const writeMarkdown = (edition: Edition, { document }: Context): string => markdown(edition, document);

export const TEXTS = {
  text: { write: plainText },
  markdown: { write: writeMarkdown },
  quotation: { write: (edition, _, passage) => quotation(edition, passage ?? leadPassage(edition)) },
} as const satisfies Record<string, TextFormat>;

export const FILES = {
  markdown: { extension: 'md', type: 'text/markdown', holdsPictures: false, make: writeMarkdown },
  html: { extension: 'html', type: 'text/html', holdsPictures: true, make: (edition, _, pictures) => webPage(edition, pictures) },
  epub: {
    extension: 'epub',
    type: 'application/epub+zip',
    holdsPictures: true,
    make: (edition, _, pictures) => epub(edition, pictures),
  },
} as const satisfies Record<string, FileFormat>;

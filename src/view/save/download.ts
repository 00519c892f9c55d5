import { fileName } from '../../export/file-name';
import type { Edition, Pictures } from '../../export/edition';
import type { Context } from '../context';
import { element } from '../element';
import type { FileFormat } from './formats';
import { gatherPictures } from './gather-pictures';

/** The browser has begun to write the file by then. */
const REVOKE_AFTER_MS = 60_000;

/**
 * Gives the person a file, by a link that no page sees: it stands nowhere.
 *
 * @param context - The view's context.
 * @param edition - What is saved.
 * @param format - Which kind of file.
 */
export async function download(context: Context, edition: Edition, format: FileFormat): Promise<void> {
  const { extension, type, holdsPictures, make } = format;
  const pictures: Pictures = holdsPictures ? await gatherPictures(context.dialog) : new Map();
  const file = new Blob([make(edition, context, pictures)], { type });
  const href = URL.createObjectURL(file);
  // Made in the page's document: in an inert one nothing is followed.
  element(context.dialog.ownerDocument, 'a', { href, download: fileName(edition.article.title, extension) }).click();
  setTimeout(() => URL.revokeObjectURL(href), REVOKE_AFTER_MS);
}

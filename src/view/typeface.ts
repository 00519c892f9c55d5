import regular from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?inline';
import bold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?inline';
import { LEGIBLE } from './typeface-name';

/**
 * Brings the typeface for people with dyslexia. Its bytes are here, since a page's policy forbids every address of a font, even one that
 * holds it; and it joins the document's fonts, since browsers ignore those of shadow roots. See `dropLegible`.
 * The slanted letters are left out: people with dyslexia read them worst, and a third of the bytes would be theirs.
 *
 * @param fonts - The document's.
 */
export function addLegible(fonts: FontFaceSet): void {
  fonts.add(new FontFace(LEGIBLE, bytesOf(regular)));
  fonts.add(new FontFace(LEGIBLE, bytesOf(bold), { weight: '700' }));
}

/** @param address - A `data:` address with base64. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (char) => char.charCodeAt(0));
}

import type { Picture, Pictures, PictureType } from '../../export/edition';

/** Pictures larger than this are made smaller: no screen shows more of them in a column. */
const LONGEST_SIDE_PX = 1600;

const QUALITY = 0.9;

/** First bytes of each kind, as Latin-1. */
const SIGNATURES: readonly (readonly [PictureType, RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

/**
 * Takes the pictures that are shown, or were loaded by the page, from where they are: nothing is requested.
 *
 * @param dialog - The reader.
 * @returns By the address in the article. Those that have not loaded, and those of other sites, which browsers let nobody read, are not among them.
 */
export async function gatherPictures(dialog: HTMLElement): Promise<Pictures> {
  const gathered = new Map<string, Picture>();
  const page = dialog.ownerDocument;
  const shown = [...dialog.querySelectorAll('img')];
  const images = [
    ...shown,
    // By the prototype: a named element of the page would hide it.
    ...Document.prototype.querySelectorAll.call<Document, ['img'], NodeListOf<HTMLImageElement>>(page, 'img'),
  ];
  const wanted = new Set(shown.map((image) => image.getAttribute('src')));
  for (const image of images) {
    const address = image.getRootNode() === page ? image.currentSrc : image.getAttribute('src');
    if (!address || !wanted.has(address) || gathered.has(address) || !image.complete || image.naturalWidth === 0) continue;
    const picture = pictureOf(address) ?? draw(image);
    if (picture) gathered.set(address, picture);
    // One at a time: the reader stays responsive.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return gathered;
}

/** The picture itself where the address holds it, if it is of a kind that every reader shows. */
function pictureOf(address: string): Picture | null {
  const data = /^data:image\/[\w.+-]+;base64,(?<bytes>[A-Za-z0-9+/=]+)$/u.exec(address)?.groups?.['bytes'];
  return data === undefined ? null : decode(data);
}

function decode(base64: string): Picture | null {
  const binary = atob(base64);
  const type = SIGNATURES.find(([, signature]) => signature.test(binary))?.[0];
  return type ? { type, bytes: Uint8Array.from(binary, (char) => char.charCodeAt(0)) } : null;
}

function draw(image: HTMLImageElement): Picture | null {
  const { naturalWidth, naturalHeight, ownerDocument } = image;
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(naturalWidth, naturalHeight));
  const canvas = ownerDocument.createElement('canvas');
  canvas.width = Math.round(naturalWidth * scale);
  canvas.height = Math.round(naturalHeight * scale);
  try {
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const type = /\.(?:png|gif|svg)(?:[?#]|$)|^data:image\/(?:png|gif|svg)/i.test(image.currentSrc) ? 'image/png' : 'image/jpeg';
    return decode(canvas.toDataURL(type, QUALITY).replace(/^[^,]*,/, ''));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

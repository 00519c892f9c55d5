/** Letters of a name, and bytes of it: file systems allow 255 bytes, an extension and a number of the browser's included. */
const MOST_LETTERS = 80;
const MOST_BYTES = 200;

/** Not allowed in names by one system or another; formatting characters would let a name look like another. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/** Names of devices on Windows, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * Makes a name for a file that every system takes.
 *
 * @param title - What the file holds; untrusted.
 * @param extension - Without the dot; ours.
 * @returns Never empty before the dot; never a path.
 */
export function fileName(title: string, extension: string): string {
  const plain = title.normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/gu, ' ');
  const name = shorten(trim(plain)).replace(DEVICE, '_$&');
  return `${name || 'article'}.${extension}`;
}

function trim(name: string): string {
  return name.replaceAll(/^[\s.~-]+|[\s.]+$/gu, '');
}

function shorten(name: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const encoder = new TextEncoder();
  let count = 0;
  let bytes = 0;
  for (const { segment, index } of letters.segment(name)) {
    count += 1;
    bytes += encoder.encode(segment).length;
    if (count > MOST_LETTERS || bytes > MOST_BYTES) return trim(name.slice(0, index));
  }
  return name;
}

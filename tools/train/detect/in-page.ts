import { readAddress } from '../../../src/detect/address';
import { describePage as describe } from '../../../src/detect/features';
import { readText } from '../../../src/detect/lines';

/** Describes one page for training with the code that the extension runs. */
export function describePage(html: string, url: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { features, names } = describe(document, readAddress(url));
  return {
    lines: readText(document.body).lines.length,
    features: Object.fromEntries(features),
    names: Object.entries(names ?? {}).flatMap(([kind, own]) => [...own].map((name) => `${kind}:${name}`)),
  };
}

Object.assign(globalThis, { describePage });

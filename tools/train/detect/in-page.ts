import { pageFeatures } from '../../../src/detect/features';

/** Describes one page for training with the code that the extension runs. */
export function describePage(html: string, url: string): Record<string, number> {
  return pageFeatures(new DOMParser().parseFromString(html, 'text/html'), url);
}

Object.assign(globalThis, { describePage });

// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { mountHost } from '../host';
import { stubDialogs } from './dialog-stub';

// In a file of its own: a definition can't be taken back.
beforeAll(stubDialogs);

it('stands in a plain element where the page has defined one of its name', () => {
  class Defined extends HTMLElement {
    static readonly disabledFeatures = ['shadow'];
  }
  customElements.define('lede-reader', Defined);
  const before = document.documentElement.outerHTML;
  const { root, dialog, close } = mountHost(document, 'Reader');
  expect(root.host.localName).toBe('div');
  expect(root.host.matches('html > [data-lede-reader]')).toBe(true);
  expect(dialog.open).toBe(true);
  close();
  expect(document.documentElement.outerHTML).toBe(before);
});

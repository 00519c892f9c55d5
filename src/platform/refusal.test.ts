import { describe, expect, it } from 'vitest';
import { isGone, isUngranted, reasonFor } from './refusal';

describe('reasonFor', () => {
  it.each([
    ['https://chromewebstore.google.com/detail/x', 'The extensions gallery cannot be scripted.', 'store'],
    [undefined, 'The extensions gallery cannot be scripted.', 'store'],
    ['https://addons.mozilla.org/fr/firefox/', 'Missing host permission for the tab', 'store'],
    [undefined, 'Cannot access a chrome:// URL', 'browser'],
    ['chrome://settings/', 'Cannot access a chrome:// URL', 'browser'],
    ['about:config', 'Missing host permission for the tab', 'browser'],
    ['about:reader?url=https%3A%2F%2Fa.example%2F', 'Missing host permission for the tab', 'browser'],
    ['chrome-error://chromewebdata/', 'Frame with ID 0 is showing error page', 'browser'],
    [undefined, 'Cannot access a chrome-extension:// URL of different extension', 'extension'],
    ['moz-extension://1b/page.html', 'Missing host permission for the tab', 'extension'],
    ['view-source:https://a.example/', 'Missing host permission for the tab', 'source'],
    ['file:///home/me/a.html', 'Cannot access contents of url "file:///home/me/a.html".', 'file'],
    [undefined, 'Cannot access contents of url "file:///home/me/a.html".', 'file'],
    ['https://a.example/report.PDF?x=1', 'Missing host permission for the tab', 'pdf'],
    ['https://a.example/about:blank', 'This page cannot be scripted due to an ExtensionsSettings policy.', 'blocked'],
    [undefined, 'This page cannot be scripted due to an ExtensionsSettings policy.', 'blocked'],
  ])('%s, “%s”: %s', (url, said, reason) => {
    expect(reasonFor(url, said)).toBe(reason);
  });
});

describe('isGone', () => {
  it.each(['No tab with id: 12.', 'Invalid tab ID: 3', 'Frame with ID 0 was removed.', 'The tab was closed.'])(
    'hears it in “%s”',
    (said) => {
      expect(isGone(said)).toBe(true);
    },
  );

  it('takes a refusal for what it is', () => {
    expect(isGone('Cannot access a chrome:// URL')).toBe(false);
    expect(isGone('Missing host permission for the tab')).toBe(false);
  });
});

describe('isUngranted', () => {
  it('hears that a grant has not arrived yet', () => {
    const said = 'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';
    expect(isUngranted(said)).toBe(true);
  });

  it('takes a page that nothing opens for what it is', () => {
    expect(isUngranted('Cannot access a chrome:// URL')).toBe(false);
    expect(isUngranted('The extensions gallery cannot be scripted.')).toBe(false);
  });
});

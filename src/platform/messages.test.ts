import { describe, expect, it } from 'vitest';
import { parseMessage, PART_NAMES, REFUSALS, senderTab } from './messages';

describe('parseMessage', () => {
  it('takes each kind of message', () => {
    expect(parseMessage({ kind: 'page-examined', article: true })).toEqual({ kind: 'page-examined', article: true, late: false });
    const late = { kind: 'page-examined', article: false, late: true };
    expect(parseMessage(late)).toEqual(late);
    expect(parseMessage({ kind: 'reader-opened' })).toEqual({ kind: 'reader-opened' });
    expect(parseMessage({ kind: 'reader-closed' })).toEqual({ kind: 'reader-closed' });
    for (const reason of REFUSALS)
      expect(parseMessage({ kind: 'reader-refused', reason })).toEqual({ kind: 'reader-refused', reason });
    for (const part of PART_NAMES) expect(parseMessage({ kind: 'part-wanted', part })).toEqual({ kind: 'part-wanted', part });
  });

  it('takes places', () => {
    const place = { address: 'https://news.example/', block: 3, part: 0.5, hidden: [12] };
    expect(parseMessage({ kind: 'place-reached', place: { ...place, more: 1 } })).toEqual({ kind: 'place-reached', place });
    expect(parseMessage({ kind: 'place-wanted', address: place.address })).toEqual({
      kind: 'place-wanted',
      address: place.address,
    });
  });

  it('drops fields that do not belong to it', () => {
    expect(parseMessage({ kind: 'reader-opened', tabId: 3 })).toEqual({ kind: 'reader-opened' });
  });

  it.each([
    null,
    undefined,
    'reader-opened',
    42,
    [],
    {},
    { kind: 'unknown' },
    { kind: 'page-examined' },
    { kind: 'page-examined', article: 'true' },
    { kind: 'reader-refused', reason: 'toString' },
    { kind: 'reader-refused', reason: ['pdf'] },
    { kind: 'place-wanted' },
    { kind: 'place-reached', place: { address: 'https://news.example/', block: 1.5, part: 0, hidden: [] } },
    { kind: 'part-wanted' },
    { kind: 'part-wanted', part: '../reader' },
  ])('refuses %j', (value) => {
    expect(parseMessage(value)).toBeNull();
  });
});

describe('senderTab', () => {
  const sender = { id: 'own', frameId: 0, tab: { id: 7, index: 2 } };

  it('names the tab of our script in a top page', () => {
    expect(senderTab(sender, 'own')).toEqual({ id: 7, index: 2, url: '', incognito: false });
    expect(senderTab({ ...sender, tab: { ...sender.tab, incognito: true } }, 'own')?.incognito).toBe(true);
  });

  it.each([
    ['another extension', { ...sender, id: 'other' }],
    ['a frame', { ...sender, frameId: 3 }],
    ['a page without a tab', { ...sender, tab: undefined }],
    ['a tab without an id', { ...sender, tab: { index: 0 } }],
  ])('refuses %s', (_, from) => {
    expect(senderTab(from, 'own')).toBeNull();
  });
});

import { expect, it } from 'vitest';
import type { Evidence, Removal, RemovalKind } from '../article';
import { KIND_NAMES, reasonOf } from './reason';
import { makeTranslate } from './test-stage';

function reason(locale: string, kind: RemovalKind, ...evidence: Evidence[]): string {
  const removal: Removal = {
    kind,
    evidence,
    reason: '',
    text: '',
    place: { paragraph: 0, offset: null },
    path: [0],
    content: [],
  };
  return reasonOf({ translate: makeTranslate(locale), language: locale }, removal);
}

it('says in one sentence what it is and what shows it', () => {
  const evidence: Evidence[] = [{ code: 'label', detail: 'READ' }, { code: 'same-site' }, { code: 'headline' }];
  expect(reason('en', 'related', ...evidence)).toBe('Link to another story on this site, labelled “READ”');
  expect(reason('fr', 'related', ...evidence)).toBe('Lien vers un autre article de ce site, avec la mention «\u00A0READ\u00A0»');
  expect(reason('ja', 'comments', { code: 'form' })).toBe('コメントまたはその入力欄、入力欄がある');
  expect(reason('en', 'comments', { code: 'form' })).toBe('Comments or a form for them, with fields to fill in');
});

it('says how many words the page hides', () => {
  expect(reason('en', 'hidden', { code: 'hidden', detail: '1240' })).toBe('Words that the page hides: 1,240');
});

it('names nothing where the evidence names nothing', () => {
  expect(reason('en', 'share', { code: 'markup' })).toBe('Buttons for sharing, marked as such in the page’s code');
});

it('does not say the same twice', () => {
  expect(reason('en', 'hidden', { code: 'hidden' })).toBe('Text that the page does not show');
});

it('shortens what the page says of itself', () => {
  const long = 'Read also: '.repeat(20);
  expect(reason('en', 'other', { code: 'label', detail: long }).length).toBeLessThan(100);
});

it.each(['en', 'fr', 'de', 'es'])('has words for every kind and evidence in %s', (locale) => {
  const codes = [
    'label',
    'wording',
    'links',
    'same-site',
    'headline',
    'off-topic',
    'repeated',
    'markup',
    'form',
    'outside',
    'hidden',
    'duplicate',
    'model',
  ] as const;
  const sentences = (Object.keys(KIND_NAMES) as RemovalKind[]).flatMap((kind) =>
    codes.map((code) => reason(locale, kind, { code, detail: 'READ' })),
  );
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{8,}[^\s,]$/u);
});

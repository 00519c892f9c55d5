import { expect, it } from 'vitest';
import { plainText } from './plain-text';
import { editionOf, sampleEdition } from './sample-edition';

it('sets headline, who and when, the text and the address apart', () => {
  expect(plainText(sampleEdition())).toBe(`The ferry is back

After a year, a ship.

Ines Faro and Tomas Reed · Friday, November 20, 2026 at 6:30 AM · The Harbour Gazette

The ferry came back on Monday. Nobody had expected it. The harbour office opened again.

What it costs

The pier at noon.

3. Adults: 4 crowns
4. Children: 2 crowns

https://news.example/ferry?id=7
`);
});

it('keeps line breaks and leaves readings above characters out', () => {
  const ruby = { tag: 'ruby', attributes: {}, content: ['港', { tag: 'rt', attributes: {}, content: ['みなと'] }] };
  const br = { tag: 'br', attributes: {}, content: [] };
  expect(plainText(editionOf('one', br, 'two ', ruby))).toContain('\n\none\ntwo 港\n\n');
});

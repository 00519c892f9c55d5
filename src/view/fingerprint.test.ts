import { expect, it } from 'vitest';
import type { Block } from '../article';
import { fingerprintsOf } from './fingerprint';

const paragraph = (text: string, index: number): Block => ({
  kind: 'paragraph',
  tag: 'p',
  attributes: {},
  content: [text],
  paragraph: index,
});

it('knows blocks again where others have come before them, and tells equal ones apart', () => {
  const before = [paragraph('One.', 0), paragraph('Two.', 1), paragraph('Two.', 2)];
  const after = [paragraph('New.', 0), paragraph('One.', 1), paragraph('Two.', 2), paragraph('Two.', 3)];
  const [one, two, again] = fingerprintsOf(before).values();
  expect([...fingerprintsOf(after).values()].slice(1)).toEqual([one, two, again]);
  expect(new Set(fingerprintsOf(after).values()).size).toBe(4);
});

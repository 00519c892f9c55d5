import { expect, it } from 'vitest';
import data from './sentences.json';
import schema from './sentences.schema.json';

const fields = schema.properties.languages.additionalProperties.properties;

it.each(Object.entries(data.languages))('has only known fields with unique, sorted words for %s', (_language, entry) => {
  for (const [field, value] of Object.entries(entry)) {
    expect(Object.keys(fields)).toContain(field);
    if (field === 'ordinals' || field === 'stops') continue;
    const words = String(value).split(' ');
    expect(words.every((word) => word !== '')).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  }
});

it('says where its words come from', () => {
  expect(data.source).not.toBe('');
});

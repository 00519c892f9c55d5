import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Facts, factsOf } from '../../src/text/facts-of';
import { shipFacts } from './ship-facts';

type Values = Record<string, unknown>;

const FILES = readdirSync('src/data')
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => ({ name, json: readFileSync(`src/data/${name}`, 'utf8') }));

/** Shipped facts as they are kept. */
function unpack(shipped: Values): Values {
  const whole = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('shorthand' in value)) return value;
    const { shorthand, ...languages } = value;
    return Object.fromEntries(
      Object.keys(languages).map((language) => [language, factsOf({ shorthand, ...languages } as Facts<object>, language)]),
    );
  };
  return Object.fromEntries(Object.entries(shipped).map(([key, value]) => [key, whole(value)]));
}

describe('shipFacts', () => {
  it.each(FILES)('keeps every fact of $name and no description', ({ json }) => {
    const facts = JSON.parse(json) as Values;
    for (const description of ['$schema', 'about', 'source']) Reflect.deleteProperty(facts, description);
    expect(unpack(JSON.parse(shipFacts(json)) as Values)).toEqual(facts);
  });

  it('writes what is by language a fifth shorter', () => {
    const json = readFileSync('src/data/summary-openers.json', 'utf8');
    expect(Buffer.byteLength(shipFacts(json))).toBeLessThan(Buffer.byteLength(JSON.stringify(JSON.parse(json))) * 0.8);
  });

  it('knows no language that is not there, nor what stands among them', () => {
    const { languages } = JSON.parse(shipFacts('{"languages":{"en":{"a":"the"}}}')) as { languages: Facts<object> };
    expect(factsOf(languages, 'en')).toEqual({ a: 'the' });
    expect(['de', 'shorthand', 'toString'].map((language) => factsOf(languages, language))).toEqual([null, null, null]);
  });
});

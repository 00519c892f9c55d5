import { expect, test } from 'vitest';
import { compare, fails, raise } from './floors';

const FLOORS = { 'segments F': { floor: 0.95, measured: 0.953 } };
const outcomeOf = (figure: number) => compare({ 'segments F': figure }, FLOORS);

test('shuts on a figure below its floor and opens on one that stands on it', () => {
  expect(outcomeOf(0.9499).some(fails)).toBe(true);
  expect(outcomeOf(0.95).some(fails)).toBe(false);
});

test('shuts where nothing was measured against a floor', () => {
  expect(compare({}, FLOORS)).toMatchObject([{ figure: null, state: 'unmeasured' }]);
  expect(compare({}, FLOORS).some(fails)).toBe(true);
});

test('says when a floor can rise, and raises it to 0.003 below the figure', () => {
  expect(outcomeOf(0.953)).toMatchObject([{ state: 'holds' }]);
  expect(outcomeOf(0.96)).toMatchObject([{ state: 'could rise' }]);
  expect(raise(outcomeOf(0.96))).toEqual({ 'segments F': { floor: 0.957, measured: 0.96 } });
});

test('never lowers a floor', () => {
  for (const figure of [0, 0.5, 0.949, 0.951, 0.9529]) expect(raise(outcomeOf(figure))).toEqual(FLOORS);
  expect(raise(compare({}, FLOORS))).toEqual(FLOORS);
});

test('sets a floor for a figure that has none', () => {
  const outcomes = compare({ 'words F1': 0.9 }, {});
  expect(outcomes.some(fails)).toBe(false);
  expect(raise(outcomes)).toEqual({ 'words F1': { floor: 0.897, measured: 0.9 } });
});

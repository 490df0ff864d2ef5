import { expect, test } from 'vitest';
import { eiIndex, expectedEi, modularity } from './silo-index.ts';

const tie = (from: string, to: string, weight = 1) => ({ from, to, weight });

test('three groups of five are expected at +0.4286', () => {
  expect(expectedEi([5, 5, 5])).toBeCloseTo(0.4286, 4);
});

test('two triangles and a bridge: Q = 0.3571', () => {
  const ties = [
    tie('a1', 'a2'),
    tie('a2', 'a3'),
    tie('a1', 'a3'),
    tie('b1', 'b2'),
    tie('b2', 'b3'),
    tie('b1', 'b3'),
    tie('a1', 'b1'),
  ];
  expect(modularity(ties, (member) => member[0]!)).toBeCloseTo(0.3571, 4);
  expect(eiIndex(ties, (member) => member[0]!)).toBeCloseTo((1 - 6) / 7, 10);
});

test('no ties, no index', () => {
  expect([eiIndex([], (m) => m), modularity([], (m) => m), expectedEi([1])]).toEqual([null, null, null]);
});

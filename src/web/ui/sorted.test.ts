import { expect, test } from 'vitest';
import { sorted } from './sorted.ts';

const rows = [{ v: 10 }, { v: null }, { v: 9 }, { v: 100 }];
test('numbers by size, empty ones last both ways', () => {
  expect(sorted(rows, ({ v }) => v, false).map(({ v }) => v)).toEqual([9, 10, 100, null]);
  expect(sorted(rows, ({ v }) => v, true).map(({ v }) => v)).toEqual([100, 10, 9, null]);
});
test('words without regard to case, numbers in them by size', () => {
  expect(sorted(['shop 10', 'Shop 9', 'apple'], (word) => word, false)).toEqual([
    'apple',
    'Shop 9',
    'shop 10',
  ]);
});
test('leaves the rows it was given as they are', () => {
  sorted(rows, ({ v }) => v, false);
  expect(rows[0]).toEqual({ v: 10 });
});

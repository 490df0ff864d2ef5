import { expect, it } from 'vitest';
import { between } from './choosing.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

it('takes both ends and all between, whichever was first', () => {
  expect(between(rows, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(rows, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(rows, 'gone', 'c')).toEqual(['c']);
});

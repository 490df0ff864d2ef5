import { expect, test } from 'vitest';
import { list, oneOf, text, whole } from './search.ts';

test('text takes words and numbers, leaves the rest', () => {
  expect(text('battery')).toBe('battery');
  expect(text(2024)).toBe('2024');
  expect([text(''), text({}), text(null), text(true)]).toEqual([undefined, undefined, undefined, undefined]);
  expect(text('x'.repeat(600))).toHaveLength(500);
});
test('whole takes whole numbers from nought', () => {
  expect([whole('3'), whole(0)]).toEqual([3, 0]);
  expect([whole('-1'), whole('1.5'), whole('x'), whole(''), whole(undefined)]).toEqual(
    Array(5).fill(undefined),
  );
});
test('oneOf takes only what is known', () => {
  expect(oneOf('board', ['board', 'list'])).toBe('board');
  expect(oneOf('BOARD', ['board', 'list'])).toBeUndefined();
});
test('list makes one into a list and nothing into nothing', () => {
  expect(list('wish')).toEqual(['wish']);
  expect(list(['wish', {}, 'praise'])).toEqual(['wish', 'praise']);
  expect(list([])).toBeUndefined();
});

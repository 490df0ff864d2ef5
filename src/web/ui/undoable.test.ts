import { beforeEach, expect, test } from 'vitest';
import { forget, shown, tell, undoable } from './undoable.ts';

beforeEach(() => {
  for (const { id } of shown()) forget(id);
});

test('does it at once and keeps the way back', () => {
  let moved = false;
  undoable(
    'Moved',
    () => (moved = true),
    () => (moved = false),
  );
  expect(moved).toBe(true);
  shown().at(-1)?.undo?.();
  expect(moved).toBe(false);
});
test('shows the last three', () => {
  for (const words of ['one', 'two', 'three', 'four']) tell(words);
  expect(shown().map(({ words }) => words)).toEqual(['two', 'three', 'four']);
});

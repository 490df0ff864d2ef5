import { expect, test } from 'vitest';
import { isOurs } from './enter.ts';

test('after signing in one is only sent to a path of ours', () => {
  expect(['/', '/inbox?view=mine'].map(isOurs)).toEqual([true, true]);
  expect(['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', ''].map(isOurs)).toEqual(
    Array(5).fill(false),
  );
});

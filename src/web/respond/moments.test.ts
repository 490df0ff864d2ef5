import { expect, test } from 'vitest';
import { daysAhead, localInput } from './moments.ts';

test('days ahead crosses a month and keeps the hour', () => {
  expect(localInput(daysAhead(new Date(2026, 10, 29, 22, 15), 3))).toBe('2026-12-02T09:00');
  expect(localInput(daysAhead(new Date(2026, 0, 1, 0, 0), 1, 17))).toBe('2026-01-02T17:00');
});

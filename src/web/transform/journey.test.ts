import { expect, test } from 'vitest';
import { cellOf, downwards, type JourneyRead, stageName } from './journey.ts';

const criterion = (stage: number, met: boolean) => ({
  code: 'source-on',
  dimension: 'listening' as const,
  stage,
  has: 0,
  needs: 1,
  of: null,
  met,
});
const journey = (reached: number, criteria: ReturnType<typeof criterion>[]) =>
  ({ dimensions: [{ dimension: 'listening', stage: reached }], criteria }) as unknown as JourneyRead;

test('a stage that is met after one that is not does not count as reached', () => {
  const gap = journey(1, [criterion(2, false), criterion(3, true)]);
  expect(cellOf(gap, 'listening', 2).state).toBe('open');
  expect(cellOf(gap, 'listening', 3).state).toBe('waiting');
});

test('half met is begun, and says how much', () => {
  const half = journey(1, [criterion(2, false), criterion(2, true)]);
  expect(cellOf(half, 'listening', 2)).toEqual({ state: 'begun', met: 1, of: 2 });
});

test('the first stage is where everybody begins', () => {
  expect(cellOf(journey(1, []), 'listening', 1).state).toBe('reached');
});

test('a share just below what is asked never reads as that', () => {
  expect([downwards(0.69997), downwards(0.7), downwards(0.29)]).toEqual([0.699, 0.7, 0.29]);
});

test('stages have names', () => {
  expect([stageName(1), stageName(5)]).toEqual(['traditional', 'engaged']);
});

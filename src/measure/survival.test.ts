import { expect, test } from 'vitest';
import { survivalCurve, survivalOf } from './survival.ts';

// The classic leukaemia trial (Gehan 1965), 6-MP arm, weeks; + means still in remission when last seen.
const remission = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((ms) => ({ ms, happened: true }));
const still = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((ms) => ({ ms, happened: false }));

test('the published Kaplan–Meier table comes out', () => {
  const curve = survivalCurve([...remission, ...still]);
  expect(curve.map(({ ms, still: share }) => [ms, Number(share.toFixed(3))])).toEqual([
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
  ]);
});

test('its published median is 23 weeks, lower end 13, upper end not reached', () => {
  expect(survivalOf([...remission, ...still])).toMatchObject({
    n: 21,
    open: 12,
    median: { ms: 23, low: 13, high: null },
    p90: { ms: null },
  });
});

test('without open ones the median is the plain one', () => {
  const { median, p90 } = survivalOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((ms) => ({ ms, happened: true })));
  expect([median.ms, p90.ms]).toEqual([5, 9]);
});

test('200 of 5,002 answered within a minute is no median of one minute', () => {
  const waits = [...Array(200)]
    .map(() => ({ ms: 60_000, happened: true }))
    .concat([...Array(4802)].map(() => ({ ms: 86_400_000, happened: false })));
  expect(survivalOf(waits)).toMatchObject({ n: 5002, open: 4802, median: { ms: null }, p90: { ms: null } });
});

test('nothing measured gives nothing', () => {
  expect(survivalOf([])).toEqual({
    n: 0,
    open: 0,
    median: { ms: null, low: null, high: null },
    p90: { ms: null, low: null, high: null },
  });
});

import { describe, expect, it } from 'vitest';
import { groupReasons, type ReasonGroup } from './group-reasons.ts';

const group = (department: string, people: number, n: number): ReasonGroup => ({
  department,
  people,
  told: { 'too-busy': n - 1, 'not-mine': 1 },
});
const shown = (...groups: ReasonGroup[]) => {
  const { groups: seen, all, hidden } = groupReasons(groups);
  return [seen.map(({ department }) => department), all?.n ?? null, hidden];
};

describe('groupReasons', () => {
  it.each([
    ['all large enough', [group('a', 9, 9), group('b', 5, 5)], [['a', 'b'], 14, 0]],
    ['few people', [group('a', 4, 9)], [[], null, 1]],
    ['few reasons', [group('a', 9, 4)], [[], null, 1]],
    [
      'one small one takes the smallest shown with it',
      [group('a', 9, 9), group('b', 9, 7), group('c', 9, 2)],
      [['a'], 18, 2],
    ],
    ['one small one beside one large one', [group('a', 9, 9), group('c', 9, 2)], [[], 11, 2]],
    [
      'two small ones that tell too little together',
      [group('a', 9, 9), group('b', 9, 2), group('c', 9, 2)],
      [['a'], null, 2],
    ],
    [
      'two small ones that tell enough',
      [group('a', 9, 9), group('b', 9, 3), group('c', 9, 3)],
      [['a'], 15, 2],
    ],
    ['nothing told', [], [[], null, 0]],
  ] as [string, ReasonGroup[], unknown][])('%s', (_title, groups, expected) => {
    expect(shown(...groups)).toEqual(expected);
  });

  it('never lets one hidden group be worked out from the total', () => {
    for (let n = 0; n < 500; n++) {
      const groups = Array.from({ length: 1 + (n % 5) }, (_, k) =>
        group(`g${k}`, 3 + ((n * 7 + k * 3) % 6), 1 + ((n * 11 + k * 5) % 9)),
      );
      const { groups: seen, all } = groupReasons(groups);
      if (!all) continue;
      const left = all.n - seen.reduce((total, one) => total + one.n, 0);
      expect(left === 0 || (left >= 5 && groups.length - seen.length > 1)).toBe(true);
    }
  });
});

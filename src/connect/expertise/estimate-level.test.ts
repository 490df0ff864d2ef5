import { describe, expect, it } from 'vitest';
import { estimateLevel, fade } from './estimate-level.ts';

const of = (said: [weight: number, level: number][], shown = 0) =>
  estimateLevel({
    statedLevels: said.reduce((sum, [weight, level]) => sum + weight * level, 0),
    statedWeight: said.reduce((sum, [weight]) => sum + weight, 0),
    shownWeight: shown,
  });

describe('estimateLevel', () => {
  it.each([
    ['nothing known', [], 0, 0],
    ['one fresh claim of five', [[1, 5]], 0, 5 / 1.5],
    ['the same claim, half faded', [[0.5, 5]], 0, 2.5],
    [
      'a claim and a colleague who agrees',
      [
        [1, 5],
        [0.7, 5],
      ],
      0,
      8.5 / 2.2,
    ],
    ['four deeds alone', [], 4, (4 * 5 * (1 - Math.exp(-1))) / 4.5],
    ['a modest claim beside many deeds', [[1, 1]], 40, (1 + 40 * 5 * (1 - Math.exp(-10))) / 41.5],
  ] as [string, [number, number][], number, number][])('%s', (_title, said, shown, level) => {
    expect(of(said, shown).level).toBeCloseTo(level, 10);
  });

  it('never leaves 0–5, and deeds never lower it', () => {
    let before = 0;
    for (let shown = 0; shown < 200; shown++) {
      const { level, low, high } = of([], shown);
      expect(level >= before && low >= 0 && high <= 5 && low <= level && level <= high).toBe(true);
      before = level;
    }
  });

  it('is surer with more evidence', () => {
    const width = (shown: number) => of([[1, 4]], shown).high - of([[1, 4]], shown).low;
    expect(width(10)).toBeLessThan(width(0));
  });
});

describe('fade', () => {
  it('halves every half-life and never grows', () => {
    expect([fade(0, 100), fade(100, 100), fade(200, 100), fade(-50, 100)]).toEqual([1, 0.5, 0.25, 1]);
  });
});

import { expect, test } from 'vitest';
import { type JudgedCount, scoreJudged, wilson } from './score-judged.ts';

const source = { id: 's', name: 'Mail' };
const count = (predicted: string, truth: string, n: number, language = 'nl'): JudgedCount => ({
  field: 'kind',
  predicted,
  truth,
  language,
  source,
  n,
});

test('says how often it was right, in what, and what it takes for what', () => {
  const [kind] = scoreJudged([
    count('complaint', 'complaint', 6),
    count('complaint', 'wish', 3, 'en'),
    count('question', 'wish', 1),
  ]);
  expect(kind).toMatchObject({ field: 'kind', n: 10, right: 6, confirmed: 6 });
  expect(kind!.byValue).toEqual([
    { value: 'complaint', n: 9, right: 6 },
    { value: 'question', n: 1, right: 0 },
  ]);
  expect(kind!.byLanguage).toEqual([
    { language: 'nl', n: 7, right: 6 },
    { language: 'en', n: 3, right: 0 },
  ]);
  expect(kind!.mistakes).toEqual([
    { was: 'complaint', becomes: 'wish', n: 3 },
    { was: 'question', becomes: 'wish', n: 1 },
  ]);
});

test('the interval is wide for a few and honest at the ends', () => {
  expect(wilson(3, 3).low).toBeCloseTo(0.438, 2);
  expect(wilson(3, 3).high).toBe(1);
  expect(wilson(0, 10).high).toBeCloseTo(0.278, 2);
  expect(wilson(80, 100)).toMatchObject({ low: expect.closeTo(0.711, 2), high: expect.closeTo(0.867, 2) });
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

import { describe, expect, it } from 'vitest';
import { nameClues } from './content-clues.ts';
import { learnRanking, people, teams } from './learn-ranking.ts';
import { chancesUnder, learnWeights } from './learn-weights.ts';
import type { PastItem } from './past-item.ts';
import { readItemTerms } from './read-item-terms.ts';
import { summarisePast } from './summarise-past.ts';

const item = (n: number, who: string | null, text: string, groups: string[] = []): PastItem => ({
  id: `i${n}`,
  text,
  groups,
  who: who ? [who] : [],
});
const asked = (text: string, groups: string[] = []) => ({ text, groups });
const subjects = [
  'battery stops charging in the cold',
  'invoice shows the wrong amount of tax',
  'brake squeaks when wet',
];
/** Ann, Bob and Cy each take one subject on, in turns. */
const inTurns = Array.from({ length: 60 }, (_, n) =>
  item(n, ['ann', 'bob', 'cy'][n % 3]!, `${subjects[n % 3]} number ${n}`),
);

describe('learnRanking', () => {
  it.each([people, teams])('ranks by what somebody took on where that tells', (kind) => {
    const { rank } = learnRanking(inTurns, kind);
    expect(subjects.map((subject) => rank(asked(subject))[0]!.who)).toEqual(['ann', 'bob', 'cy']);
    const chances = rank(asked('battery'));
    expect(chances.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1);
  });

  it('learns that who is active now counts where content says nothing', () => {
    const shifts = Array.from({ length: 120 }, (_, n) =>
      item(n, n < 80 ? 'ann' : 'bob', `question ${n % 7}`),
    );
    expect(learnRanking(shifts, people).rank(asked('question 3'))[0]!.who).toBe('bob');
  });

  it('finds who takes on the work of a component, whatever it says', () => {
    const parts = Array.from({ length: 90 }, (_, n) =>
      item(n, ['ann', 'bob', 'cy'][n % 3]!, 'does not work', [`component:${n % 3}`]),
    );
    const { rank } = learnRanking(parts, people);
    expect(rank(asked('does not work', ['component:1']))[0]!.who).toBe('bob');
  });

  it('sees a team named in the text', () => {
    const past = summarisePast(
      ['Login', 'Session storage'].map((who, n) => ({ item: item(n, who, 'x'), terms: new Map(), said: [] })),
    );
    const [share, wholly] = nameClues(past, 0.3);
    const read = (text: string) => ({ terms: readItemTerms({ title: text, text: '' }), groups: [] });
    expect([...share!.scores(read('the session ended'))]).toEqual([0, 0.5]);
    expect([...wholly!.scores(read('session storage is full'))]).toEqual([0, 1]);
  });

  it('names nobody when nobody is known, and at most as many as asked', () => {
    expect(learnRanking([], people).rank(asked('battery'))).toEqual([]);
    expect(learnRanking([item(1, null, 'battery')], teams).rank(asked('battery'))).toEqual([]);
    expect(learnRanking([item(1, 'ann', 'battery')], people).rank(asked(''))).toEqual([
      { who: 'ann', score: 1 },
    ]);
    const crowd = Array.from({ length: 300 }, (_, n) => item(n, `p${n % 250}`, `text ${n}`));
    expect(learnRanking(crowd, people).rank(asked('text'), 20)).toHaveLength(20);
  });

  it('counts what an expert wrote as what they know', () => {
    const board = Array.from(
      { length: 20 },
      (_, n): PastItem => ({
        ...item(n, null, 'please help'),
        who: ['ann', 'bob'],
        said: [
          { who: 'ann', text: 'clean the carburettor' },
          { who: 'bob', text: 'tighten the spokes' },
        ],
      }),
    );
    const { rank } = learnRanking(board, people);
    expect(rank(asked('the spokes are loose'))[0]!.who).toBe('bob');
    expect(rank(asked('where is the carburettor'))[0]!.who).toBe('ann');
  });
});

describe('learnWeights', () => {
  /** Two candidates, two clues: only the first clue tells. */
  const example = (right: number) => ({
    scores: Float64Array.from(right === 0 ? [1, 0.5, 0, 0.5] : [0, 0.5, 1, 0.5]),
    right: [right],
  });

  it('gives weight to the clue that tells, held back by the prior where examples are few', () => {
    const many = learnWeights(
      Array.from({ length: 200 }, (_, n) => example(n % 2)),
      [0, 0],
      1,
    );
    const few = learnWeights([example(0), example(1)], [0, 0], 20);
    expect(many[0]).toBeGreaterThan(3);
    expect(few[0]).toBeLessThan(0.5);
    expect(Math.abs(many[1]!)).toBeLessThan(1e-6);
  });

  it('keeps the prior where there is nothing to learn from', () => {
    expect([...learnWeights([], [0.4, 0.6], 20)]).toEqual([0.4, 0.6]);
    expect([...chancesUnder(Float64Array.from([0, 0, 0, 0]), Float64Array.from([1, 1]))]).toEqual([0.5, 0.5]);
  });
});

describe('readItemTerms', () => {
  it('takes compound names apart and counts a title three times', () => {
    const terms = readItemTerms({
      title: 'SSTableReader fails',
      text: 'SSTableReader fails on order_id 123456',
    });
    expect(terms.get('=sstablereader')).toBe(3);
    expect(terms.get('table')).toBe(3);
    expect(terms.get('order')).toBe(1);
    expect(terms.has('123456')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { type Prospect, rankPeople } from './rank-people.ts';

const prospect = (person: string, given: Partial<Prospect> = {}): Prospect => ({
  person,
  knows: null,
  skill: null,
  role: 0,
  recentDeeds: 0,
  may: null,
  speaks: true,
  absent: false,
  open: 0,
  capacity: 8,
  ...given,
});
const knows = (level: number, sure = 1) => ({ level, sure, topic: 'battery' });
const order = (...prospects: Prospect[]) => rankPeople(prospects).map(({ person }) => person);

describe('rankPeople', () => {
  it('names nobody who brings nothing', () => {
    expect(order(prospect('ann'), prospect('bob', { may: false, open: 3 }))).toEqual([]);
  });

  it.each([
    ['knowledge before a job title', { knows: knows(3) }, { role: 1 }],
    ['deep before shallow', { knows: knows(4) }, { knows: knows(2) }],
    ['on a surely read theme', { knows: knows(3) }, { knows: knows(4, 0.5) }],
    ['lately before long ago', { knows: knows(3), recentDeeds: 5 }, { knows: knows(3) }],
    ['who may decide it before who may not', { knows: knows(3), may: true }, { knows: knows(3), may: false }],
    ['present before absent', { knows: knows(3) }, { knows: knows(5), absent: true }],
    ['who speaks the language', { knows: knows(3) }, { knows: knows(5), speaks: false }],
    ['room before none', { knows: knows(4) }, { knows: knows(4), open: 8 }],
    ['the less loaded of equals', { knows: knows(4), open: 1 }, { knows: knows(4), open: 2 }],
    ['a skill before a role', { skill: { level: 3, topic: 's' } }, { role: 1 }],
  ] as [string, Partial<Prospect>, Partial<Prospect>][])('%s', (_title, first, second) => {
    expect(order(prospect('b', first), prospect('a', second))[0]).toBe('b');
  });

  it('tells the strongest part as the reason', () => {
    const reason = (given: Partial<Prospect>) => rankPeople([prospect('ann', given)])[0]?.reason;
    expect(reason({ knows: knows(3.6) })).toEqual({
      code: 'who.knows',
      params: { topic: 'battery', level: 4 },
    });
    expect(reason({ knows: knows(3), recentDeeds: 2 })).toEqual({
      code: 'who.shown',
      params: { topic: 'battery', deeds: 2 },
    });
    expect(reason({ role: 1 })?.code).toBe('who.role');
    expect(reason({ may: true })?.code).toBe('who.may');
  });

  it('scores at most 1 and keeps to how many were asked for', () => {
    const best = prospect('ann', { knows: knows(5), skill: knows(5), role: 1, recentDeeds: 1e6, may: true });
    expect(rankPeople([best])[0]!.score).toBeCloseTo(1, 6);
    const crowd = Array.from({ length: 30 }, (_, n) => prospect(`p${n}`, { role: 1 }));
    expect(rankPeople(crowd, 7)).toHaveLength(7);
  });
});

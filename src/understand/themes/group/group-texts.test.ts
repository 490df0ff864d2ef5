import { describe, expect, it } from 'vitest';
import { seeded } from '../space/seeded.ts';
import { agreeGroups } from './agree-groups.ts';
import { gatherCrumbs } from './gather-crumbs.ts';
import { groupTexts } from './group-texts.ts';

function finish<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The share of pairs of texts of one topic that ended in one group, and the number of groups. */
function kept(group: Int32Array, topic: number[]): { together: number; groups: number } {
  let pairs = 0;
  let same = 0;
  for (let a = 0; a < topic.length; a++) {
    for (let b = a + 1; b < topic.length; b++) {
      if (topic[a] !== topic[b]) continue;
      pairs++;
      if (group[a] === group[b]) same++;
    }
  }
  return { together: same / pairs, groups: new Set(group).size };
}

describe('groupTexts', () => {
  it('finds many uneven stories that have words of their own', () => {
    const random = seeded(2);
    const topic: number[] = [];
    const texts = Array.from({ length: 300 }, () => {
      const story = Math.floor(random() ** 2 * 12);
      topic.push(story);
      return Array.from({ length: 4 }, () => `w${story}-${Math.floor(random() * 6)}`);
    });
    const { together, groups } = kept(finish(groupTexts(texts, 75)).group, topic);
    expect(together).toBeGreaterThan(0.9);
    expect(groups).toBeLessThan(25);
  });

  it('finds few broad topics told apart by one word among many common ones', () => {
    const random = seeded(3);
    const topic: number[] = [];
    const texts = Array.from({ length: 600 }, () => {
      const tag = Math.floor(random() * 20);
      topic.push(tag);
      return [`tag${tag}`, ...Array.from({ length: 3 }, () => `common${Math.floor(random() ** 2 * 150)}`)];
    });
    expect(kept(finish(groupTexts(texts, 150)).group, topic).together).toBeGreaterThan(0.6);
  });

  it('takes nothing, one text and texts without words', () => {
    expect([...finish(groupTexts([], 8)).group]).toEqual([]);
    expect(finish(groupTexts([['a']], 8)).group).toHaveLength(1);
    expect(finish(groupTexts([[], [], []], 8)).group).toHaveLength(3);
  });
});

describe('agreeGroups', () => {
  it('joins what most groupings put together and leaves apart what few do', () => {
    const groupings = [
      [0, 0, 1, 1],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
      [0, 1, 1, 1],
    ];
    const [a, b, c, d] = finish(agreeGroups(groupings, 0.5));
    expect(a).toBe(b);
    expect(c).toBe(d);
    expect(a).not.toBe(c);
  });
});

describe('gatherCrumbs', () => {
  it('moves texts of small groups to the group in their direction', () => {
    const points = { rows: 5, width: 2, values: Float32Array.from([1, 0, 1, 0.1, 0, 1, 0.1, 1, 0.2, 1]) };
    expect([...gatherCrumbs(points, Int32Array.from([0, 0, 1, 1, 7]), 2)]).toEqual([0, 0, 1, 1, 1]);
  });
});

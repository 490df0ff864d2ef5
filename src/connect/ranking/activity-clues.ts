import type { Clue } from './past-item.ts';
import { fadeOf, logShares, type Past } from './summarise-past.ts';

/** Share of recent work: each item taken on counts half after `halfLife` later items. Infinite: all time. */
export function activityClue(past: Past, halfLife: number, prior: number): Clue {
  const sums = new Float64Array(past.people.length);
  past.taken.forEach(({ who }, at) => {
    const fresh = fadeOf(past, at, halfLife);
    for (const [person, weight] of who) sums[person]! += fresh * weight;
  });
  const shares = logShares(sums, 0.1);
  return { name: `active-${halfLife}`, prior, scores: () => shares };
}

/** Who came lately scores higher: −log of how many items ago somebody took on their first. */
export function newcomerClue(past: Past, prior: number): Clue {
  const first = new Float64Array(past.people.length).fill(-1);
  past.taken.forEach(({ who }, at) => {
    for (const [person] of who) if (first[person]! < 0) first[person] = at;
  });
  const scores = first.map((at) => -Math.log(past.taken.length - at));
  return { name: 'newcomer', prior, scores: () => scores };
}

/** Share of the recent work in the same groups (components, projects). */
export function groupClue(past: Past, halfLife: number, prior: number): Clue {
  const takenIn = new Map<string, number[]>();
  past.taken.forEach(({ read }, at) => {
    for (const group of read.item.groups) {
      const there = takenIn.get(group);
      if (there) there.push(at);
      else takenIn.set(group, [at]);
    }
  });
  return {
    name: 'group',
    prior,
    scores({ groups }) {
      const sums = new Float64Array(past.people.length);
      for (const group of groups)
        for (const at of takenIn.get(group) ?? [])
          for (const [person] of past.taken[at]!.who) sums[person]! += fadeOf(past, at, halfLife);
      return logShares(sums, 0.3);
    },
  };
}

import type { Clue, ReadAsked } from './past-item.ts';
import { readNameTerms } from './read-item-terms.ts';
import { fadeOf, logShares, type Past } from './summarise-past.ts';

type Terms = ReadonlyMap<string, number>;

/** Sublinear TF-IDF weight of a term. */
const weigh = (past: Past, term: string, times: number): number => (1 + Math.log(times)) * past.rarity(term);

function lengthOf(past: Past, terms: Terms): number {
  let squares = 0;
  for (const [term, times] of terms) squares += weigh(past, term, times) ** 2;
  return Math.sqrt(squares) || 1;
}

/** Cosine with the sum of what somebody took on (their profile), faded by half-life in items. */
export function profileClue(past: Past, halfLife: number, prior: number): Clue {
  const profiles = past.people.map(() => new Map<string, number>());
  const add = (person: number, terms: Terms, scale: number) => {
    const profile = profiles[person]!;
    const share = scale / lengthOf(past, terms);
    for (const [term, times] of terms)
      profile.set(term, (profile.get(term) ?? 0) + share * weigh(past, term, times));
  };
  const numbers = new Map(past.people.map((person, number) => [person, number]));
  past.taken.forEach(({ read, who }, at) => {
    const fresh = fadeOf(past, at, halfLife);
    for (const [person] of who) add(person, read.terms, fresh);
    for (const { who: person, terms } of read.said) add(numbers.get(person)!, terms, fresh * saidShare);
  });
  const lengths = profiles.map((profile) => {
    let squares = 0;
    for (const weight of profile.values()) squares += weight * weight;
    return Math.sqrt(squares) || 1;
  });
  return {
    name: `profile-${halfLife}`,
    prior,
    scores({ terms }) {
      const sums = new Float64Array(profiles.length);
      for (const [term, times] of terms) {
        const weight = weigh(past, term, times);
        for (const [person, profile] of profiles.entries()) {
          const there = profile.get(term);
          if (there !== undefined) sums[person]! += there * weight;
        }
      }
      const length = lengthOf(past, terms);
      return sums.map((sum, person) => Math.log(0.02 + sum / length / lengths[person]!));
    },
  };
}

/** What somebody wrote themselves counts this much beside what they were asked. */
const saidShare = 0.5;
/** Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. */
const k1 = 1.2;
const b = 0.75;
const nearest = 60;
/** A term in more than this share of all items tells nothing and costs most. */
const common = 0.25;

/** Share among those who took on the most similar items (BM25, cubed, relative to the most similar one), faded. */
export function neighbourClue(past: Past, halfLife: number, prior: number): Clue {
  const postings = new Map<string, [at: number, times: number][]>();
  const lengths = new Float64Array(past.taken.length);
  past.taken.forEach(({ read }, at) => {
    for (const [term, times] of read.terms) {
      lengths[at]! += times;
      const there = postings.get(term);
      if (there) there.push([at, times]);
      else postings.set(term, [[at, times]]);
    }
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  const similar = ({ terms }: ReadAsked) => {
    const scores = new Float64Array(past.taken.length);
    for (const [term, times] of terms) {
      if (past.holders(term) > past.items * common) continue;
      const weight = past.rarity(term) * Math.min(2, 1 + Math.log(times));
      for (const [at, there] of postings.get(term) ?? [])
        scores[at]! += (weight * there * (k1 + 1)) / (there + k1 * (1 - b + (b * lengths[at]!) / mean));
    }
    return scores;
  };
  return {
    name: 'neighbours',
    prior,
    scores(asked) {
      const scores = similar(asked);
      const order = [...scores.keys()]
        .filter((at) => scores[at]! > 0)
        .sort((x, y) => scores[y]! - scores[x]!);
      const sums = new Float64Array(past.people.length);
      for (const at of order.slice(0, nearest)) {
        const near = (scores[at]! / scores[order[0]!]!) ** 3 * fadeOf(past, at, halfLife);
        for (const [person] of past.taken[at]!.who) sums[person]! += near;
      }
      return logShares(sums, 0.05);
    },
  };
}

/** How much of a team's own name stands in the text: finds the team that never took on anything like it. */
export function nameClues(past: Past, prior: number): Clue[] {
  const names = past.people.map((name) =>
    readNameTerms(name).map((term) => [term, past.rarity(term)] as const),
  );
  const shares = ({ terms }: ReadAsked) =>
    Float64Array.from(names, (name) => {
      const all = name.reduce((sum, [, rarity]) => sum + rarity, 0);
      const there = name.reduce(
        (sum, [term, rarity]) => sum + (rarity * Math.min(2, terms.get(term) ?? 0)) / 2,
        0,
      );
      return all > 0 ? there / all : 0;
    });
  return [
    { name: 'named', prior, scores: shares },
    { name: 'wholly-named', prior, scores: (asked) => shares(asked).map((share) => (share > 0.99 ? 1 : 0)) },
  ];
}

import { activityClue, groupClue, newcomerClue } from './activity-clues.ts';
import { nameClues, neighbourClue, profileClue } from './content-clues.ts';
import { chancesUnder, type Example, learnWeights } from './learn-weights.ts';
import type { Asked, Clue, PastItem, RankedOne } from './past-item.ts';
import { readItemTerms } from './read-item-terms.ts';
import { separatorClue } from './separator-clue.ts';
import { type Past, type ReadItem, summarisePast } from './summarise-past.ts';

/** Which clues count for whom, and how firmly their weights hold before anything is learnt. */
export interface Kind {
  clues(past: Past): Clue[];
  pull: number;
}

/** Who is active now matters most, what they took on next. */
export const people: Kind = {
  clues: (past) => [
    activityClue(past, 6, 0.4),
    activityClue(past, 25, 0.6),
    activityClue(past, Number.POSITIVE_INFINITY, 0),
    neighbourClue(past, 150, 0.4),
    profileClue(past, Number.POSITIVE_INFINITY, 0),
    profileClue(past, 150, 0.4),
    groupClue(past, 150, 0.3),
  ],
  pull: 20,
};

/** What it is about decides. Separators are learnt where there are few enough to learn one each. */
export const teams: Kind = {
  clues: (past) => [
    activityClue(past, 50, 0.1),
    activityClue(past, 200, 0),
    newcomerClue(past, 0),
    neighbourClue(past, 150, 0.4),
    profileClue(past, Number.POSITIVE_INFINITY, 0.4),
    profileClue(past, 150, 0.4),
    groupClue(past, 150, 0),
    ...nameClues(past, 0.3),
    ...(past.people.length <= 80
      ? [separatorClue(past, Number.POSITIVE_INFINITY, 0.2), separatorClue(past, 150, 0.2)]
      : []),
  ],
  pull: 3,
};

/** Moments in the past from which the ranking is asked about what came after, as shares of what was taken on. */
const lookBacks = [0.45, 0.5, 0.6, 0.7, 0.8, 0.9];
/** How far ahead it is asked each time, relative to what it knew. */
const ahead = 0.3;
const questionsEach = 150;
/** Candidates an example keeps: those whom the prior weights rank first. */
const candidatesEach = 200;

export interface Ranker {
  /** Best first; empty when nobody is known. */
  rank(asked: Asked, most?: number): RankedOne[];
  /** What each clue weighs, learnt from this past. */
  weights: Record<string, number>;
}

/**
 * Learns who takes on what from work in order of time, and how much each clue says here: it stands at several
 * moments of the past, looks only at what came before, and fits the weights to who took on what came next.
 */
export function learnRanking(items: readonly PastItem[], kind: Kind): Ranker {
  const read = items.map(readItem);
  const past = summarisePast(read);
  const clues = kind.clues(past);
  const weights = learnWeights(
    lookBack(read, kind),
    clues.map(({ prior }) => prior),
    kind.pull,
  );
  return {
    weights: Object.fromEntries(clues.map(({ name }, n) => [name, weights[n]!])),
    rank(asked, most = 20) {
      if (past.people.length === 0) return [];
      const scores = scoreAll(clues, { terms: readItemTerms(asked), groups: asked.groups }, past);
      return [...chancesUnder(scores, weights)]
        .map((score, number) => ({ who: past.people[number]!, score }))
        .sort((a, b) => b.score - a.score || (a.who < b.who ? -1 : 1))
        .slice(0, most);
    },
  };
}

const readItem = (item: PastItem): ReadItem => ({
  item,
  terms: readItemTerms(item),
  said: (item.said ?? []).map(({ who, text }) => ({ who, terms: readItemTerms({ text }) })),
});

function lookBack(read: readonly ReadItem[], kind: Kind): Example[] {
  const taken = read.flatMap(({ item }, at) => (item.who.length > 0 ? [at] : []));
  const examples: Example[] = [];
  for (const share of lookBacks) {
    const from = Math.floor(taken.length * share);
    const to = Math.min(taken.length, Math.floor(from * (1 + ahead)));
    if (from < 5) continue;
    const past = summarisePast(read.slice(0, taken[from]));
    const clues = kind.clues(past);
    const numbers = new Map(past.people.map((who, number) => [who, number]));
    const step = Math.max(1, Math.ceil((to - from) / questionsEach));
    for (let n = from; n < to; n += step) {
      const { item, terms } = read[taken[n]!]!;
      const right = [...new Set(item.who)].flatMap((who) => numbers.get(who) ?? []);
      if (right.length > 0)
        examples.push(narrow(scoreAll(clues, { terms, groups: item.groups }, past), right, clues));
    }
  }
  return examples;
}

/** Candidate × clue. */
function scoreAll(clues: readonly Clue[], asked: Parameters<Clue['scores']>[0], past: Past): Float64Array {
  const all = new Float64Array(past.people.length * clues.length);
  clues.forEach((clue, n) => {
    clue.scores(asked).forEach((score, who) => {
      all[who * clues.length + n] = score;
    });
  });
  return all;
}

/** Keeps the candidates who stand a chance, so that an organisation of thousands fits in memory. */
function narrow(scores: Float64Array, right: readonly number[], clues: readonly Clue[]): Example {
  const size = clues.length;
  const count = scores.length / size;
  if (count <= candidatesEach) return { scores, right };
  const chances = chancesUnder(
    scores,
    Float64Array.from(clues, ({ prior }) => prior),
  );
  const first = [...chances.keys()].sort((a, b) => chances[b]! - chances[a]!).slice(0, candidatesEach);
  const kept = [...new Set([...right, ...first])];
  const narrowed = new Float64Array(kept.length * size);
  kept.forEach((who, n) => {
    narrowed.set(scores.subarray(who * size, (who + 1) * size), n * size);
  });
  return { scores: narrowed, right: right.map((_, n) => n) };
}

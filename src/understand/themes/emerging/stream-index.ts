import type { ReadText } from '../words/read-terms.ts';

/** A message remembered; `weight` is how many messages it stands for once older ones are thinned out. */
export interface Remembered {
  id: string;
  text: string;
  voice: string;
  day: number;
  read: ReadText;
  terms: Map<string, number>;
  norm: number;
  weight: number;
}

/** Finds like messages among those remembered, by cosine of terms weighed by rarity at the time of asking. */
export interface StreamIndex {
  items: Remembered[];
  rarity(term: string): number;
  /** Remembers a message and returns those before it that are at least `least` like it, with how like they are. */
  add(
    one: Omit<Remembered, 'terms' | 'norm' | 'weight'>,
    least: number,
  ): { item: Remembered; like: number }[];
}

const most = 20_000;

/** A store of about 20,000 messages at most: beyond that every second one of the older half goes, the rest count double. */
export function makeStreamIndex(): StreamIndex {
  let postings = new Map<string, Remembered[]>();
  const index: StreamIndex = {
    items: [],
    rarity: (term) => Math.log((index.items.length + 2) / ((postings.get(term)?.length ?? 0) + 1)),
    add(one, least) {
      const terms = weighTerms(one.read, index.rarity);
      let square = 0;
      for (const weight of terms.values()) square += weight * weight;
      const item: Remembered = { ...one, terms, norm: Math.sqrt(square) || 1, weight: 1 };
      const likes = new Map<Remembered, number>();
      for (const [term, weight] of terms) {
        const posting = postings.get(term);
        if (!posting) {
          postings.set(term, [item]);
          continue;
        }
        for (const other of posting) likes.set(other, (likes.get(other) ?? 0) + weight * weight);
        posting.push(item);
      }
      index.items.push(item);
      if (index.items.length > most) {
        index.items = thin(index.items);
        postings = postingsOf(index.items);
      }
      const found: { item: Remembered; like: number }[] = [];
      for (const [other, dot] of likes) {
        const like = dot / (item.norm * other.norm);
        if (like >= least) found.push({ item: other, like });
      }
      return found;
    },
  };
  return index;
}

// Pairs of neighbours tell "transfer failed" from "failed card, transfer arrived".
const pairWeight = 0.7;

function weighTerms({ terms }: ReadText, rarity: (term: string) => number): Map<string, number> {
  const weights = new Map<string, number>();
  let before: string | undefined;
  for (const { term, empty } of terms) {
    if (empty) continue;
    weights.set(term, rarity(term));
    if (term.startsWith('~')) continue;
    if (before) weights.set(`${before} ${term}`, pairWeight * rarity(`${before} ${term}`));
    before = term;
    if (weights.size > 60) break;
  }
  return weights;
}

function thin(items: Remembered[]): Remembered[] {
  const half = Math.floor(items.length / 2);
  const older = items.slice(0, half).filter((_, i) => i % 2 === 0);
  for (const item of older) item.weight *= 2;
  return [...older, ...items.slice(half)];
}

function postingsOf(items: Remembered[]): Map<string, Remembered[]> {
  const postings = new Map<string, Remembered[]>();
  for (const item of items) {
    for (const term of item.terms.keys()) {
      const posting = postings.get(term);
      if (posting) posting.push(item);
      else postings.set(term, [item]);
    }
  }
  return postings;
}

import type { ReadText } from '../words/read-terms.ts';

/**
 * A message remembered; `weight` is how many messages it stands for once older ones are thinned out. Its terms are
 * numbers into one list of names: twenty thousand maps of strings take five times the memory.
 */
export interface Remembered {
  id: string;
  text: string;
  language: string | undefined;
  voice: string;
  day: number;
  terms: Int32Array;
  weights: Float64Array;
  norm: number;
  weight: number;
}

/** Finds like messages among those remembered, by cosine of terms weighed by rarity at the time of asking. */
export interface StreamIndex {
  items: Remembered[];
  /** What a term's number stands for; numbers change when older messages are thinned out. */
  nameOf(term: number): string;
  /** Remembers a message and returns those before it that are at least `least` like it, with how like they are. */
  add(
    one: Pick<Remembered, 'id' | 'text' | 'language' | 'voice' | 'day'> & { read: ReadText },
    least: number,
  ): { item: Remembered; like: number }[];
}

const most = 20_000;

/** A store of about 20,000 messages at most: beyond that every second one of the older half goes, the rest count double. */
export function makeStreamIndex(): StreamIndex {
  let said = new Dictionary();
  const rarity = (term: string) =>
    Math.log((index.items.length + 2) / ((said.postings[said.numbers.get(term) ?? -1]?.length ?? 0) + 1));
  const index: StreamIndex = {
    items: [],
    nameOf: (term) => said.names[term]!,
    add({ read, ...one }, least) {
      const weighed = weighTerms(read, rarity);
      const weights = Float64Array.from(weighed.values());
      let square = 0;
      for (const weight of weights) square += weight * weight;
      const terms = Int32Array.from(weighed.keys(), (term) => said.numberOf(term));
      const item: Remembered = { ...one, terms, weights, norm: Math.sqrt(square) || 1, weight: 1 };
      const likes = new Map<Remembered, number>();
      for (const [i, term] of terms.entries()) {
        const posting = said.postings[term]!;
        const worth = weights[i]! * weights[i]!;
        for (const other of posting) likes.set(other, (likes.get(other) ?? 0) + worth);
        posting.push(item);
      }
      index.items.push(item);
      if (index.items.length > most) {
        index.items = thin(index.items);
        said = said.only(index.items);
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

/** The terms of all messages by number, and which messages hold each. */
class Dictionary {
  readonly numbers = new Map<string, number>();
  readonly names: string[] = [];
  readonly postings: Remembered[][] = [];

  numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.names.length);
    this.postings.push([]);
    return this.names.push(term) - 1;
  }

  /** The same for these messages alone, whose terms get new numbers. */
  only(items: readonly Remembered[]): Dictionary {
    const left = new Dictionary();
    for (const item of items) {
      item.terms = item.terms.map((term) => left.numberOf(this.names[term]!));
      for (const term of item.terms) left.postings[term]!.push(item);
    }
    return left;
  }
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

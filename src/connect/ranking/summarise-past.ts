import type { PastItem } from './past-item.ts';

/** An item with its terms, read once and used by every summary that holds it. */
export interface ReadItem {
  item: PastItem;
  terms: ReadonlyMap<string, number>;
  /** Terms of what each of its people wrote. */
  said: readonly { who: string; terms: ReadonlyMap<string, number> }[];
}

/** One past item that somebody took on. */
export interface Taken {
  read: ReadItem;
  /** Who, by number, and how heavily: 1, somewhat more for who is named more often. */
  who: readonly (readonly [person: number, weight: number])[];
}

/** What was taken on so far, oldest first, and how rare each term is. */
export interface Past {
  /** Everybody who ever took something on, by number. */
  people: readonly string[];
  taken: readonly Taken[];
  rarity(term: string): number;
  /** How many items hold the term. */
  holders(term: string): number;
  /** All items, also those that nobody took on. */
  items: number;
}

export function summarisePast(items: readonly ReadItem[]): Past {
  const numbers = new Map<string, number>();
  const holders = new Map<string, number>();
  const taken: Taken[] = [];
  for (const read of items) {
    for (const term of read.terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
    if (read.item.who.length === 0) continue;
    const counts = new Map<number, number>();
    for (const who of read.item.who) {
      if (!numbers.has(who)) numbers.set(who, numbers.size);
      const number = numbers.get(who)!;
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    taken.push({ read, who: [...counts].map(([number, times]) => [number, 1 + Math.log(times)] as const) });
  }
  const held = (term: string) => holders.get(term) ?? 0;
  return {
    people: [...numbers.keys()],
    taken,
    items: items.length,
    holders: held,
    rarity: (term) => Math.log(1 + (items.length - held(term) + 0.5) / (held(term) + 0.5)),
  };
}

/** 2^(−age / half-life) with the age counted in items taken on since: busy and quiet organisations age alike. */
export const fadeOf = (past: Past, at: number, halfLife: number): number =>
  2 ** (-(past.taken.length - 1 - at) / halfLife);

/** The logarithm of each one's share, with a little for everybody. */
export function logShares(sums: Float64Array, little: number): Float64Array {
  let all = little * sums.length;
  for (const sum of sums) all += sum;
  return sums.map((sum) => Math.log((sum + little) / all));
}

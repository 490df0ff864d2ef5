/** Seeded randomness: the same seed gives the same sample on every machine. Never `Math.random`. */
export type Random = {
  /** A float in [0, 1). */
  next(): number;
  /** An integer, both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight; weights need not add up to one. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
  /** Poisson count for a small mean (Knuth's product method: fine below about 50). */
  poisson(mean: number): number;
  /** Log-normal draw with the given median; sigma is of the logarithm. */
  around(median: number, sigma: number): number;
  shuffle<T>(list: readonly T[]): T[];
  /** An independent stream, so that one more draw in one part leaves the others as they were. */
  fork(name: string): Random;
};

export function makeRandom(seed: string | number): Random {
  const next = mulberry32(hash(String(seed)));
  const random: Random = {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        left -= weight;
        if (left < 0) return value;
      }
      return pairs[pairs.length - 1]![0];
    },
    poisson: (mean) => {
      const floor = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > floor; product *= next()) count++;
      return count;
    },
    around: (median, sigma) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(sigma * normal);
    },
    shuffle: (list) => {
      const out = [...list];
      for (let at = out.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1));
        [out[at], out[other]] = [out[other]!, out[at]!];
      }
      return out;
    },
    fork: (name) => makeRandom(`${seed}/${name}`),
  };
  return random;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, plenty for a made-up shop. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

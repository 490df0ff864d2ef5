import { randomFrom, trainLinear } from '#understand/index.ts';
import type { Clue } from './past-item.ts';
import { fadeOf, type Past } from './summarise-past.ts';

const cost = 0.3;

/** Margins of one linear separator a team, learnt from what it took on; older items cost less to get wrong. */
export function separatorClue(past: Past, halfLife: number, prior: number): Clue {
  const numbers = new Map<string, number>();
  for (const { read } of past.taken)
    for (const term of read.terms.keys())
      if (past.holders(term) > 1 && !numbers.has(term)) numbers.set(term, numbers.size);
  const rowOf = (terms: ReadonlyMap<string, number>) => {
    const features: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const [term, times] of terms) {
      const value = (1 + Math.log(times)) * past.rarity(term);
      squares += value * value;
      const number = numbers.get(term);
      if (number === undefined) continue;
      features.push(number);
      values.push(value);
    }
    const length = Math.sqrt(squares) || 1;
    return {
      features: Int32Array.from(features),
      values: Float64Array.from(values, (value) => value / length),
    };
  };
  const rows = past.taken.map(({ read }) => rowOf(read.terms));
  const weights = past.people.map((_, team) => {
    const own = Int8Array.from(past.taken, ({ who }) => (who.some(([one]) => one === team) ? 1 : -1));
    const count = own.filter((sign) => sign > 0).length;
    if (count < 2) return null;
    const rare = Math.sqrt((4 * rows.length) / past.people.length / count);
    const costs = Float64Array.from(
      own,
      (sign, at) => cost * fadeOf(past, at, halfLife) * (sign > 0 ? rare : 1) + 1e-4,
    );
    return trainLinear(rows, own, costs, numbers.size, randomFrom(1));
  });
  return {
    name: `separator-${halfLife}`,
    prior,
    scores({ terms }) {
      const { features, values } = rowOf(terms);
      return Float64Array.from(weights, (separator) =>
        separator ? features.reduce((sum, feature, n) => sum + separator[feature]! * values[n]!, 0) : -1,
      );
    },
  };
}

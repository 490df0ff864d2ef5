import type { Dense } from '../space/reduce-rows.ts';

/**
 * Texts of groups smaller than `smallest` go to the group whose centre lies nearest by direction. Among broad topics
 * a crumb is a text that the groupings could not agree on, not a topic of its own.
 */
export function gatherCrumbs(points: Dense, group: Int32Array, smallest: number): Int32Array {
  const { rows, width, values } = points;
  const sizes = new Map<number, number>();
  for (const g of group) sizes.set(g, (sizes.get(g) ?? 0) + 1);
  const centres = new Map<number, Float64Array>();
  for (let r = 0; r < rows; r++) {
    if (sizes.get(group[r]!)! < smallest) continue;
    let centre = centres.get(group[r]!);
    if (!centre) {
      centre = new Float64Array(width);
      centres.set(group[r]!, centre);
    }
    const scale = 1 / (lengthOf(values, r * width, width) || 1);
    for (let c = 0; c < width; c++) centre[c]! += values[r * width + c]! * scale;
  }
  if (centres.size === 0) return group;
  const lengths = new Map([...centres].map(([g, centre]) => [g, lengthOf(centre, 0, width) || 1]));
  return group.map((g, r) => {
    if (centres.has(g)) return g;
    let best = g;
    let most = 0;
    for (const [other, centre] of centres) {
      let dot = 0;
      for (let c = 0; c < width; c++) dot += values[r * width + c]! * centre[c]!;
      const like = dot / lengths.get(other)!;
      if (like > most) [best, most] = [other, like];
    }
    return best;
  });
}

function lengthOf(values: ArrayLike<number>, from: number, width: number): number {
  let square = 0;
  for (let c = 0; c < width; c++) square += values[from + c]! ** 2;
  return Math.sqrt(square);
}

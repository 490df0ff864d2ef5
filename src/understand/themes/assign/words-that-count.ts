import type { Vector } from './feature-space.ts';
import type { Feature } from './read-features.ts';
import type { Linear } from './train-linear.ts';

/** The words of a text that speak most for a class, strongest first, as they stand in the text; three at most. */
export function wordsThatCount(
  text: string,
  features: Feature[],
  place: (feature: Feature) => Vector,
  model: Linear,
  of: number,
): string[] {
  const worth = new Map<string, number>();
  for (const feature of features) {
    const id = place(feature).ids[0];
    if (id === undefined) continue;
    const word = text.slice(feature.from, feature.to);
    worth.set(word, (worth.get(word) ?? 0) + feature.weight * model.weights[id * model.classes + of]!);
  }
  const ranked = [...worth].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, value]) => value > top * 0.25)
    .slice(0, 3)
    .map(([word]) => word);
}

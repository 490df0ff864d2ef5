/** A theme with the terms it is known by and who knows it. */
export interface ThemeKnown {
  id: string;
  terms: readonly { term: string; weight: number }[];
  people: readonly string[];
}

/**
 * The themes nearest to one, by what they are about (cosine of their terms) and by who knows both (cosine of their
 * people), in equal parts; 0–1, nearest first, none below `least`.
 */
export function nearThemes(
  theme: ThemeKnown,
  others: readonly ThemeKnown[],
  least = 0.1,
): { id: string; nearness: number }[] {
  const terms = vector(theme.terms.map(({ term, weight }) => [term, weight]));
  const people = vector(theme.people.map((person) => [person, 1]));
  return others
    .filter(({ id }) => id !== theme.id)
    .map((other) => ({
      id: other.id,
      nearness:
        (cosine(terms, vector(other.terms.map(({ term, weight }) => [term, weight]))) +
          cosine(people, vector(other.people.map((person) => [person, 1])))) /
        2,
    }))
    .filter(({ nearness }) => nearness >= least)
    .sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1));
}

const vector = (parts: [string, number][]): Map<string, number> => new Map(parts);

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [key, weight] of a) dot += weight * (b.get(key) ?? 0);
  const length = (of: ReadonlyMap<string, number>) => Math.hypot(...of.values());
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}

/**
 * Mean reciprocal rank of the first right one (0 when not among the ranked), how often the first and one of the
 * first five is right; over all records that name somebody, and MRR over those that name somebody seen before.
 */
export function scoreRankings(
  told: readonly { truth: readonly string[]; ranked: readonly string[] }[],
  known: ReadonlySet<string>,
): Record<string, number> {
  if (told.length === 0) return {};
  const places = told.map(({ truth, ranked }) => ranked.findIndex((who) => truth.includes(who)) + 1);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const reciprocal = places.map((place) => (place > 0 ? 1 / place : 0));
  const seen = told.map(({ truth }) => truth.some((who) => known.has(who)));
  return {
    mrr: mean(reciprocal),
    mrrKnown: mean(reciprocal.filter((_, n) => seen[n])),
    first: mean(places.map((place) => (place === 1 ? 1 : 0))),
    five: mean(places.map((place) => (place > 0 && place <= 5 ? 1 : 0))),
    known: mean(seen.map((one) => (one ? 1 : 0))),
    records: told.length,
  };
}

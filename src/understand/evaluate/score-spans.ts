/** A stretch of text of some kind; `to` is the first character after it. */
export interface Span {
  from: number;
  to: number;
  kind: string;
}

/**
 * Precision and recall per kind and over all. Told and found match when they are of one kind and overlap by at least half
 * of what both cover together; each is matched once. `covered` is the share of told characters that any found span covers,
 * whatever its kind: what masking would hide.
 */
export function scoreSpans(
  pairs: readonly { told: readonly Span[]; found: readonly Span[] }[],
): Record<string, number> {
  const kinds = [
    ...new Set(pairs.flatMap(({ told, found }) => [...told, ...found].map(({ kind }) => kind))),
  ].sort();
  const metrics: Record<string, number> = {};
  let characters = 0;
  let covered = 0;
  for (const { told, found } of pairs)
    for (const { from, to } of told)
      for (let at = from; at < to; at++) {
        characters++;
        if (found.some((span) => span.from <= at && at < span.to)) covered++;
      }
  for (const kind of [undefined, ...kinds]) {
    let right = 0;
    let exact = 0;
    let toldAll = 0;
    let foundAll = 0;
    for (const pair of pairs) {
      const told = pair.told.filter((span) => kind === undefined || span.kind === kind);
      const open = new Set(pair.found.filter((span) => kind === undefined || span.kind === kind));
      toldAll += told.length;
      foundAll += open.size;
      for (const span of told) {
        const match = [...open].find((other) => other.kind === span.kind && likeness(span, other) >= 0.5);
        if (!match) continue;
        open.delete(match);
        right++;
        if (match.from === span.from && match.to === span.to) exact++;
      }
    }
    const name = kind ?? 'all';
    if (toldAll > 0) metrics[`${name}.recall`] = round(right / toldAll);
    if (foundAll > 0) metrics[`${name}.precision`] = round(right / foundAll);
    if (kind === undefined && toldAll > 0) metrics['all.exact'] = round(exact / toldAll);
  }
  if (characters > 0) metrics.covered = round(covered / characters);
  return metrics;
}

function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return Math.max(0, shared) / (Math.max(a.to, b.to) - Math.min(a.from, b.from));
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

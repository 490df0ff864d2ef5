import type { PersonalSpan } from './personal.ts';

/** The text with each stretch replaced by its kind in brackets (`[name]`); one that overlaps an earlier one is left out. */
export function maskPersonal(text: string, spans: readonly PersonalSpan[]): string {
  let masked = '';
  let at = 0;
  for (const { from, to, kind } of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) {
      // The part that sticks out is personal as well.
      at = Math.max(at, to);
      continue;
    }
    masked += `${text.slice(at, from)}[${kind}]`;
    at = to;
  }
  return masked + text.slice(at);
}

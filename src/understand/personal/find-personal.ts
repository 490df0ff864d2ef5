import { findBsns, findCards, findIbans } from './find-accounts.ts';
import { findAddresses } from './find-addresses.ts';
import { findNames } from './find-names.ts';
import { findEmails, findPhones, findPlates } from './find-numbers.ts';
import { findOrders } from './find-orders.ts';
import type { PersonalSpan } from './personal.ts';

/** Where two claim the same characters the earlier one wins: it is checked by digits or more telling. */
const FINDERS = [
  findEmails,
  findIbans,
  findCards,
  findAddresses,
  findPlates,
  findOrders,
  findBsns,
  findPhones,
  findNames,
];
/** Patterns see no more than this at a time, so that work grows with the length of a text and no faster. */
const WINDOW = 4000;

/**
 * Names, addresses and numbers that lead to a person, in order, without overlap; works on a text of any length.
 * What it misses is missed: for masking it is a net, not a wall.
 */
export function findPersonal(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (let from = 0; from < text.length; ) {
    const to = cutAt(text, from);
    const part = text.slice(from, to).replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, ' ');
    const taken: PersonalSpan[] = [];
    for (const find of FINDERS)
      for (const span of find(part))
        if (span.to > span.from && !taken.some((other) => other.from < span.to && span.from < other.to))
          taken.push(span);
    for (const span of taken) found.push({ from: span.from + from, to: span.to + from, kind: span.kind });
    from = to;
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The end of the next part: at a line, a sentence or at least a blank, where there is one. */
function cutAt(text: string, from: number): number {
  if (text.length - from <= WINDOW) return text.length;
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, from + WINDOW);
    if (at > from + WINDOW / 2) return at + mark.length;
  }
  return from + WINDOW;
}

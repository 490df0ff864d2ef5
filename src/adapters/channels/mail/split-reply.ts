import { type LineKind, lineKinds } from './reply-lines.ts';

export interface SplitReply {
  /** What the sender wrote now; with quotes kept where answers stand between them. */
  newText: string;
  /** What was answered or forwarded, with its introduction. */
  quotedText: string;
  signature: string;
}

type Part = 'new' | 'quoted' | 'signature' | 'blank';

/** Longest reply looked at line by line; what lies beyond is kept as new text. */
const MAX_LINES = 20_000;

/**
 * Parts a plain-text reply into what is new, what is quoted and what is signature. Every line that is not blank
 * ends up in exactly one of the three, in its order. A reply that holds nothing but quotes is all new text,
 * because to the reader it is what was sent.
 */
export function splitReply(body: string): SplitReply {
  const lines = body.replace(/\r\n?/g, '\n').replaceAll('\u2028', '\n').split('\n');
  const kinds = lineKinds(lines.slice(0, MAX_LINES));
  const parts: Part[] = kinds.map((kind) => (kind === 'blank' ? 'blank' : 'new'));
  for (let i = kinds.length; i < lines.length; i++) parts.push('new');
  const end = cutOff(kinds, parts);
  markSignatures(lines, kinds, parts, end);
  markQuotes(kinds, parts, end);
  markLooseRules(kinds, parts, end);
  restore(parts, (i) => kinds[i] === 'quote');
  restore(parts, () => true);
  return { newText: textOf('new'), quotedText: textOf('quoted'), signature: textOf('signature') };

  function textOf(part: Part): string {
    return joined(lines, parts, part);
  }
}

/** A reply without any new words: what was quoted is what it says. */
function restore(parts: Part[], which: (i: number) => boolean): void {
  if (parts.includes('new')) return;
  for (let i = 0; i < parts.length; i++) if (parts[i] === 'quoted' && which(i)) parts[i] = 'new';
}

/**
 * From where on all is the answered message: headers, a separator, or an introduction whose text is not marked
 * as quoted. With nothing said before it, it is a forward: what follows is what the sender wants read.
 */
function cutOff(kinds: LineKind[], parts: Part[]): number {
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i]!;
    if (kind !== 'headers' && kind !== 'separator' && kind !== 'intro') continue;
    let next = i;
    while (next < kinds.length && (kinds[next] === kind || kinds[next] === 'blank')) next++;
    const quoteFollows = kinds[next] === 'quote';
    const said = kinds
      .slice(0, i)
      .some((each, at) => (each === 'text' || each === 'device') && parts[at] !== 'quoted');
    if (said && !(kind === 'intro' && quoteFollows)) {
      const from = withRules(kinds, i);
      for (let at = from; at < parts.length; at++) if (parts[at] !== 'blank') parts[at] = 'quoted';
      return from;
    }
    for (let at = i; at < next; at++) if (kinds[at] === kind) parts[at] = 'quoted';
    for (let at = withRules(kinds, i); at < i; at++) if (kinds[at] === 'rule') parts[at] = 'quoted';
    i = next - 1;
  }
  return parts.length;
}

/** A rule drawn above the headers belongs to them. */
function withRules(kinds: LineKind[], at: number): number {
  let from = at;
  for (
    let i = at - 1;
    i >= 0 && (kinds[i] === 'blank' || kinds[i] === 'rule' || kinds[i] === 'dashes');
    i--
  ) {
    if (kinds[i] !== 'blank') from = i;
  }
  return from;
}

/** `--` starts a signature up to the next quote; a rule does so below a quote or above a card; phones sign one line. */
function markSignatures(lines: string[], kinds: LineKind[], parts: Part[], end: number): void {
  let quoteSeen = false;
  for (let i = 0; i < end; i++) {
    const kind = kinds[i];
    if (kind === 'quote') quoteSeen = true;
    if (kind === 'device' && parts[i] === 'new') parts[i] = 'signature';
    if (
      kind !== 'dashes' &&
      !(kind === 'rule' && (quoteSeen || (end - i <= CARD_REACH && isCard(lines.slice(i + 1, end)))))
    )
      continue;
    const stop = signatureEnd(kinds, i, end);
    if (stop < 0) continue;
    for (let at = i; at < stop; at++) if (parts[at] === 'new') parts[at] = 'signature';
    i = stop - 1;
  }
}

/** A card is looked for only this near the end, or a page of rules would be read once for each. */
const CARD_REACH = 30;

/** A few short lines with an address or a number: a visiting card under a rule. */
function isCard(lines: string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '');
  if (said.length > 10 || said.some((line) => line.length > 90)) return false;
  return said.some((line) => /[^\s@]+@[^\s@]+\.\w|\+?\d[\d ().-]{7,}\d|\bwww\.|https?:/.test(line));
}

const SIGNATURE_LINES = 25;

function signatureEnd(kinds: LineKind[], from: number, end: number): number {
  let texts = 0;
  let at = from + 1;
  for (; at < end && !['quote', 'intro', 'headers', 'separator'].includes(kinds[at]!); at++) {
    if (kinds[at] === 'text' && ++texts > SIGNATURE_LINES) return -1;
  }
  return at;
}

/** Quotes before the first and after the last own words are the answered message; those between are context. */
function markQuotes(kinds: LineKind[], parts: Part[], end: number): void {
  const own = (i: number) => kinds[i] === 'text' && parts[i] === 'new';
  let first = 0;
  while (first < end && !own(first)) first++;
  let last = end - 1;
  while (last >= 0 && !own(last)) last--;
  for (let i = 0; i < end; i++) {
    if (kinds[i] === 'quote' && (i < first || i > last)) parts[i] = 'quoted';
  }
}

/** Rules that part nothing from nothing, at the end of what is new. */
function markLooseRules(kinds: LineKind[], parts: Part[], end: number): void {
  for (let i = end - 1; i >= 0; i--) {
    if (kinds[i] === 'blank' || parts[i] !== 'new') continue;
    if (kinds[i] !== 'rule' && kinds[i] !== 'dashes') return;
    parts[i] = 'signature';
  }
}

/** The lines of one part; one blank line where others stood between, blank lines inside kept. */
function joined(lines: string[], parts: Part[], wanted: Part): string {
  const kept: string[] = [];
  let gap = false;
  let blanks = 0;
  lines.forEach((line, i) => {
    if (parts[i] === 'blank') blanks++;
    else if (parts[i] !== wanted) gap = true;
    else {
      if (kept.length > 0) for (let b = 0; b < (gap ? 1 : blanks); b++) kept.push('');
      kept.push(line.trimEnd());
      gap = false;
      blanks = 0;
    }
  });
  return kept.join('\n');
}

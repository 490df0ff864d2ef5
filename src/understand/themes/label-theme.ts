import type { Term } from './words/read-terms.ts';
import { fold } from './words/split-words.ts';
import { blandWords, type Tongue } from './words/stop-words.ts';

/** A message as the label maker sees it. */
export interface Spoken {
  text: string;
  tongue: Tongue;
  /** Words in order of the text, without concepts. */
  words: Term[];
}

const longest = 5;
/** "lost luggage" tells more than "luggage", though fewer people say just that. */
const phraseLift = 1.3;
const denials = new Set([
  'not',
  "n't",
  "don't",
  "doesn't",
  "can't",
  'cannot',
  "won't",
  "isn't",
  'niet',
  'geen',
  'no',
  'nicht',
  'kein',
  'keine',
  'pas',
  'never',
  'nooit',
]);

/**
 * The phrase that says best, in people's own words, what a theme is about: frequent among its messages, made of the
 * theme's telling words. `weightOf` gives the telling power of a stem (0 = none). Undefined when there are no messages.
 */
export function keyPhrase(spoken: Spoken[], weightOf: (stem: string) => number): string | undefined {
  const found = new Map<string, { count: number; worth: number; forms: Map<string, number> }>();
  for (const one of spoken) {
    const seen = new Set<string>();
    for (const span of spans(withoutBland(one))) {
      const key = span
        .map((word) => (word.empty && !denials.has(word.term) ? '' : word.term))
        .filter(Boolean)
        .join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      let entry = found.get(key);
      if (!entry) {
        entry = { count: 0, worth: worthOf(span, weightOf), forms: new Map() };
        found.set(key, entry);
      }
      entry.count++;
      const form = tidy(one.text.slice(span[0]!.from, span[span.length - 1]!.to));
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    }
  }
  const few = Math.min(3, Math.max(1, Math.ceil(spoken.length * 0.03)));
  const ranked = [...found]
    .filter(([, { count }]) => count >= few)
    .map(([key, { count, worth, forms }]) => ({
      key,
      score: worth * Math.log(1 + count) * (key.includes(' ') ? phraseLift : 1),
      forms,
    }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const best = ranked[0];
  if (!best) return undefined;
  const phrase = commonest(best.forms);
  // One word seldom says enough: add the next thing people say that does not repeat it.
  if (best.key.includes(' ')) return phrase;
  const next = ranked.find(({ key, score }) => score > best.score * 0.08 && !shares(key, best.key));
  return next ? `${phrase}, ${commonest(next.forms)}` : phrase;
}

function shares(a: string, b: string): boolean {
  const words = new Set(b.split(' '));
  return a.split(' ').some((word) => words.has(word) || b.includes(word) || word.includes(b));
}

/** "It works" names nothing, "not working" does. */
function withoutBland({ text, words }: Spoken): Term[] {
  return words.map((word, i) => {
    const denied = [words[i - 1], words[i - 2]].some((before) => before && denials.has(before.term));
    const bland = !word.empty && !denied && blandWords.has(fold(text.slice(word.from, word.to)));
    return bland ? { ...word, empty: true } : word;
  });
}

/** More telling words than this make a sentence, not a name. */
const mostTelling = 3;

// Runs of at most five words that begin and end with a telling word and stay within one clause.
function* spans(words: Term[]): Generator<Term[]> {
  for (let from = 0; from < words.length; from++) {
    const first = words[from]!;
    if (first.empty && !denials.has(first.term)) continue;
    for (let to = from; to < Math.min(words.length, from + longest); to++) {
      if (to > from && words[to]!.from - words[to - 1]!.to > 2) break;
      const telling = words.slice(from, to + 1).filter(({ empty }) => !empty).length;
      if (telling > mostTelling) break;
      if (!words[to]!.empty) yield words.slice(from, to + 1);
    }
  }
}

function worthOf(span: Term[], weightOf: (stem: string) => number): number {
  const stems = new Set<string>();
  let sum = 0;
  let dull = 0;
  for (const word of span) {
    if (word.empty) {
      if (denials.has(word.term)) sum += 0.05;
      else dull += 0.04;
      continue;
    }
    if (stems.has(word.term)) continue;
    stems.add(word.term);
    const weight = weightOf(word.term);
    sum += weight;
    if (weight <= 0) dull += 0.25;
  }
  return Math.max(0, sum - dull) / Math.sqrt(1 + stems.size * 0.5);
}

function commonest(forms: Map<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, count] of forms)
    if (count > most || (count === most && form < best)) [best, most] = [form, count];
  return best;
}

/** Shouting and sentence capitals go; abbreviations and names inside stay as people wrote them. */
function tidy(form: string): string {
  const line = form.replace(/\s+/g, ' ');
  if (line.length > 5 && line === line.toUpperCase()) return line.toLowerCase();
  return /^\p{Lu}\p{Ll}/u.test(line) ? line[0]!.toLowerCase() + line.slice(1) : line;
}

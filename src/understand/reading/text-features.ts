import { type KindCues, weighKind } from './weigh-kind.ts';
import { type Tone, weighSentiment } from './weigh-sentiment.ts';
import { visibleText, wordsOf } from './words.ts';

/** A text as counts of hashed features, in blocks that are scaled apart. */
export interface TextFeatures {
  /** Words, pairs of words, words under a negation. */
  words: Map<number, number>;
  /** Character 2–5-grams inside words. */
  letters: Map<number, number>;
  /** What the lexicons heard, and the shape of the text; always of length SIGNALS. */
  signals: Float64Array;
}

export const SIGNALS = 26;

const DENIES =
  /^(niet|geen|nooit|zonder|not|no|never|cannot|without|nicht|kein\p{L}*|nie|pas|jamais|\p{L}+n't|dont|doesnt|didnt|cant|wont|isnt|wasnt)$/u;

/** What the lexicons hear in a text, where that is known already. */
export interface Heard {
  tone: Tone;
  cues: KindCues;
}

/** Features of a text whose words are known already. */
export function textFeatures(
  words: readonly string[],
  visible: string,
  language: string,
  heard?: Heard,
): TextFeatures {
  const counts = new Map<number, number>();
  const letters = new Map<number, number>();
  let denied = 0;
  let before = '^';
  for (const word of words) {
    const seen = normal(word);
    add(counts, hashOf(seen, 1));
    add(counts, hashOf(`${before} ${seen}`, 2));
    if (denied > 0) {
      add(counts, hashOf(seen, 3));
      denied--;
    }
    if (DENIES.test(word)) denied = 3;
    else if (/^[?!]/.test(word)) denied = 0;
    eachLetterGram(` ${seen} `, (gram) => add(letters, gram));
    before = seen;
  }
  return { words: counts, letters, signals: signalsOf(words, visible, heard ?? hear(words, language)) };
}

/** Features of a text as it came in. */
export function featuresOf(text: string, language: string): TextFeatures {
  const visible = visibleText(text);
  return textFeatures(wordsOf(visible), visible, language);
}

/** The feature that a single word makes. */
export const wordFeature = (word: string): number => hashOf(normal(word), 1);

/** Numbers differ endlessly and addressees do not matter: their kind is what counts. */
function normal(word: string): string {
  if (word.startsWith('@')) return '@';
  if (/^\p{N}/u.test(word)) return /^\p{N}$/u.test(word) ? word : word.replace(/\p{N}/gu, '0');
  if (/^[?!]+$/.test(word)) return word.length > 1 ? `${word[0]}${word[1]}` : word;
  return word.replace(/(.)\1{2,}/gu, '$1$1');
}

function eachLetterGram(word: string, seen: (gram: number) => void): void {
  for (let from = 0; from < word.length - 1; from++) {
    let hash = 0x811c9dc5 ^ 0x5bd1e995;
    for (let length = 1; length <= 5 && from + length <= word.length; length++) {
      hash = Math.imul(hash ^ word.charCodeAt(from + length - 1), 0x01000193);
      if (length > 1) seen(mix(hash ^ (length << 24)));
    }
  }
}

function hear(words: readonly string[], language: string): Heard {
  return { tone: weighSentiment(words, language), cues: weighKind(words, language) };
}

function signalsOf(
  words: readonly string[],
  visible: string,
  { tone, cues: { weights: cues } }: Heard,
): Float64Array {
  const letters = visible.match(/\p{L}/gu)?.length ?? 0;
  const capitals = visible.match(/\p{Lu}/gu)?.length ?? 0;
  const marks = (mark: string) => words.filter((word) => word.startsWith(mark)).length;
  const score = (tone.good - tone.bad) / (tone.good + tone.bad + 1.5);
  const cap = (value: number, most: number) => Math.min(value, most) / most;
  const strongest = (sign: number) => Math.max(0, ...tone.heard.map(({ weight }) => weight * sign));
  const last = words.at(-1) ?? '';
  return Float64Array.from([
    1,
    cap(tone.good, 8),
    cap(tone.bad, 8),
    score,
    Math.max(0, score),
    cap(strongest(1), 4),
    cap(strongest(-1), 4),
    Math.max(-1, Math.min(1, tone.last / 3)),
    tone.heard.length === 0 ? 1 : 0,
    tone.good > 0 && tone.bad > 0 ? 1 : 0,
    tone.turns ? 1 : 0,
    tone.turns && tone.good > 0 && tone.bad > 0 ? 1 : 0,
    cap(Math.min(tone.good, tone.bad), 5),
    cap(cues.complaint, 4),
    cap(cues.wish, 3),
    cap(cues.question, 4),
    cap(cues.praise, 4),
    cues.wish > 0 ? 1 : 0,
    cues.question > 0 ? 1 : 0,
    cap(marks('?'), 3),
    cap(marks('!'), 4),
    last.startsWith('?') ? 1 : 0,
    Math.min(1, Math.log1p(words.length) / 5),
    words.length <= 5 ? 1 : 0,
    letters > 8 ? Math.min(1, (capitals / letters) * 2) : 0,
    /http|www\./.test(visible) ? 1 : 0,
  ]);
}

function add(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return mix(hash);
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

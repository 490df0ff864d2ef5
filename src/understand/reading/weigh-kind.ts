import { Lexicon, lexiconLines } from './lexicon.ts';
import type { Kind } from './reading.ts';

/** Cue words per kind that a text holds. */
export interface KindCues {
  weights: Record<Kind, number>;
  heard: { kind: Kind; words: string; weight: number }[];
}

const lexicons = load();

/** Finds the cue words of each kind; an unknown language is tried in all four. */
export function weighKind(words: readonly string[], language: string): KindCues {
  const cues: KindCues = { weights: { complaint: 0, wish: 0, question: 0, praise: 0, other: 0 }, heard: [] };
  for (const [key, lexicon] of lexicons) {
    if (key.startsWith(language) || !KNOWN.has(language)) {
      const kind = key.slice(3) as Kind;
      for (const { entry, at, length } of lexicon.find(words)) {
        cues.weights[kind] += entry / 3;
        cues.heard.push({ kind, words: words.slice(at, at + length).join(' '), weight: entry / 3 });
      }
    }
  }
  const asks = words.filter((word) => word.startsWith('?')).length;
  if (asks) {
    cues.weights.question += 1 + Math.min(asks, 3) * 0.3;
    cues.heard.push({ kind: 'question', words: '?', weight: 1 });
  }
  return cues;
}

const KNOWN = new Set(['nl', 'en', 'de', 'fr']);

function load(): Map<string, Lexicon<number>> {
  const found = new Map<string, Lexicon<number>>();
  for (const [head, phrases] of lexiconLines('kind')) {
    const [language, kind, weight] = head.split(' ') as [string, string, string];
    const key = `${language} ${kind}`;
    const lexicon = found.get(key) ?? new Lexicon<number>();
    for (const phrase of phrases) lexicon.add(phrase, Number(weight));
    found.set(key, lexicon);
  }
  return found;
}

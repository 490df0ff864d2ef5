import type { Tx } from '#kit/database.ts';
import { holdingAny, type WordsOf, wordsOf } from '../store/similar.ts';

export interface Similar {
  id: string;
  /** 0 to 1. */
  like: number;
}

/** So many of a message's rarest words are looked for in others. */
const rarest = 6;
const fewestAlike = 0.2;
export const duplicateFrom = 0.8;

/** Messages most like this one. Empty for a message that is not there, internal, or says nothing telling. */
export async function similarSignals(db: Tx, signal: string, most = 8): Promise<Similar[]> {
  const [own] = await wordsOf(db, [signal]);
  if (!own) return [];
  const telling = own.words
    .filter(({ heard, word }) => heard > 1 && word.length > 3)
    .sort((a, b) => a.heard - b.heard || (a.word < b.word ? -1 : 1))
    .slice(0, rarest)
    .map(({ word }) => word);
  const others = await wordsOf(db, await holdingAny(db, telling, signal, 60));
  return others
    .map((other) => ({ id: other.id, like: likeness(own.words, other.words) }))
    .filter(({ like }) => like >= fewestAlike)
    .sort((a, b) => b.like - a.like || (a.id < b.id ? 1 : -1))
    .slice(0, most);
}

/** The share of all words that both hold, a rare word counting for more (weighted Jaccard). */
export function likeness(one: WordsOf['words'], other: WordsOf['words']): number {
  const weigh = ({ heard }: { heard: number }) => 1 / Math.log2(2 + heard);
  const theirs = new Map(other.map((each) => [each.word, each]));
  let both = 0;
  let all = 0;
  for (const each of one) {
    all += weigh(each);
    if (theirs.delete(each.word)) both += weigh(each);
  }
  for (const left of theirs.values()) all += weigh(left);
  return all === 0 ? 0 : both / all;
}

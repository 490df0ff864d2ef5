import { readFileSync } from 'node:fs';

export interface Met<Entry> {
  entry: Entry;
  /** Index of the first word and the number of words that matched. */
  at: number;
  length: number;
}

/** Words and phrases to find in a list of words. A star at the end of an entry takes any ending. */
export class Lexicon<Entry> {
  private readonly exact = new Map<string, Entry>();
  private readonly starred = new Map<string, Entry>();
  private readonly longest = new Map<string, number>();

  add(phrase: string, entry: Entry): void {
    const words = phrase.split(' ');
    const starred = phrase.endsWith('*');
    if (starred) this.starred.set(phrase.slice(0, -1), entry);
    else this.exact.set(phrase, entry);
    if (words.length > 1) {
      const first = words[0]!;
      this.longest.set(first, Math.max(this.longest.get(first) ?? 1, words.length));
    }
  }

  /** All matches from left to right; at each place the longest phrase wins, and an exact one over a star. */
  find(words: readonly string[]): Met<Entry>[] {
    const met: Met<Entry>[] = [];
    for (let at = 0; at < words.length; ) {
      const found = this.at(words, at);
      if (found) met.push(found);
      at += found ? found.length : 1;
    }
    return met;
  }

  private at(words: readonly string[], at: number): Met<Entry> | undefined {
    const word = words[at]!;
    for (let length = Math.min(this.longest.get(word) ?? 1, words.length - at); length >= 1; length--) {
      const phrase = length === 1 ? word : words.slice(at, at + length).join(' ');
      const entry =
        this.exact.get(phrase) ?? this.endingFree(phrase, length === 1 ? 0 : phrase.lastIndexOf(' ') + 1);
      if (entry !== undefined) return { entry, at, length };
    }
    return undefined;
  }

  private endingFree(phrase: string, lastWord: number): Entry | undefined {
    for (let end = phrase.length; end >= lastWord + 3; end--) {
      const entry = this.starred.get(phrase.slice(0, end));
      if (entry !== undefined) return entry;
    }
    return undefined;
  }
}

/** The lines of a lexicon file as [what stands before the colon, phrases after it]. */
export function lexiconLines(name: string): [string, string[]][] {
  const text = readFileSync(new URL(`./lexicon/${name}.txt`, import.meta.url), 'utf8');
  const lines: [string, string[]][] = [];
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (line.startsWith('#') || colon < 0) continue;
    const phrases = line.slice(colon + 1).split(',');
    lines.push([line.slice(0, colon).trim(), phrases.map((phrase) => phrase.trim()).filter(Boolean)]);
  }
  return lines;
}

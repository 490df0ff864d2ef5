/** A part of what somebody typed to search: a word, a "phrase", or either with a minus before it. */
export interface TypedPart {
  text: string;
  /** Only a plain word is looked for inside other words and past typing errors. */
  plain: boolean;
}

const mostParts = 12;

export const typedParts = (typed: string): TypedPart[] =>
  (typed.slice(0, 300).match(/-?"[^"]+"|\S+/g) ?? [])
    .slice(0, mostParts)
    .map((text) => ({ text, plain: /^[\p{L}\p{M}'’-]+$/u.test(text) && !text.startsWith('-') }));

/** How a word may stand inside another: a short one at its beginning only, a long one anywhere. Null: too short. */
export function insidePattern(word: string): { like: string[]; least: number } | null {
  const safe = word.toLowerCase().replace(/[\\%_]/g, '\\$&');
  if (word.length < 4) return null;
  if (word.length === 4) return { like: [`${safe}%`], least: word.length };
  if (word.length === 5) return { like: [`${safe}%`, `%___${safe}`], least: word.length };
  return { like: [`%${safe}%`], least: word.length };
}

/** Typing errors allowed in a word: none in short ones, where every other word is one error away. */
export const errorsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Letters to add, drop, change or swap to make one word of another (optimal string alignment), or more than `most`. */
export function typingErrors(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[word.length]!;
}

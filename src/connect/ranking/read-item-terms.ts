import type { Asked } from './past-item.ts';

const WORD = /[\p{L}\p{N}_]+(?:[.'-][\p{L}\p{N}_]+)*/gu;
/** Parts of compound names: `SSTableReader` → SS, Table, Reader; `order_id` → order, id. */
const SEAM = /[._'-]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const titleWeight = 3;
const longest = 40;

/** The terms of a piece of work and how often they stand in it; a title counts three times. */
export function readItemTerms({ title = '', text }: Pick<Asked, 'title' | 'text'>): Map<string, number> {
  const terms = new Map<string, number>();
  count(text, 1, terms);
  // A text that begins with its own title tells it once already.
  if (title) count(title, titleWeight - (text.startsWith(title) ? 1 : 0), terms);
  return terms;
}

/** The terms of a name. */
export const readNameTerms = (name: string): string[] => {
  const terms = new Map<string, number>();
  count(name, 1, terms);
  return [...terms.keys()];
};

function count(text: string, weight: number, terms: Map<string, number>): void {
  const add = (term: string) => {
    if (term.length > 1 && term.length < longest) terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  for (const word of text.match(WORD) ?? []) {
    const parts = word.split(SEAM).filter((part) => part !== '');
    if (parts.length > 1) add(`=${word.toLowerCase()}`);
    for (const part of parts) add(stem(part.toLowerCase()));
  }
}

/** Endings of the languages written most in trackers; long numbers are one term: they hardly ever come back. */
function stem(word: string): string {
  if (/^\d+$/.test(word)) return word.length > 3 ? '0000' : word;
  if (word.length > 5) return word.replace(/(ings?|edly|ed|es|s|ly|ions?|ers?)$/, '');
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

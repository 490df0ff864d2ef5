import { guessTongue } from './guess-tongue.ts';
import { matchConcepts } from './match-concepts.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { stopWords, type Tongue } from './stop-words.ts';

/** One thing a message speaks of: a stem, or a concept (`~battery`); the offsets point at the words in the text. */
export interface Term {
  term: string;
  from: number;
  to: number;
  /** Says nothing about the subject ("the", "please"); kept because a classifier may still use it. */
  empty: boolean;
}

/** A message as terms, in order of the text; concepts stand behind the words they were found in. */
export interface ReadText {
  tongue: Tongue;
  terms: Term[];
}

/** Reads a message into stems and concepts. Never throws; text without words gives no terms. */
export function readTerms(text: string, language?: string, fallback?: Tongue): ReadText {
  const words = splitWords(text);
  const tongue = guessTongue(words, language, fallback);
  const terms: Term[] = words.map(({ form, from, to }) => ({
    term: stemWord(form, tongue),
    from,
    to,
    empty: isEmpty(form, tongue),
  }));
  for (const found of matchConcepts(
    terms.map((t) => t.term),
    words.map((w) => w.form),
    tongue,
  )) {
    terms.push({
      term: `~${found.concept}`,
      from: words[found.first]!.from,
      to: words[found.last]!.to,
      empty: false,
    });
  }
  return { tongue, terms };
}

/** Stop words, lone letters, numbers and emoji names say nothing about a subject. */
function isEmpty(form: string, tongue: Tongue): boolean {
  return (
    form === '0' || form.length < 2 || stopWords[tongue].has(form) || (tongue === 'nl' && form.length < 3)
  );
}

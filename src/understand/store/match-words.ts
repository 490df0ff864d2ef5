import { type RawBuilder, sql } from 'kysely';

/** A part of a search and the heard words it also stands for; see `findWords`. */
interface Part {
  text: string;
  also?: readonly string[];
}

/**
 * A search as people type it ("flight delayed", `"exact phrase"`, -without) against the stems of both languages and
 * the words as they stand: all words must be found, each in whichever language it is.
 */
export function matchesWords(column: string, words: string) {
  const parts = words.slice(0, 300).match(/-?"[^"]+"|\S+/g) ?? [];
  return matchesParts(
    column,
    parts.slice(0, 12).map((text) => ({ text })),
  );
}

/** The same with words looked up before. */
export const matchesParts = (column: string, parts: readonly Part[]) =>
  sql<boolean>`${sql.ref(column)} @@ (${queryOf(parts)})`;

/** One query of all parts, so that a Dutch and an English word may meet in one search. */
export function queryOf(parts: readonly Part[]): RawBuilder<unknown> {
  const each = parts.map(
    ({ text, also = [] }) =>
      sql`(websearch_to_tsquery('dutch'::regconfig, ${text}) ${joinOf(text)} websearch_to_tsquery('english'::regconfig, ${text}) ${joinOf(text)} websearch_to_tsquery('simple'::regconfig, ${text})${also.length > 0 ? sql` || ${lexemes(also)}::tsquery` : sql``})`,
  );
  return each.length === 0 ? sql`''::tsquery` : each.reduce((all, next) => sql`${all} && ${next}`);
}

/** "Not this word" must hold in every language; a word need only be found in one. */
const joinOf = (part: string) => (part.startsWith('-') ? sql`&&` : sql`||`);

/** Words as they stand in the index, any of them. */
const lexemes = (words: readonly string[]) =>
  words.map((word) => `'${word.replace(/[\\']/g, (sign) => sign + sign)}'`).join(' | ');

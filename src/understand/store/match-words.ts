import { sql } from 'kysely';

/**
 * A search as people type it ("flight delayed", `"exact phrase"`, -without) against the stems of both languages and
 * the words as they stand: all words must be found, each in whichever language it is.
 */
export function matchesWords(column: string, words: string) {
  const query = words.slice(0, 300);
  return sql<boolean>`${sql.ref(column)} @@ (${bothLanguages(query)})`;
}

/** One part per word, so that a Dutch and an English word may meet in one search. */
function bothLanguages(query: string) {
  const parts = query.match(/-?"[^"]+"|\S+/g) ?? [];
  const each = parts
    .slice(0, 12)
    .map(
      (part) =>
        sql`(websearch_to_tsquery('dutch'::regconfig, ${part}) ${joinOf(part)} websearch_to_tsquery('english'::regconfig, ${part}) ${joinOf(part)} websearch_to_tsquery('simple'::regconfig, ${part}))`,
    );
  return each.length === 0 ? sql`''::tsquery` : each.reduce((all, next) => sql`${all} && ${next}`);
}

/** "Not this word" must hold in every language; a word need only be found in one. */
const joinOf = (part: string) => (part.startsWith('-') ? sql`&&` : sql`||`);

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface WordsOf {
  id: string;
  /** Each word that stands in it, once, with in how many messages it was heard. */
  words: { word: string; heard: number }[];
}

/** The words of outside messages. */
export async function wordsOf(db: Tx, ids: readonly string[]): Promise<WordsOf[]> {
  const { rows } = await sql<WordsOf>`
    select signal.id, coalesce((
      select jsonb_agg(jsonb_build_object('word', word, 'heard', known.heard))
      from unnest(tsvector_to_array(signal.words)) as word join understand_word known using (word)), '[]') as words
    from listen_signal signal
    where signal.id = any(${ids}::uuid[]) and not signal.internal and signal.deleted_at is null`.execute(db);
  return rows;
}

/** Other outside messages that hold at least one of these words, those with the most of them first. */
export async function holdingAny(
  db: Tx,
  words: readonly string[],
  not: string,
  most: number,
): Promise<string[]> {
  if (words.length === 0) return [];
  const query = words.map((word) => `'${word.replace(/[\\']/g, (sign) => sign + sign)}'`).join(' | ');
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id, words from listen_signal
      where words @@ ${query}::tsquery and id <> ${not} and not internal and deleted_at is null limit 500) candidate
    order by ts_rank(words, ${query}::tsquery) desc, id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Whether this database can compare words by their grams; known after the first question. */
const gramsThere = new WeakMap<object, Promise<boolean>>();

function hasGrams(db: Tx): Promise<boolean> {
  const known = gramsThere.get(db);
  if (known) return known;
  const asked = sql<{ there: boolean }>`
    select exists (select from pg_extension where extname = 'pg_trgm') as there`
    .execute(db)
    .then(({ rows }) => rows[0]!.there);
  gramsThere.set(db, asked);
  asked.catch(() => gramsThere.delete(db));
  return asked;
}

const mostInside = 40;

/** Words that were heard and hold one of these patterns, the most heard first. */
export async function wordsLike(db: Tx, like: readonly string[], least: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from understand_word where word like any(${like}::text[]) and length(word) > ${least}
    order by heard desc, word limit ${mostInside}`.execute(db);
  return rows.map(({ word }) => word);
}

/** Words that were heard and look like this one, with in how many messages. */
export async function wordsNear(db: Tx, word: string): Promise<{ word: string; heard: number }[]> {
  if (!(await hasGrams(db))) return [];
  const { rows } = await sql<{ word: string; heard: number }>`
    select word, heard from understand_word
    where word % ${word} and length(word) between ${word.length - 2} and ${word.length + 2}
    order by similarity(word, ${word}) desc limit 40`.execute(db);
  return rows;
}

/** In how many messages words were heard. */
export async function heardCounts(db: Tx, words: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ word: string; heard: number }>`
    select word, heard from understand_word where word = any(${words}::text[])`.execute(db);
  return new Map(rows.map(({ word, heard }) => [word, heard]));
}

/** What Dutch, English and no grammar make of a word. */
export async function stemsOf(db: Tx, word: string): Promise<string[]> {
  const { rows } = await sql<{ stems: string[] }>`
    select tsvector_to_array(to_tsvector('dutch', ${word}) || to_tsvector('english', ${word}) || to_tsvector('simple', ${word})) as stems`.execute(
    db,
  );
  return rows[0]!.stems;
}

const portion = 4_000;

/**
 * Counts in the words, as they stand, of what was read since the last time, some thousand messages at a time; returns whether there may
 * be more. Internal words stay out: a search must not find them by their looks either.
 */
export async function countWords(tx: Tx): Promise<boolean> {
  await sql`insert into understand_word_mark (read_at) values ('-infinity') on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ n: number; last: string | null }>`
    with mark as (select read_at from understand_word_mark for update),
    next as (
      select reading.signal_id, reading.read_at from understand_reading reading, mark
      where reading.read_at > mark.read_at order by reading.read_at limit ${portion}
    ),
    -- Whole moments: a batch is read at one, and half of it would be forgotten.
    last as (select max(read_at) as read_at, count(*) as n from next),
    heard as (
      select unnest(tsvector_to_array(to_tsvector('simple', left(concat_ws(' ', signal.title, signal.text), 20000)))) as word
      from understand_reading reading join last on reading.read_at <= last.read_at
      join mark on reading.read_at > mark.read_at
      join listen_signal signal on signal.id = reading.signal_id and not signal.internal and signal.deleted_at is null
    ),
    counted as (
      insert into understand_word (word, heard)
      select word, count(*) from heard where length(word) between 3 and 40 group by word
      on conflict (word) do update set heard = understand_word.heard + excluded.heard returning 1
    ),
    moved as (
      update understand_word_mark set read_at = last.read_at from last where last.n > 0 returning 1
    )
    select n::int, (select count(*) from counted)::text as last from last`.execute(tx);
  return rows[0]!.n >= portion;
}

export async function forgetWords(tx: Tx): Promise<void> {
  await sql`truncate understand_word, understand_word_mark`.execute(tx);
}

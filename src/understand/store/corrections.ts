import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Lesson } from '../reading/learn.ts';

/** Marks the reading as a person's, so that reading anew leaves it alone. */
export async function writeCorrection(
  tx: Tx,
  { signal, field, becomes }: { signal: string; field: string; becomes: string },
): Promise<void> {
  await sql`update understand_reading set ${sql.ref(field)} = ${becomes}, corrected = true where signal_id = ${signal}`.execute(
    tx,
  );
}

/** What stands of people's corrections of a signal, the latest a field, as a JSON column. */
export const standingCorrections = (signal: string) => sql<{ id: string; field: string; was: string }[]>`
  coalesce((select jsonb_agg(jsonb_build_object('id', id, 'field', field, 'was', was)) from (
    select distinct on (field) id, field, was from understand_correction
    where signal_id = ${sql.ref(signal)} and undone_at is null order by field, at desc, id desc) standing), '[]')`;

/** The reading as it stands, locked until the transaction ends: who judges one comes through here, one after the other. */
export const lockReading = (tx: Tx, signal: string) =>
  tx
    .selectFrom('understand_reading')
    .selectAll()
    .where('signal_id', '=', signal)
    .forUpdate()
    .executeTakeFirst();

/** Keeps what a person said of fields of a signal; returns the ids of the corrections. */
export async function addCorrections(
  tx: Tx,
  said: readonly { signal: string; field: string; was: string; becomes: string }[],
  { by, at }: { by: string; at: Date },
): Promise<string[]> {
  const rows = said.map(({ signal, field, was, becomes }) => ({
    id: newId(at),
    signal_id: signal,
    field,
    was,
    becomes,
    by,
    at,
    undone_at: null,
  }));
  if (rows.length > 0) await tx.insertInto('understand_correction').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Fields of which a person said something that stands. */
export async function judgedFields(tx: Tx, signal: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('understand_correction')
    .select('field')
    .where('signal_id', '=', signal)
    .where('undone_at', 'is', null)
    .execute();
  return new Set(rows.map(({ field }) => field));
}

/** What a field is without a correction that goes: what a person said who still stands, else what Heed had read. */
export async function valueWithout(
  tx: Tx,
  gone: { id: string; signal_id: string; field: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ value: string }>`
    (select becomes as value from understand_correction
     where signal_id = ${gone.signal_id} and field = ${gone.field} and undone_at is null and id <> ${gone.id}
     order by at desc, id desc limit 1)
    union all
    (select was from understand_correction
     where signal_id = ${gone.signal_id} and field = ${gone.field} and (undone_at is null or undone_at > ${gone.at})
     order by at, id limit 1)
    limit 1`.execute(tx);
  return rows[0]!.value;
}

/** Marks a correction undone and puts the field back; without another correction the reading is Heed's again. */
export async function takeBack(
  tx: Tx,
  gone: { id: string; signal_id: string; field: string },
  value: string,
  at: Date,
): Promise<void> {
  await sql`update understand_correction set undone_at = ${at} where id = ${gone.id}`.execute(tx);
  if (gone.field === 'theme') return;
  await sql`
    update understand_reading set ${sql.ref(gone.field)} = ${value}, corrected = exists (
      select from understand_correction where signal_id = ${gone.signal_id} and undone_at is null and field <> 'theme')
    where signal_id = ${gone.signal_id}`.execute(tx);
}

/** Grows or changes with every correction and every undoing: two equal answers mean the same lessons. */
export async function lessonsVersion(tx: Tx): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ', count(*), count(undone_at), max(id::text)) as version from understand_correction`.execute(
    tx,
  );
  return rows[0]!.version;
}

/** What people taught last about kind and sentiment, oldest first: one lesson a message and field. */
export async function standingLessons(tx: Tx, most: number): Promise<(Lesson & { id: string })[]> {
  const { rows } = await sql<Lesson & { id: string }>`
    select id, task, "to", text from (
      select distinct on (correction.signal_id, field) correction.id, at, field as task, becomes as "to",
        left(concat_ws(E'\n', signal.title, signal.text), ${lessonLength}) as text
      from understand_correction correction
      join listen_signal signal on signal.id = correction.signal_id and signal.deleted_at is null
      where undone_at is null and field in ('kind', 'sentiment')
      order by correction.signal_id, field, at desc, correction.id desc
    ) lesson order by at desc, id desc limit ${most}`.execute(tx);
  return rows.reverse();
}

const lessonLength = 6_000;

/** Replaces a signal's main theme by a person's choice (null: none); returns the theme it had. */
export async function putUnderTheme(
  tx: Tx,
  {
    signal,
    theme,
    by,
    occurredAt,
  }: { signal: string; theme: string | null; by: string | null; occurredAt: Date },
): Promise<string | null> {
  const { rows } = await sql<{ theme_id: string }>`
    delete from understand_signal_theme where signal_id = ${signal} and main returning theme_id`.execute(tx);
  if (theme) {
    await sql`
      insert into understand_signal_theme (signal_id, theme_id, main, confidence, words, by, occurred_at)
      values (${signal}, ${theme}, true, 1, '{}', ${by}, ${occurredAt})
      on conflict (signal_id, theme_id) do update set main = true, confidence = 1, by = excluded.by`.execute(
      tx,
    );
  }
  return rows[0]?.theme_id ?? null;
}

/** Moves every signal of one theme to another, with its examples; returns the signals that moved. */
export async function moveMembers(
  tx: Tx,
  from: { id: string; examples: string[] },
  into: string,
): Promise<string[]> {
  const { rows } = await sql<{ signal_id: string }>`
    with moved as (delete from understand_signal_theme where theme_id = ${from.id} returning *)
    insert into understand_signal_theme (signal_id, theme_id, main, confidence, words, by, occurred_at)
    select signal_id, ${into}, main, confidence, words, by, occurred_at from moved
    on conflict (signal_id, theme_id) do update set main = understand_signal_theme.main or excluded.main
    returning signal_id`.execute(tx);
  await sql`update understand_theme set state = 'merged', merged_into = ${into} where id = ${from.id}`.execute(
    tx,
  );
  await sql`update understand_theme set merged_into = ${into} where merged_into = ${from.id}`.execute(tx);
  await sql`update understand_theme set examples = (examples || ${from.examples}::uuid[])[1:60] where id = ${into}`.execute(
    tx,
  );
  return rows.map((row) => row.signal_id);
}

export async function occurredAtOf(tx: Tx, signal: string): Promise<Date> {
  const { occurred_at } = await tx
    .selectFrom('listen_signal')
    .select('occurred_at')
    .where('id', '=', signal)
    .executeTakeFirstOrThrow();
  return occurred_at;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Marks the reading as a person's, so that reading anew leaves it alone. */
export async function writeCorrection(
  tx: Tx,
  { signal, field, becomes }: { signal: string; field: string; becomes: string },
): Promise<void> {
  await sql`update understand_reading set ${sql.ref(field)} = ${becomes}, corrected = true where signal_id = ${signal}`.execute(
    tx,
  );
}

/** Replaces a signal's main theme by a person's choice (null: none); returns the theme it had. */
export async function putUnderTheme(
  tx: Tx,
  { signal, theme, by, occurredAt }: { signal: string; theme: string | null; by: string; occurredAt: Date },
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

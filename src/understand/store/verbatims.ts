import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface SaidVerbatim {
  id: string;
  text: string;
  language: string;
  occurredAt: string;
  conversation: string | null;
}

/** What was said in these outside signals, by id; what is deleted or internal is missing. */
export async function verbatimsOf(db: Tx, ids: readonly string[]): Promise<Map<string, SaidVerbatim>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<SaidVerbatim & { at: Date }>`
    select signal.id, left(concat_ws(E'\n', signal.title, signal.text), 400) as text, reading.language,
      signal.occurred_at as at, heard.conversation_id as conversation
    from listen_signal signal join understand_reading reading on reading.signal_id = signal.id
    left join respond_conversation_signal heard on heard.signal_id = signal.id
    where signal.id = any(${ids}::uuid[]) and signal.deleted_at is null and not signal.internal`.execute(db);
  return new Map(rows.map(({ at, ...row }) => [row.id, { ...row, occurredAt: at.toISOString() }]));
}

/** The first few of a theme's examples that may be shown. */
export async function typicalOf(db: Tx, theme: string, most: number): Promise<SaidVerbatim[]> {
  const { rows } = await sql<{ examples: string[] }>`
    select examples[1:20] as examples from understand_theme where id = ${theme}`.execute(db);
  const ids = rows[0]?.examples ?? [];
  const said = await verbatimsOf(db, ids);
  return ids.flatMap((id) => said.get(id) ?? []).slice(0, most);
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface WindowSignal {
  id: string;
  theme_id: string | null;
  by: string | null;
  occurred_at: Date;
}

/** The latest outside and inside signals, oldest first, with the theme they have now; their texts come by page. */
export async function recentSignals(tx: Tx, most: number): Promise<WindowSignal[]> {
  const { rows } = await sql<WindowSignal>`
    select * from (
      select signal.id, main.theme_id, main.by, signal.occurred_at
      from listen_signal signal
      join understand_reading reading on reading.signal_id = signal.id
      left join understand_signal_theme main on main.signal_id = signal.id and main.main
      where signal.deleted_at is null
      order by signal.occurred_at desc, signal.id desc limit ${most}
    ) newest order by occurred_at, id`.execute(tx);
  return rows;
}

/** The latest messages under a theme, oldest first. */
export async function latestOf(db: Tx, theme: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select main.signal_id as id from understand_signal_theme main
    join listen_signal signal on signal.id = main.signal_id and signal.deleted_at is null and not signal.internal
    where main.theme_id = ${theme} and main.main
    order by main.occurred_at desc, main.signal_id desc limit ${most}`.execute(db);
  return rows.map(({ id }) => id).reverse();
}

export interface SpokenText {
  id: string;
  text: string;
  language: string;
  voice: string;
}

/** The texts of signals in the order asked, in pages, so that no more than one is in memory; a deleted one is empty. */
export async function* textPages(db: Tx, ids: readonly string[], page = 500): AsyncGenerator<SpokenText[]> {
  for (let from = 0; from < ids.length; from += page) {
    const asked = ids.slice(from, from + page);
    const { rows } = await sql<SpokenText>`
      select signal.id, left(coalesce(signal.title || ' ', '') || signal.text, 2000) as text, reading.language,
             coalesce(signal.customer_id, signal.id)::text as voice
      from listen_signal signal join understand_reading reading on reading.signal_id = signal.id
      where signal.id = any(${asked}) and signal.deleted_at is null`.execute(db);
    const found = new Map(rows.map((row) => [row.id, row]));
    yield asked.map((id) => found.get(id) ?? { id, text: '', language: 'und', voice: id });
  }
}

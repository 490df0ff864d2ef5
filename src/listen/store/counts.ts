import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** What of this stretch is here: by when it was said, gone or not, and also what waits as a work item. */
export async function countHere(tx: Tx, source: string, from: Date, to: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from listen_signal where source_id = ${source} and occurred_at >= ${from} and occurred_at < ${to})::int
      as n`.execute(tx);
  return rows[0]!.n;
}

export const keepCount = (
  tx: Tx,
  row: { source: string; from: Date; to: Date; there: number; here: number; at: Date },
) =>
  sql`insert into listen_count (source_id, from_at, to_at, there, here, at)
    values (${row.source}, ${row.from}, ${row.to}, ${row.there}, ${row.here}, ${row.at})
    on conflict (source_id, from_at) do update set to_at = excluded.to_at, there = excluded.there,
      here = excluded.here, at = excluded.at`.execute(tx);

export interface CountRow {
  from: Date;
  to: Date;
  there: number;
  here: number;
}

export async function latestCounts(tx: Tx, source: string, most: number): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select from_at as "from", to_at as "to", there, here from listen_count where source_id = ${source}
    order by from_at desc limit ${most}`.execute(tx);
  return rows;
}

/** The hole before this moment, when everything said in it has been fetched by now. */
export const insertRecovery = (tx: Tx, source: string, from: Date, to: Date, at: Date) =>
  sql`insert into listen_recovery (source_id, from_at, to_at, at) values (${source}, ${from}, ${to}, ${at})
    on conflict (source_id, from_at) do update set to_at = excluded.to_at, at = excluded.at`.execute(tx);

export async function recoveriesWithin(
  tx: Tx,
  source: string,
  from: Date,
): Promise<{ from: Date; to: Date }[]> {
  const { rows } = await sql<{ from: Date; to: Date }>`
    select from_at as "from", to_at as "to" from listen_recovery where source_id = ${source} and to_at >= ${from}
    order by from_at`.execute(tx);
  return rows;
}

/** The last moment this source was listened to before `at`, if there is a hole since. */
export async function lastListened(tx: Tx, source: string, at: Date): Promise<Date | null> {
  const { rows } = await sql<{ to: Date }>`
    select to_at as "to" from listen_interval where source_id = ${source} and from_at <= ${at}
    order by from_at desc limit 1`.execute(tx);
  return rows[0]?.to ?? null;
}

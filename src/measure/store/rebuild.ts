import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/**
 * Empties the roll-ups and moves their follower on to what is still under way: all that is committed is in the state,
 * from which they are made again.
 */
export async function dropRollUps(tx: Tx, follower: string): Promise<void> {
  await sql`
    insert into ledger_follower (name, txid, position) values (${follower}, pg_snapshot_xmin(pg_current_snapshot()), 0)
    on conflict (name) do update set txid = excluded.txid, position = excluded.position`.execute(tx);
  await sql`truncate measure_signal, measure_conversation`.execute(tx);
}

/** Nobody else writes roll-ups until this transaction ends. */
export async function holdRollUps(tx: Tx, follower: string): Promise<void> {
  await sql`select from ledger_follower where name = ${follower} for update`.execute(tx);
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

export async function conversationsAfter(tx: Tx, last: string | null, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from respond_conversation where ${last}::uuid is null or id > ${last}::uuid order by id limit ${most}`.execute(
    tx,
  );
  return idsOf(rows);
}

export async function signalsAfter(tx: Tx, last: string | null, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from listen_signal where ${last}::uuid is null or id > ${last}::uuid order by id limit ${most}`.execute(
    tx,
  );
  return idsOf(rows);
}

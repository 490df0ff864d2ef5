import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Follower } from './follow.ts';

/** Sets aside the next event of a follower that keeps failing on it, with its cause, and moves past it. */
export async function markStuck(db: Tx, follower: Follower, tries: number, error: unknown): Promise<void> {
  const cause = error instanceof Error ? error.message : String(error);
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ position: number; txid: string }>`
      select event.position, event.txid::text as txid
      from ledger_event event, ledger_follower follower
      where follower.name = ${follower.name} and event.type = any(${follower.follows})
        and (event.txid, event.position) > (follower.txid, follower.position)
      order by event.txid, event.position limit 1`.execute(tx);
    const next = rows[0];
    if (!next) return;
    await sql`
      insert into ledger_stuck (follower, position, error, tries)
      values (${follower.name}, ${next.position}, ${cause.slice(0, 500)}, ${tries})
      on conflict (follower, position) do update set tries = excluded.tries, error = excluded.error`.execute(
      tx,
    );
    await sql`
      update ledger_follower set txid = ${next.txid}::xid8, position = ${next.position}
      where name = ${follower.name}`.execute(tx);
  });
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { RecordedEvent } from './event.ts';

/**
 * Somebody who acts on what happened. `handle` runs in the transaction that also moves the follower's cursor,
 * so its effects on the database happen exactly once; anything outside the database goes through a job.
 * It must stand being called again with events it has seen (after `heed rebuild` or a retried batch).
 */
export interface Follower {
  /** Stable: the cursor is kept under it. `step.what-it-does`. */
  name: string;
  follows: readonly string[];
  /** Most events at once; 200 unless told. */
  batch?: number;
  /** Milliseconds of rest after a batch that was not full, where nobody waits for its work; else it follows its load. */
  restMs?: number;
  handle(tx: Tx, events: RecordedEvent[]): Promise<void>;
}

export interface Caught {
  handled: number;
  /** More is waiting that could not be read yet (a transaction that began earlier is still open). */
  later: boolean;
}

/**
 * Handles the next batch of one follower. Events are read in (transaction, position) order and only below the
 * oldest open transaction: a slow transaction that commits late would otherwise be skipped for ever.
 * One process at a time per follower (row lock); others return at once.
 */
export async function catchUp(db: Tx, follower: Follower, most = follower.batch ?? 200): Promise<Caught> {
  return db.transaction().execute(async (tx) => {
    const cursor = await lockCursor(tx, follower.name);
    if (!cursor) return { handled: 0, later: false };
    const events = await readBeyond(tx, cursor, follower.follows, most);
    const ready = events.filter((event) => event.ready);
    const last = ready.at(-1);
    if (!last) return { handled: 0, later: events.length > 0 };
    await follower.handle(
      tx,
      ready.map(({ txid: _txid, ready: _ready, ...event }) => event),
    );
    await moveCursor(tx, follower.name, last);
    return { handled: ready.length, later: ready.length < events.length };
  });
}

interface Cursor {
  txid: string;
  position: number;
}

async function lockCursor(tx: Tx, name: string): Promise<Cursor | null> {
  const lock = sql<Cursor>`
    select txid::text as txid, position from ledger_follower where name = ${name} for update skip locked`;
  const { rows } = await lock.execute(tx);
  if (rows[0]) return rows[0];
  await sql`insert into ledger_follower (name) values (${name}) on conflict do nothing`.execute(tx);
  return (await lock.execute(tx)).rows[0] ?? null;
}

// The column is named in full: a bare `txid` would mean the text beside it, and as text 10000 comes before 9999.
async function readBeyond(tx: Tx, cursor: Cursor, types: readonly string[], most: number) {
  const { rows } = await sql<RecordedEvent & Cursor & { ready: boolean }>`
    select position, txid::text as txid, at, type, subject, actor, facts, sample,
           txid < pg_snapshot_xmin(pg_current_snapshot()) as ready
    from ledger_event
    where type = any(${types}) and (txid, position) > (${cursor.txid}::xid8, ${cursor.position}::bigint)
    order by ledger_event.txid, position limit ${most}`.execute(tx);
  return rows;
}

const moveCursor = (tx: Tx, name: string, to: Cursor) =>
  sql`update ledger_follower set txid = ${to.txid}::xid8, position = ${to.position} where name = ${name}`.execute(
    tx,
  );

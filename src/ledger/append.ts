import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { LedgerEvent } from './event.ts';

/** PostgreSQL's limit for a notification is 8,000 bytes; beyond it only the types travel. */
const notificationLimit = 7000;

/**
 * Appends events in the caller's transaction and wakes followers and live screens when it commits.
 * Only the ledger's own column types go in; a fact that is not JSON throws.
 */
export async function append(tx: Tx, events: readonly LedgerEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = JSON.stringify(events.map((event) => ({ ...event, sample: event.sample ?? false })));
  await sql`
    with appended as (
      insert into ledger_event (at, type, subject, actor, facts, sample)
      select at, type, subject, actor, facts, sample
      from jsonb_to_recordset(${rows}::jsonb)
        as event(at timestamptz, type text, subject uuid, actor uuid, facts jsonb, sample boolean)
    )
    select pg_notify('heed_ledger', ${notification(events)})
  `.execute(tx);
}

function notification(events: readonly LedgerEvent[]): string {
  const whole = JSON.stringify(events.map((event) => [event.type, event.subject]));
  if (whole.length <= notificationLimit) return whole;
  return JSON.stringify([...new Set(events.map((event) => event.type))].map((type) => [type, null]));
}

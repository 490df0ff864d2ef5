import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { RecordedEvent } from './event.ts';

/** Everything that happened to one subject, oldest first. */
export async function eventsOf(tx: Tx, subject: string, most = 500): Promise<RecordedEvent[]> {
  const { rows } = await sql<RecordedEvent>`
    select position, at, type, subject, actor, facts, sample from ledger_event
    where subject = ${subject} order by position limit ${most}`.execute(tx);
  return rows;
}

export interface AuditFilter {
  before?: number;
  actor?: string;
  type?: string;
  subject?: string;
  most: number;
}

/** The audit: newest first, by page (`before` is the last position seen). */
export async function audit(tx: Tx, filter: AuditFilter): Promise<RecordedEvent[]> {
  const { rows } = await sql<RecordedEvent>`
    select position, at, type, subject, actor, facts, sample from ledger_event
    where position < ${filter.before ?? Number.MAX_SAFE_INTEGER}
      and (${filter.actor ?? null}::uuid is null or actor = ${filter.actor ?? null}::uuid)
      and (${filter.subject ?? null}::uuid is null or subject = ${filter.subject ?? null}::uuid)
      and (${filter.type ?? null}::text is null or type = ${filter.type ?? null})
    order by position desc limit ${filter.most}`.execute(tx);
  return rows;
}

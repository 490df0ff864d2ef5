import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface KnownSignal {
  id: string;
  externalId: string;
  text: string;
  title: string | null;
  importId: string | null;
  threadKey: string | null;
  deletedAt: Date | null;
}

/** What is stored already under these ids at the source. */
export async function knownSignals(
  tx: Tx,
  source: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownSignal>> {
  if (externalIds.length === 0) return new Map();
  const { rows } = await sql<KnownSignal>`
    select id, external_id as "externalId", text, title, import_id as "importId",
           thread_key as "threadKey", deleted_at as "deletedAt"
    from listen_signal where source_id = ${source} and external_id = any(${externalIds})`.execute(tx);
  return new Map(rows.map((row) => [row.externalId, row]));
}

export async function markDeleted(
  tx: Tx,
  source: string,
  externalIds: readonly string[],
  at: Date,
): Promise<{ id: string; sample: boolean }[]> {
  if (externalIds.length === 0) return [];
  const { rows } = await sql<{ id: string; sample: boolean }>`
    update listen_signal set deleted_at = ${at}
    where source_id = ${source} and external_id = any(${[...externalIds]}) and deleted_at is null
    returning id, sample`.execute(tx);
  return rows;
}

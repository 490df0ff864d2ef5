import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface AttachmentRow {
  id: string;
  signal_id: string;
  name: string;
  type: string;
  bytes: number;
  sha256: Buffer;
  content_id: string | null;
  stored_as: string;
  sample: boolean;
  at: Date;
}

export const insertAttachments = async (tx: Tx, rows: readonly AttachmentRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insertInto('listen_attachment')
    .values([...rows])
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
};

export const readAttachment = (
  tx: Tx,
  id: string,
): Promise<(AttachmentRow & { internal: boolean }) | undefined> =>
  tx
    .selectFrom('listen_attachment')
    .innerJoin('listen_signal', 'listen_signal.id', 'listen_attachment.signal_id')
    .selectAll('listen_attachment')
    .select('listen_signal.internal')
    .where('listen_attachment.id', '=', id)
    .executeTakeFirst();

/** A note this person wrote down: only they add to it. */
export async function noteOf(
  tx: Tx,
  id: string,
  person: string | null,
): Promise<{ sample: boolean } | undefined> {
  const { rows } = await sql<{ sample: boolean }>`
    select signal.sample from listen_signal signal join listen_source source on source.id = signal.source_id
    where signal.id = ${id} and source.kind = 'capture' and signal.captured_by = ${person}`.execute(tx);
  return rows[0];
}

export async function attachmentCount(tx: Tx, signal: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from listen_attachment where signal_id = ${signal}`.execute(tx);
  return rows[0]!.n;
}

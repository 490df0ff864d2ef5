import { type Selectable, sql } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { storable } from '#kit/text.ts';
import type { HeardAttachment } from '../heard.ts';

export type AttachmentRow = Selectable<Tables['listen_attachment']>;

/** In slices: a statement takes 65,535 values. */
export async function insertAttachments(tx: Tx, rows: readonly AttachmentRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000)
    await tx
      .insertInto('listen_attachment')
      .values(rows.slice(from, from + 1000))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
}

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

/** Rows for the files of these signals; those without a place in the store of blobs are left out. */
export const attachmentRows = (
  signal: string,
  attachments: readonly HeardAttachment[],
  { at, sample }: { at: Date; sample: boolean },
): AttachmentRow[] =>
  attachments.flatMap(({ name, type, bytes, blob, contentId, inline }) =>
    blob
      ? {
          id: newId(),
          signal_id: signal,
          name: storable(name).slice(0, 150),
          type: storable(type).slice(0, 200),
          bytes: bytes.length,
          sha256: Buffer.from(blob, 'hex'),
          content_id: contentId ? storable(contentId).slice(0, 500) : null,
          inline,
          stored_as: blob,
          sample,
          at,
        }
      : [],
  );

import { Readable } from 'node:stream';
import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { recordedType } from './media.ts';
import type { ListenPorts } from './ports.ts';
import { attachmentCount, insertAttachments, noteOf, readAttachment } from './store/attachments.ts';

/** Largest photo or voice memo of a note, in bytes, and how many one note takes. */
export const maxRecordingBytes = 8 * 1024 * 1024;
const mostRecordings = 8;

/**
 * Adds a photo or voice memo to a note, under an id made by the device: sent again it is the same one. The bytes are
 * stored first and the row last, so that a row never points at nothing. Refusals: `note.unknown` (also when somebody
 * else wrote it), `attachment.not-a-recording`, `attachment.too-many` {limit}, `attachment.id-taken`,
 * `file.too-large`, `file.disk-full`, `file.empty`.
 */
export async function attachToNote(
  db: Tx,
  act: Act,
  given: { note: string; id: string; name: string; content: Buffer | null },
  { blobs }: Pick<ListenPorts, 'blobs'>,
): Promise<{ id: string; type: string; bytes: number } | Refusal> {
  const denied = refuseAccess(act, 'signal.write');
  if (denied) return denied;
  const note = await noteOf(db, given.note, act.actor.personId);
  if (!note) return refuse('note.unknown');
  const there = await readAttachment(db, given.id);
  if (there)
    return there.signal_id === given.note
      ? { id: there.id, type: there.type, bytes: there.bytes }
      : refuse('attachment.id-taken');
  if (!given.content) return refuse('file.too-large', { limit: maxRecordingBytes });
  const type = recordedType(given.content);
  if (!type) return refuse(given.content.length === 0 ? 'file.empty' : 'attachment.not-a-recording');
  if ((await attachmentCount(db, given.note)) >= mostRecordings)
    return refuse('attachment.too-many', { limit: mostRecordings });
  const stored = await blobs.put(given.id, Readable.from([given.content]), maxRecordingBytes);
  if ('trouble' in stored) return refuse(`file.${stored.trouble}`);
  await insertAttachments(db, [
    {
      id: given.id,
      signal_id: given.note,
      name: storable(given.name).slice(0, 150),
      type,
      bytes: stored.bytes,
      sha256: stored.sha256,
      content_id: null,
      inline: false,
      stored_as: given.id,
      sample: note.sample,
      at: act.at,
    },
  ]);
  return { id: given.id, type, bytes: stored.bytes };
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Blobs } from '#kit/blobs.ts';
import type { HeardItem, HeardOriginal, MailReport } from './heard.ts';

/** Larger originals are files, so that the database stays small enough to copy. */
const inDatabase = 64 * 1024;
/** Most files kept by name of one message; all of them stand in the original. */
const mostFiles = 200;

/**
 * Stores attachments and large originals under the hash of what they hold and notes where, before the transaction that
 * writes their rows: a process killed in between leaves a file nobody names, never a row without its file. Throws
 * `DiskFull`.
 */
export async function keepBlobs<T extends { items: HeardItem[]; reports?: MailReport[] }>(
  batch: T,
  blobs: Blobs,
): Promise<T> {
  for (const item of batch.items) {
    if (item.original) item.original = await keepOriginal(item.original, blobs);
    for (const attachment of (item.attachments ?? []).slice(0, mostFiles))
      if (attachment.bytes.length > 0) attachment.blob = await keep(attachment.bytes, blobs);
  }
  for (const report of batch.reports ?? []) report.original = await keepOriginal(report.original, blobs);
  return batch;
}

export class DiskFull extends Error {
  readonly code = 'source.disk-full';
}

const keepOriginal = async (original: HeardOriginal, blobs: Blobs): Promise<HeardOriginal> =>
  original.bytes.length > inDatabase ? { ...original, blob: await keep(original.bytes, blobs) } : original;

async function keep(bytes: Uint8Array, blobs: Blobs): Promise<string> {
  const key = createHash('sha256').update(bytes).digest('hex');
  const stored = await blobs.put(key, Readable.from([bytes]), bytes.length);
  if ('trouble' in stored) throw new DiskFull(stored.trouble);
  return key;
}

import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';

/** Largest file taken for an import: 4 GiB. */
export const maxFileBytes = 4 * 1024 ** 3;

export interface KeptFile {
  storedAs: string;
  bytes: number;
}

/**
 * Streams a file into the import folder; nothing of it stays when it fails. Refusals: `file.empty`,
 * `file.too-large` {limit}, `file.disk-full`, `file.cut-off` (the sender went away).
 */
export async function keepFile(
  folder: string,
  source: Readable,
  limit = maxFileBytes,
): Promise<KeptFile | Refusal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const storedAs = newId();
  const path = join(folder, storedAs);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    const { code } = error as { code?: string };
    if (code === 'TOO_LARGE') return refuse('file.too-large', { limit });
    if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('file.disk-full');
    if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR')
      return refuse('file.cut-off');
    throw error;
  }
  if (bytes > 0) return { storedAs, bytes };
  await rm(path, { force: true });
  return refuse('file.empty');
}

export const dropFile = (folder: string, storedAs: string): Promise<void> =>
  rm(join(folder, storedAs), { force: true });

/** Whether the kept file is still there, whole. */
export const fileIsThere = async (path: string, bytes: number): Promise<boolean> =>
  (await stat(path).catch(() => null))?.size === bytes;

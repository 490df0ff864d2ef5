// One file a key, two letters a folder so that no folder grows huge. Written beside its place and then renamed: a
// reader, a crash or a full disk never leaves half a file under its name.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Blobs, NotStored } from '#kit/blobs.ts';

export function folderBlobs(folder: string): Blobs {
  const pathOf = (key: string) => {
    if (!/^[\w-]{4,200}$/.test(key)) throw new Error('not a key');
    // The end of a UUIDv7 is random; its beginning is the time, and all of today would share a folder.
    return join(folder, key.slice(-2), key);
  };
  return {
    async put(key, content, limit) {
      const path = pathOf(key);
      // The sender may be gone before the pipeline listens; it hears of it all the same.
      content.on('error', () => {});
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const half = `${path}.${randomUUID()}`;
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          if (bytes > limit) return done(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }));
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(content, counted, createWriteStream(half, { mode: 0o600, flush: true }));
        if (bytes === 0) return { trouble: 'empty' };
        await rename(half, path);
        return { bytes, sha256: hash.digest() };
      } catch (error) {
        return troubleOf(error);
      } finally {
        await rm(half, { force: true });
      }
    },
    async get(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => null);
      return found ? { bytes: found.size, content: createReadStream(path) } : null;
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

function troubleOf(error: unknown): NotStored {
  const { code } = error as { code?: string };
  if (code === 'TOO_LARGE') return { trouble: 'too-large' };
  if (code === 'ENOSPC' || code === 'EDQUOT') return { trouble: 'disk-full' };
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR')
    return { trouble: 'cut-off' };
  throw error;
}

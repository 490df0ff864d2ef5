import type { Readable } from 'node:stream';

/** The whole of a stream, or null when it is longer than `limit` bytes; the rest is then left unread. */
export async function readAll(stream: Readable, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

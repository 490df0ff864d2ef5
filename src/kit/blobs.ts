import type { Readable } from 'node:stream';

/** What was stored: how much, and the SHA-256 of it. */
export interface Stored {
  bytes: number;
  sha256: Buffer;
}

/** Why it was not: nothing of it stays. `cut-off`: the sender went away. */
export interface NotStored {
  trouble: 'too-large' | 'disk-full' | 'cut-off' | 'empty';
}

/**
 * Keeps what is too large for rows: attachments, photos, voice memos. Keys are ids of ours (letters, digits, `-`).
 * A key stored again is written over whole or not at all; a half-written one is never seen.
 */
export interface Blobs {
  /** At most `limit` bytes. */
  put(key: string, content: Readable, limit: number): Promise<Stored | NotStored>;
  /** Null: there is nothing under this key. */
  get(key: string): Promise<{ bytes: number; content: Readable } | null>;
  remove(key: string): Promise<void>;
}

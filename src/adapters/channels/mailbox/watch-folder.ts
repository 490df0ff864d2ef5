import { setTimeout as wait } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import type { Batch } from '#listen/ports.ts';
import type { OwnMail } from '../mail/classify-mail.ts';
import { type FolderPlace, fetchNew } from './fetch-new.ts';

export interface WatchedFolder {
  folder: string;
  takeExisting: boolean;
  own: OwnMail;
  place(): FolderPlace | undefined;
  /** Stores with the place; resolves once it is on disk. */
  heard(batch: Omit<Batch, 'cursor'>, place: FolderPlace): Promise<void>;
}

/** A line that says nothing is asked again after so long: some servers forget to tell, and some lines die unseen. */
const askAgainMs = 60_000;
/** The folder is opened anew every so many rounds, for a folder that was made anew under its name. */
const roundsOpen = 10;

/** Reads what is new, then waits for the server's word (IDLE), for ever: it ends by throwing when the line breaks. */
export async function watchFolder(line: ImapFlow, watched: WatchedFolder): Promise<never> {
  const bell = makeBell(line);
  for (let round = 0; ; round++) {
    if (round % roundsOpen === 0) await line.mailboxOpen(watched.folder, { readOnly: true });
    bell.quiet();
    await readFolder(line, watched);
    await bell.rung();
  }
}

async function readFolder(line: ImapFlow, { own, place, takeExisting, heard }: WatchedFolder): Promise<void> {
  const box = line.mailbox;
  if (!box) throw new Error('no folder is open');
  const validity = String(box.uidValidity);
  let now = place() ?? {
    validity,
    uid: takeExisting ? 0 : box.uidNext - 1,
    since: takeExisting ? null : new Date().toISOString(),
  };
  // Other uids for the same messages: all are read again, and what is known by its content stays one.
  if (now.validity !== validity) now = { validity, uid: 0, since: now.since };
  for await (const { batch, uid } of fetchNew(line, now, own)) {
    now = { ...now, uid };
    await heard(batch, now);
  }
  await heard({ items: [], deleted: [], unreadable: [] }, now);
}

/** Rings when the server tells of something, and every minute. */
function makeBell(line: ImapFlow) {
  let told = false;
  let ring = () => {};
  let idling: Promise<unknown> | null = null;
  line.on('exists', () => {
    told = true;
    ring();
  });
  const broken = new Promise<never>((_, reject) => line.once('close', () => reject(new LineClosed())));
  // Somebody may close the line while nobody waits for the bell.
  broken.catch(() => {});
  return {
    quiet() {
      told = false;
    },
    async rung(): Promise<void> {
      if (told) return;
      idling ??= line.idle().finally(() => {
        idling = null;
      });
      const failed = idling.then(() => new Promise<never>(() => {}));
      const enough = new AbortController();
      const bell = new Promise<void>((resolve) => {
        ring = resolve;
      });
      try {
        await Promise.race([bell, broken, failed, wait(askAgainMs, undefined, { signal: enough.signal })]);
      } finally {
        enough.abort();
      }
    },
  };
}

/** The server, the network or we ourselves ended the line. */
export class LineClosed extends Error {
  readonly code = 'ECONNRESET';
}

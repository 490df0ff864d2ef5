import type { ImapFlow } from 'imapflow';
import type { Batch } from '#listen/ports.ts';
import type { OwnMail } from '../mail/classify-mail.ts';
import { mailId } from '../mail/mail-id.ts';
import { parseMail } from '../mail/parse-mail.ts';
import { maxMessageBytes } from './open-line.ts';
import { readMessage } from './read-message.ts';

/** Where a folder was read up to. */
export interface FolderPlace {
  /** UIDVALIDITY, as text: when it changes, all uids mean something else. */
  validity: string;
  uid: number;
  /** What came in before this moment (ISO 8601) is not asked for; null: everything is. */
  since: string | null;
}

/** Asked about at once, fetched at once. */
const asked = 500;
const mostMessages = 100;
const mostBytes = 8 * 1024 * 1024;
/** Of a message too large to fetch. */
const headBytes = 256 * 1024;

interface Listed {
  uid: number;
  size: number;
  receivedAt: Date | undefined;
}

/**
 * What came into the open folder behind `place`, oldest first, in batches of at most 100 messages or 8 MB, each with
 * the uid it reaches to. The folder is left as it is: nothing is marked as read.
 */
export async function* fetchNew(
  line: ImapFlow,
  place: FolderPlace,
  own: OwnMail,
): AsyncGenerator<{ batch: Omit<Batch, 'cursor'>; uid: number }> {
  const found = await newUids(line, place);
  for (let from = 0; from < found.length; from += asked) {
    const uids = found.slice(from, from + asked);
    const listed = await listMessages(line, uids, place);
    for (const group of groupsOf(listed))
      yield { batch: await readGroup(line, group, own), uid: group.at(-1)!.uid };
    // What vanished meanwhile, or is older than asked for, is behind us as well.
    yield { batch: empty(), uid: uids.at(-1)! };
  }
}

const empty = (): Omit<Batch, 'cursor'> => ({ items: [], deleted: [], unreadable: [], reports: [] });

async function newUids(line: ImapFlow, { uid, since }: FolderPlace): Promise<number[]> {
  // SINCE knows days only, and in the server's zone.
  const day = uid === 0 && since ? { since: new Date(Date.parse(since) - 2 * 24 * 3600_000) } : {};
  const found = await line.search({ uid: `${uid + 1}:*`, ...day }, { uid: true });
  // "n:*" names the last message even when it lies before n.
  return (Array.isArray(found) ? found : []).filter((each) => each > uid).sort((a, b) => a - b);
}

async function listMessages(line: ImapFlow, uids: number[], { since }: FolderPlace): Promise<Listed[]> {
  const listed: Listed[] = [];
  const messages = await line.fetchAll(
    uids.join(','),
    { uid: true, size: true, internalDate: true },
    { uid: true },
  );
  for (const { uid, size = 0, internalDate } of messages) {
    const at = internalDate === undefined ? undefined : new Date(internalDate);
    const receivedAt = at && !Number.isNaN(at.getTime()) ? at : undefined;
    // The server's clock counts whole seconds.
    if (since && receivedAt && receivedAt.getTime() < Date.parse(since) - 1000) continue;
    listed.push({ uid, size, receivedAt });
  }
  return listed.sort((a, b) => a.uid - b.uid);
}

function groupsOf(listed: Listed[]): Listed[][] {
  const groups: Listed[][] = [];
  let bytes = 0;
  for (const each of listed) {
    const last = groups.at(-1);
    if (last && last.length < mostMessages && bytes + each.size <= mostBytes) last.push(each);
    else {
      groups.push([each]);
      bytes = 0;
    }
    bytes += Math.min(each.size, headBytes + maxMessageBytes);
  }
  return groups;
}

async function readGroup(line: ImapFlow, group: Listed[], own: OwnMail): Promise<Omit<Batch, 'cursor'>> {
  const batch = empty();
  const fitting = group.filter(({ size }) => size <= maxMessageBytes);
  const receivedAt = new Map(group.map((each) => [each.uid, each.receivedAt]));
  if (fitting.length > 0) {
    const range = fitting.map(({ uid }) => uid).join(',');
    for await (const { uid, source } of line.fetch(range, { uid: true, source: true }, { uid: true })) {
      if (!source) continue;
      const at = receivedAt.get(uid);
      const read = await readMessage(source, { ...own, ...(at && { receivedAt: at }) });
      if ('item' in read) batch.items.push(read.item);
      else if ('report' in read) batch.reports!.push(read.report);
      else
        batch.unreadable.push({
          ...read.rejected,
          place: mailId(await parseMail(source), source),
          original: source,
        });
    }
  }
  for (const { uid, size } of group)
    if (size > maxMessageBytes) batch.unreadable.push(await tooLarge(line, uid, size));
  return batch;
}

async function tooLarge(line: ImapFlow, uid: number, size: number): Promise<Batch['unreadable'][number]> {
  const message = await line.fetchOne(
    String(uid),
    { uid: true, source: { start: 0, maxLength: headBytes } },
    { uid: true },
  );
  const original = (message ? message.source : undefined) ?? Buffer.alloc(0);
  const { from, subject, messageId } = await parseMail(original);
  const params = {
    bytes: size,
    limit: maxMessageBytes,
    from: from?.email ?? from?.name ?? '',
    subject: subject.slice(0, 200),
  };
  return { code: 'mail.too-large', params, place: messageId ?? `${size} ${subject}`.slice(0, 400), original };
}

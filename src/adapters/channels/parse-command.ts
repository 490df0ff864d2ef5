import { readFile } from 'node:fs/promises';
import { decodeFeed } from './feed/decode-feed.ts';
import { parseFeed } from './feed/parse-feed.ts';
import { classifyMail } from './mail/classify-mail.ts';
import { parseMail } from './mail/parse-mail.ts';
import { splitReply } from './mail/split-reply.ts';

export type ParseKind = 'mail' | 'reply' | 'feed';

type Line = Record<string, unknown>;

/**
 * Prints what Heed reads in each file, one JSON object a line, in the order given: to see why something looks
 * as it does. A file that cannot be read gives `{ file, error, params? }`. Resolves to the exit code: 1 when any did.
 */
export async function parseCommand(
  kind: ParseKind,
  files: string[],
  print: (line: string) => void,
): Promise<number> {
  let code = 0;
  for (const file of files) {
    const line = await lineOf(kind, file);
    if ('error' in line) code = 1;
    print(JSON.stringify({ file, ...line }));
  }
  return code;
}

async function lineOf(kind: ParseKind, file: string): Promise<Line> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { error: 'file.unreadable', params: { detail: error instanceof Error ? error.message : '' } };
  }
  if (kind === 'feed') return feedLine(bytes);
  if (kind === 'reply') return { ...splitReply(decodeFeed(bytes)) };
  return bytes.length === 0 ? { error: 'mail.empty' } : mailLine(bytes);
}

function feedLine(bytes: Uint8Array): Line {
  const result = parseFeed(bytes);
  if ('error' in result) return { error: result.error.code, params: result.error.params };
  const items = result.feed.items.map(({ id, title, text, url, author, publishedAt, updatedAt }) => ({
    id,
    title: title ?? null,
    text,
    url: url ?? null,
    author: author?.name ?? author?.email ?? null,
    publishedAt: (publishedAt ?? updatedAt)?.toISOString() ?? null,
  }));
  return { title: result.feed.title ?? null, items };
}

async function mailLine(bytes: Uint8Array): Promise<Line> {
  const mail = await parseMail(bytes);
  const { bounce, autoReply } = classifyMail(mail);
  const { name, email } = mail.from ?? {};
  return {
    from: name && email ? `${name} <${email}>` : (email ?? name ?? null),
    subject: mail.subject,
    date: mail.date?.toISOString() ?? null,
    text: mail.text,
    ...splitReply(mail.text),
    attachments: mail.attachments.map((each) => ({
      name: each.name,
      type: each.type,
      bytes: each.bytes.length,
    })),
    bounce: bounce !== undefined,
    autoReply,
    failedRecipients: bounce?.failedRecipients ?? [],
  };
}

import { simpleParser } from 'mailparser';
import { textOfHtml } from '../text-of-html.ts';
import { hasParts, headOf, withoutEnvelope } from './cut-mail.ts';
import {
  MAX_HTML_CHARS,
  MAX_READ_BYTES,
  MAX_RECIPIENTS,
  MAX_SINGLE_BYTES,
  MAX_TEXT_CHARS,
  type MailAttachment,
  type ParsedMail,
} from './mail-types.ts';
import { addressesOf, answeredIds, dateOf, messageIds } from './read-headers.ts';
import { salvageBody } from './salvage-mail.ts';
import { safeName, sniffType } from './sniff-type.ts';

export type { MailAddress, MailAttachment, ParsedMail } from './mail-types.ts';

type Simple = Awaited<ReturnType<typeof simpleParser>>;

/**
 * Reads a message of RFC 5322, however broken: structure that cannot be read still yields headers and body.
 * Memory is bounded by a few times MAX_READ_BYTES; archives are never opened, nothing is fetched, nothing thrown.
 */
export async function parseMail(original: Uint8Array, depth = 0): Promise<ParsedMail> {
  const whole = withoutEnvelope(original);
  const limit = whole.length <= MAX_SINGLE_BYTES || hasParts(whole) ? MAX_READ_BYTES : MAX_SINGLE_BYTES;
  const bytes = Buffer.from(whole.subarray(0, limit));
  const simple = (await parseStrictly(bytes)) ?? (await parseStrictly(headOf(bytes)));
  const headers = headersOf(simple, bytes);
  const body = await withEmbedded(bodyOf(simple, bytes), depth);
  const to = addressesOf(simple?.headers.get('to'), MAX_RECIPIENTS);
  const cc = addressesOf(simple?.headers.get('cc'), MAX_RECIPIENTS - to.length);
  const from = addressesOf(simple?.headers.get('from') ?? simple?.headers.get('sender'), 1)[0];
  const messageId = messageIds(headers.get('message-id') ?? [])[0];
  const date = dateOf(headers);
  return {
    ...(messageId && { messageId }),
    inReplyTo: answeredIds(headers),
    ...(from && { from }),
    replyTo: addressesOf(simple?.headers.get('reply-to'), 20),
    to,
    cc,
    recipientCount: to.length + cc.length,
    subject: (simple?.subject ?? headers.get('subject')?.[0] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 2000),
    ...(date && { date }),
    text: body.text.slice(0, MAX_TEXT_CHARS),
    ...(body.html && { html: body.html }),
    attachments: body.attachments.map(attachmentOf),
    headers,
    truncated:
      whole.length > limit || body.text.length > MAX_TEXT_CHARS || (body.html?.length ?? 0) >= MAX_HTML_CHARS,
    salvaged: body.salvaged,
  };
}

async function parseStrictly(bytes: Buffer): Promise<Simple | undefined> {
  try {
    return await simpleParser(bytes, {
      skipHtmlToText: true,
      skipTextToHtml: bytes.length > MAX_HTML_CHARS,
      maxHeadSize: 2 * 1024 * 1024,
      skipTextLinks: true,
      keepCidLinks: true,
      checksumAlgo: false,
      ignoreEmbedded: true,
    });
  } catch {
    // Refused as a whole; what can be read is salvaged.
    return undefined;
  }
}

function headersOf(simple: Simple | undefined, bytes: Buffer): Map<string, string[]> {
  const lines = simple?.headerLines ?? rawHeaders(bytes);
  const headers = new Map<string, string[]>();
  for (const { key, line } of lines.slice(0, 2000)) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim()
      .slice(0, 100_000);
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  return headers;
}

function rawHeaders(bytes: Buffer): { key: string; line: string }[] {
  const head = bytes.toString('latin1', 0, 256 * 1024).split(/\r?\n\r?\n/, 1)[0]!;
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return lines
    .filter((line) => /^[\w-]+:/.test(line))
    .map((line) => ({ key: line.slice(0, line.indexOf(':')).toLowerCase(), line }));
}

type FoundAttachment = Partial<Simple['attachments'][number]> & { content: Buffer };

interface Body {
  text: string;
  html?: string;
  attachments: FoundAttachment[];
  salvaged: boolean;
}

function bodyOf(simple: Simple | undefined, bytes: Buffer): Body {
  const written = typeof simple?.html === 'string' ? simple.html.slice(0, MAX_HTML_CHARS) : '';
  const html = written.trim() === '' ? undefined : written;
  const plain = tidy(simple?.text ?? '');
  const attachments: FoundAttachment[] = simple?.attachments ?? [];
  if (plain !== '' || html) {
    const spoken = html ? textOfHtml(html, { quotes: true }) : '';
    return { text: fuller(plain, spoken), ...(html && { html }), attachments, salvaged: false };
  }
  if (attachments.length > 0) return { text: '', attachments, salvaged: false };
  const found = salvageBody(bytes);
  const text = found.text || (found.html ? textOfHtml(found.html, { quotes: true }) : '');
  const salvaged = text !== '' || found.attachments.length > 0;
  return { text, ...(found.html && { html: found.html }), attachments: found.attachments, salvaged };
}

/** A message that holds nothing but a forwarded message says what that one says. */
async function withEmbedded(body: Body, depth: number): Promise<Body> {
  const embedded = body.attachments.find(({ contentType }) => contentType === 'message/rfc822');
  if (body.text !== '' || !embedded || depth >= 2) return body;
  const inner = await parseMail(embedded.content, depth + 1);
  return { ...body, text: inner.text, ...(inner.html && { html: inner.html }) };
}

function tidy(text: string): string {
  // No pattern for the spaces at the end: over a long run of spaces inside the text it takes hours.
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u0000/g, '')
    .trimEnd()
    .replace(/^\n+/, '');
}

/**
 * The plain part, unless it is a stub ("this message is HTML") or only one part of several whose rest is HTML:
 * words of a customer must not be missed because a program hid them in the other version.
 */
function fuller(plain: string, spoken: string): string {
  const ours = wordsOf(plain);
  const theirs = wordsOf(spoken);
  if (ours.length === 0) return spoken;
  if (ours.length < 200 && theirs.length > ours.length * 3 + 20) return spoken;
  if (theirs.length > ours.length * 1.2 + 20 && !theirs.includes('begin:vcalendar') && contains(theirs, ours))
    return spoken;
  return plain;
}

function contains(theirs: string, ours: string): boolean {
  const pieces = [ours.slice(0, 40), ours.slice(-40), ours.slice(ours.length / 2, ours.length / 2 + 40)];
  return pieces.every((piece) => theirs.includes(piece));
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function attachmentOf(attachment: FoundAttachment, i: number): MailAttachment {
  const { content, contentType, filename, cid, related } = attachment;
  const declaredType = (contentType || 'application/octet-stream').toLowerCase();
  const type = sniffType(content, declaredType, filename ?? '');
  return {
    name: safeName(filename, type, i + 1),
    type,
    declaredType,
    bytes: content,
    ...(cid && { contentId: cid }),
    inline: Boolean(related) || (attachment.contentDisposition === 'inline' && cid !== undefined),
  };
}

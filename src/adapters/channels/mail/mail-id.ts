import { createHash } from 'node:crypto';
import { withoutEnvelope } from './cut-mail.ts';
import type { ParsedMail } from './mail-types.ts';

/**
 * The id of a message, the same wherever and however often it is delivered: what servers add on the way (Received,
 * Delivered-To) does not count. The Message-ID alone would not do: programs repeat it, and a stranger who knows one
 * could pass other words for it.
 */
export function mailId(mail: ParsedMail, original: Uint8Array): string {
  const hash = createHash('sha256');
  const date = mail.headers.get('date')?.[0] ?? '';
  for (const part of [mail.messageId ?? '', mail.from?.email ?? '', mail.subject, date])
    hash.update(`${part}\n`);
  hash.update(bodyOf(original));
  return `mail:${hash.digest('hex').slice(0, 40)}`;
}

/** All behind the first blank line, with one kind of line end: mbox files and servers differ in it. */
function bodyOf(original: Uint8Array): string {
  const text = Buffer.from(withoutEnvelope(original)).toString('latin1').replace(/\r\n/g, '\n');
  const at = text.indexOf('\n\n');
  return at < 0 ? '' : text.slice(at + 2).trimEnd();
}

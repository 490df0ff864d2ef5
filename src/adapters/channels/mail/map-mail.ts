import { createHash } from 'node:crypto';
import type { HeardItem } from '../heard-item.ts';
import { cleanHtml } from './clean-html.ts';
import type { ParsedMail } from './mail-types.ts';
import { splitReply } from './split-reply.ts';

/**
 * A message as a heard item. The text is what its sender wrote now; quote and signature go along in `meta`, so
 * that nothing is lost. Without a Message-ID its content is its id.
 */
export function mapMail(mail: ParsedMail, original: Uint8Array): HeardItem {
  const { newText, quotedText, signature } = splitReply(mail.text);
  const { from, inReplyTo, subject } = mail;
  const externalId =
    mail.messageId ?? `sha256:${createHash('sha256').update(original).digest('hex').slice(0, 40)}`;
  const meta = {
    ...(quotedText && { quotedText }),
    ...(signature && { signature }),
    ...(mail.attachments.length > 0 && {
      attachments: mail.attachments.map(({ name, type, bytes }) => ({ name, type, bytes: bytes.length })),
    }),
    ...(mail.truncated && { truncated: true }),
    ...(mail.salvaged && { salvaged: true }),
  };
  return {
    externalId,
    text: newText || mail.text || subject,
    ...(mail.date && { occurredAt: mail.date }),
    ...(subject && { title: subject }),
    ...(mail.html && { html: cleanHtml(mail.html).html }),
    ...(from && {
      author: { ...(from.name && { name: from.name }), ...(from.email && { email: from.email }) },
    }),
    ...(inReplyTo.length > 0 && { inReplyTo }),
    threadKey: inReplyTo.at(-1) ?? externalId,
    ...(Object.keys(meta).length > 0 && { meta }),
    original: { type: 'message/rfc822', bytes: original },
  };
}

import type { HeardAuthor, HeardItem } from '../heard-item.ts';
import { classifyMail, type OwnMail } from './classify-mail.ts';
import { mailId } from './mail-id.ts';
import type { MailAddress, ParsedMail } from './mail-types.ts';
import { splitReply } from './split-reply.ts';

export interface Mapping extends OwnMail {
  /** When the mailbox took it in; a Date header far from it is not believed. */
  receivedAt?: Date;
}

/** As much text as one signal may have, in bytes. */
const maxTextBytes = 1_000_000;
/** A Date header may be this far from the moment of arrival: mail waits in queues, and clocks are wrong. */
const believedMs = 7 * 24 * 3600_000;
const words = (text: string) => Buffer.from(text).subarray(0, maxTextBytes).toString('utf8').toWellFormed();
const bare = (id: string) => id.replace(/^<|>$/g, '');

/**
 * A message as a heard item. The text is what its sender wrote now; quote and signature stay in the original, which is
 * kept whole. `meta`: `messageId` and `tags` (behind the plus of the addresses it came to) for finding its
 * conversation, `from`, `mayAnswer: false` where no automatic mail may go, `doubtful` where the mail server says that
 * the sender is forged.
 */
export function mapMail(mail: ParsedMail, original: Uint8Array, mapping: Mapping = {}): HeardItem {
  const { newText, quotedText, signature } = splitReply(mail.text);
  const { inReplyTo, subject, attachments } = mail;
  const externalId = mailId(mail, original);
  const doubtful = isForged(mail);
  const sender = senderOf(mail, mapping);
  const { date, saidAt } = momentOf(mail, mapping.receivedAt);
  const files = attachments.filter(({ inline }) => !inline).map(({ name }) => name);
  const meta = {
    ...(mail.messageId && { messageId: bare(mail.messageId) }),
    ...(sender?.email && { from: sender.email }),
    ...tagged(mail),
    ...(!classifyMail(mail, mapping).mayAnswer && { mayAnswer: false }),
    ...(doubtful && { doubtful: true }),
    ...(saidAt && { saidAt: saidAt.toISOString() }),
    ...((quotedText || signature) && { more: true }),
    ...(mail.html && { html: true }),
    ...(mail.truncated && { truncated: true }),
    ...(mail.salvaged && { salvaged: true }),
  };
  return {
    externalId,
    text: words(newText || mail.text || subject || files.join(', ').slice(0, 500)),
    ...(date && { occurredAt: date }),
    ...(subject && { title: subject }),
    ...(sender && { author: authorOf(sender, doubtful) }),
    ...(inReplyTo.length > 0 && { inReplyTo: inReplyTo.map(bare) }),
    threadKey: bare(inReplyTo.at(-1) ?? mail.messageId ?? externalId),
    ...(attachments.length > 0 && { attachments }),
    meta,
    original: { type: 'message/rfc822', bytes: original },
  };
}

/** A form or shop writes from its own address and names the customer in Reply-To. */
function senderOf(mail: ParsedMail, own: OwnMail): MailAddress | undefined {
  const { from, replyTo } = mail;
  const ours = own.addresses?.includes(from?.email ?? '') || /^(no-?reply|noreply)@/i.test(from?.email ?? '');
  return ours && replyTo.length === 1 && replyTo[0]!.email ? replyTo[0] : from;
}

/** A forged address is nobody's identity: what it says would stand among the words of the one it names. */
const authorOf = ({ name, email }: MailAddress, doubtful: boolean): HeardAuthor => ({
  ...((name || doubtful) && { name: name ?? email ?? '' }),
  ...(email && !doubtful && { email }),
});

/** The receiving server says so (RFC 8601). A header of that name made by the sender can only harm itself. */
export const isForged = ({ headers }: ParsedMail): boolean =>
  (headers.get('authentication-results') ?? []).some((value) => /\bdmarc=fail\b/i.test(value));

function tagged({ to, cc, headers }: ParsedMail): { tags?: string[] } {
  const tags = tagsOf([
    ...(headers.get('delivered-to') ?? []),
    ...(headers.get('x-original-to') ?? []),
    ...[...to, ...cc].slice(0, 50).map(({ email }) => email ?? ''),
  ]);
  return tags.length > 0 ? { tags } : {};
}

/** What stands behind the plus in addresses, lower case, at most ten. */
export const tagsOf = (addresses: readonly string[]): string[] =>
  [
    ...new Set(addresses.flatMap((each) => /\+([a-z0-9]{10,60})@/i.exec(each)?.[1]?.toLowerCase() ?? [])),
  ].slice(0, 10);

function momentOf({ date }: ParsedMail, received: Date | undefined): { date?: Date; saidAt?: Date } {
  if (!received) return date ? { date } : {};
  if (!date) return { date: received };
  const far = Math.abs(date.getTime() - received.getTime()) > believedMs;
  return far ? { date: received, saidAt: date } : { date };
}

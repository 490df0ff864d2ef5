import type { MailReport } from '#listen/index.ts';
import type { HeardItem, Rejection } from '../heard-item.ts';
import { classifyMail, type OwnMail } from '../mail/classify-mail.ts';
import { mailId } from '../mail/mail-id.ts';
import type { ParsedMail } from '../mail/mail-types.ts';
import { mapMail, tagsOf } from '../mail/map-mail.ts';
import { parseMail } from '../mail/parse-mail.ts';

export type ReadMessage = { item: HeardItem } | { report: MailReport } | { rejected: Rejection };

/**
 * One message of a mailbox: a customer's word, or a report that opens nothing (bounce, complaint, automatic answer,
 * our own mail come back). `mail.nothing-readable`: no words, no subject, no files.
 */
export async function readMessage(
  original: Uint8Array,
  context: OwnMail & { receivedAt?: Date },
): Promise<ReadMessage> {
  const mail = await parseMail(original);
  const { bounce, autoReply, loop } = classifyMail(
    mail,
    ofAForm(mail, context) ? { ...context, addresses: [] } : context,
  );
  const kind = bounce?.kind ?? (loop ? 'loop' : autoReply ? 'auto-reply' : undefined);
  if (kind) return { report: reportOf(kind, mail, original, context.receivedAt) };
  const item = mapMail(mail, original, context);
  if (item.text.trim() === '') return { rejected: { code: 'mail.nothing-readable', params: {} } };
  return { item };
}

/** A form on our own site writes from our own address and names the customer in Reply-To: no mail of ours. */
function ofAForm({ from, replyTo }: ParsedMail, { addresses = [] }: OwnMail): boolean {
  const answerTo = replyTo.length === 1 ? replyTo[0]?.email : undefined;
  return addresses.includes(from?.email ?? '') && answerTo !== undefined && !addresses.includes(answerTo);
}

function reportOf(
  kind: MailReport['kind'],
  mail: ParsedMail,
  original: Uint8Array,
  receivedAt: Date | undefined,
): MailReport {
  const { bounce } = classifyMail(mail);
  const about = [...(bounce?.originalMessageId ? [bounce.originalMessageId] : []), ...mail.inReplyTo];
  const to = [...mail.to, ...mail.cc].slice(0, 50).map(({ email }) => email ?? '');
  const delivered = ['delivered-to', 'x-original-to'].flatMap((name) => mail.headers.get(name) ?? []);
  return {
    kind,
    externalId: mailId(mail, original),
    answers: [...new Set(about.map((id) => id.replace(/^<|>$/g, '')))].slice(0, 50),
    tags: tagsOf([...delivered, ...to]),
    recipients: bounce?.failedRecipients.slice(0, 100) ?? [],
    status: bounce?.status ?? null,
    sender: mail.from?.email ?? null,
    text: kind === 'auto-reply' ? mail.text.slice(0, 2000) : '',
    at: receivedAt ?? mail.date ?? null,
    original: { type: 'message/rfc822', bytes: original },
  };
}

import { BODY_PHRASES, DAEMON_NAMES, DAEMON_SENDERS, DELAY_WORDS, SUBJECTS } from './bounce-words.ts';
import { failedRecipients, statusOf } from './failed-recipients.ts';
import type { ParsedMail } from './mail-types.ts';
import { messageIds } from './read-headers.ts';

export interface Bounce {
  /** `delayed` is still being tried; `complaint` was marked as spam by its reader. */
  kind: 'failed' | 'delayed' | 'complaint';
  /** Lower case; empty when the report names none. */
  failedRecipients: string[];
  /** Message-ID of our message, with brackets. */
  originalMessageId?: string;
  /** Enhanced status, RFC 3463: `5.1.1`. */
  status?: string;
}

/**
 * Reads delivery reports (RFC 3464), feedback reports (RFC 5965), notices of mail services as JSON, and the plain
 * prose of mail servers that speak neither. Undefined for anything else: prose counts only together with a
 * daemon's name or subject, because customers too write that something could not be delivered.
 */
export function readBounce(mail: ParsedMail): Bounce | undefined {
  const report = reportText(mail);
  const kind = kindOf(mail, report);
  if (!kind) return undefined;
  const status = statusOf(report);
  const id = originalId(mail, report);
  return {
    kind: kind === 'failed' && isDelay(mail, report) ? 'delayed' : kind,
    failedRecipients: failedRecipients(mail, report),
    ...(id && { originalMessageId: id }),
    ...(status && { status }),
  };
}

/** Body and the readable attachments, which hold the machine's part and the returned message. At most 512 KB. */
function reportText(mail: ParsedMail): string {
  const parts = [mail.text];
  for (const { declaredType, bytes } of mail.attachments) {
    if (/^(message|text)\//.test(declaredType))
      parts.push(Buffer.from(bytes.subarray(0, 128 * 1024)).toString('utf8'));
  }
  return parts
    .join('\n\n')
    .slice(0, 512 * 1024)
    .replace(/\r\n?/g, '\n');
}

function kindOf(mail: ParsedMail, report: string): 'failed' | 'complaint' | undefined {
  const type = header(mail, 'content-type');
  if (/feedback-report/i.test(type) || /^feedback-type:\s*\w/im.test(report)) return 'complaint';
  if (/^\s*complaint about message from/i.test(mail.subject)) return 'complaint';
  if (/^this is an (email )?abuse report/im.test(report.slice(0, 2000)) && /^message-id:/im.test(report))
    return 'complaint';
  if (mail.headers.has('x-hmxmroriginalrecipient') || /^x-hmxmroriginalrecipient:/im.test(report))
    return 'complaint';
  const notice = /"(?:notificationType|eventType)\\?"\s*:\s*\\?"(Bounce|Complaint|DeliveryDelay)/i.exec(
    report.slice(0, 20_000),
  );
  if (notice && /"mail\\?"|"bounce\\?"|"complaint\\?"/i.test(report))
    return /complaint/i.test(notice[1]!) ? 'complaint' : 'failed';
  if (/report-type\s*=\s*"?delivery-status/i.test(type)) return 'failed';
  if (
    /^(final|original)-recipient:\s*[\w-]+\s*;/im.test(report) &&
    /^(action|status|diagnostic-code|reporting-mta):/im.test(report)
  )
    return machineSent(mail) || /multipart\/report/i.test(type) ? 'failed' : undefined;
  if (mail.headers.has('x-failed-recipients')) return 'failed';
  return looksLikeBounce(mail, report) ? 'failed' : undefined;
}

/** Two of: a daemon's address or name, a subject that servers use, a phrase that servers use. */
function looksLikeBounce(mail: ParsedMail, report: string): boolean {
  const daemon = machineSent(mail);
  const subject = SUBJECTS.test(mail.subject);
  const phrase = BODY_PHRASES.test(report.slice(0, 20_000));
  if (daemon) return subject || phrase;
  // Nothing may be sent back to an empty sender: reports have one, and people never.
  if (phrase && /^<?\s*>?$/.test(mail.headers.get('return-path')?.[0] ?? 'unknown')) return true;
  return subject && phrase && !/^\s*(re|fw|fwd|aw|wg|antw|sv|vs):/i.test(mail.subject);
}

function machineSent(mail: ParsedMail): boolean {
  const from = `${mail.from?.email ?? ''} ${mail.from?.name ?? ''} ${header(mail, 'from')}`;
  if (DAEMON_SENDERS.test(from) || DAEMON_NAMES.test(from)) return true;
  return (
    /^<?\s*>?$|mailer-daemon/i.test(mail.headers.get('return-path')?.[0] ?? 'unknown') &&
    SUBJECTS.test(mail.subject)
  );
}

function isDelay(mail: ParsedMail, report: string): boolean {
  const actions = [...report.matchAll(/^action:\s*(\w+)/gim)].map((found) => found[1]!.toLowerCase());
  if (actions.length > 0)
    return actions.every((action) => action === 'delayed' || action === 'relayed' || action === 'expanded');
  return (
    DELAY_WORDS.test(mail.subject) ||
    /"eventType"\s*:\s*"DeliveryDelay"/.test(report) ||
    /^[^\n]*this is a warning message only/im.test(report.slice(0, 3000))
  );
}

/** The returned message's own id stands in its headers, below the report; some servers name it in their prose. */
function originalId(mail: ParsedMail, report: string): string | undefined {
  const own = mail.messageId;
  const found = [
    ...[
      ...report.matchAll(/^[ >]*(?:x-)?(?:original-)?message-id:\s*(?:\n[ \t]+)?(<[^<>\s]+>|\S+@\S+)/gim),
    ].map((each) => each[1]!),
    ...[...report.matchAll(/"messageId\\?"\s*:\s*\\?"([^"\\]+@[^"\\]+)/g)].map((each) => each[1]!),
    ...(mail.headers.get('x-original-message-id') ?? []),
    ...(mail.headers.get('original-message-id') ?? []),
    ...mail.inReplyTo,
  ];
  return found.flatMap((each) => messageIds([each])).find((id) => id !== own);
}

function header(mail: ParsedMail, name: string): string {
  return mail.headers.get(name)?.join(' ') ?? '';
}

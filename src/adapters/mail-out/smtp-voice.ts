// Wrinkles of SMTP: when the line breaks, the library says "connection closed" whether or not the text had been handed
// over, so the transcript is watched for 354 (the server asks for the text): from there on nobody knows whether it
// arrived. 4xx is "come back later", 5xx is "never"; a refused recipient is EENVELOPE whatever its code.
import { createTransport } from 'nodemailer';
import type { Spoken, Utterance, Voice } from '#respond/ports.ts';

export interface MailOut {
  /** smtp://user:password@host:587 or smtps://host:465 */
  url: string;
  /** "Customer care <care@example.org>" */
  from: string;
  /** Header by which Heed knows its own mail when it comes back. */
  mark?: string;
}

/** Mail through one SMTP server, a connection a message. A repeat cannot be told apart, so none is made. */
export const smtpVoice = ({ url, from, mark }: MailOut): Voice => ({
  repeatable: false,
  domain: /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'heed.invalid',
  async speak(utterance) {
    let handedOver = false;
    const logger = watcher((line) => {
      handedOver ||= line.startsWith('354');
    });
    const transport = createTransport({
      url,
      logger,
      transactionLog: true,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 45_000,
      // A message never makes the server read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    } as never);
    try {
      await transport.sendMail(mailOf(utterance, from, mark));
      return { sent: true };
    } catch (error) {
      return troubleOf(error as SmtpError, handedOver);
    } finally {
      transport.close();
    }
  },
});

/** A logger that keeps nothing: it only hears what the server says. */
function watcher(hear: (line: string) => void) {
  const listen = (entry: { tnx?: string }, format: string, ...values: unknown[]) => {
    if (entry?.tnx === 'server') hear(format === '%s' ? String(values[0]) : format);
  };
  const deaf = () => {};
  return { level: deaf, trace: listen, debug: listen, info: deaf, warn: deaf, error: deaf, fatal: deaf };
}

function mailOf(utterance: Utterance, from: string, mark: string | undefined) {
  const { replyTo } = utterance;
  const answered = utterance.inReplyTo ? `<${utterance.inReplyTo.replace(/^<|>$/g, '')}>` : undefined;
  return {
    from,
    to: utterance.to,
    subject: subjectOf(utterance),
    text: utterance.text,
    messageId: `<${utterance.messageId}>`,
    date: utterance.sentAt,
    ...(replyTo && { replyTo }),
    // Bounces go to the envelope's sender: with a token in it they name their conversation even when they quote nothing.
    ...(replyTo?.includes('+') && { envelope: { from: replyTo, to: utterance.to } }),
    ...(answered && {
      inReplyTo: answered,
      references: (utterance.references.length > 0 ? utterance.references : [utterance.inReplyTo!]).map(
        (id) => `<${id.replace(/^<|>$/g, '')}>`,
      ),
    }),
    headers: {
      ...(utterance.language !== 'und' && { 'Content-Language': utterance.language }),
      // Only what Heed sends by itself is automatic; it keeps holiday answers from coming back.
      ...(utterance.purpose === 'confirmation' && { 'Auto-Submitted': 'auto-generated' }),
      ...(mark && { [mark]: utterance.key }),
    },
  };
}

const subjectOf = ({ subject, inReplyTo }: Utterance) => {
  const flat = subject.replace(/[\r\n]+/g, ' ');
  return inReplyTo && !/^re:/i.test(flat) ? `Re: ${flat}` : flat;
};

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** What an error of the server or of the line means for the reply. */
export function troubleOf({ code, command, responseCode }: SmtpError, handedOver: boolean): Spoken {
  if (code === 'EAUTH') return { trouble: 'mail.sign-in', again: true };
  if (responseCode && responseCode >= 400 && responseCode < 500)
    return { trouble: 'mail.later', again: true };
  const address = code === 'EENVELOPE' || /^RCPT/i.test(command ?? '');
  if (responseCode && responseCode >= 500)
    return { trouble: address ? 'mail.address-refused' : 'mail.refused' };
  if (address) return { trouble: 'mail.address-refused' };
  return handedOver
    ? { trouble: 'send.unknown', unknown: true }
    : { trouble: 'mail.unreachable', again: true };
}

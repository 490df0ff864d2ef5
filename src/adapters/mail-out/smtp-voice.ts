// Wrinkles of SMTP: an error after the text was handed over (command DATA, no reply code) may still mean delivery;
// 4xx is "come back later", 5xx is "never"; a refused recipient is reported as EENVELOPE whatever its code.
import { createTransport, type Transporter } from 'nodemailer';
import type { Spoken, Utterance, Voice } from '#respond/ports.ts';

export interface MailOut {
  /** smtp://user:password@host:587 or smtps://host:465 */
  url: string;
  /** "Customer care <care@example.org>" */
  from: string;
}

export type MailVoice = Voice & { close(): void };

/** Mail through one SMTP server, a few connections kept open. A repeat cannot be told apart, so none is made. */
export function smtpVoice({ url, from }: MailOut): MailVoice {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 45_000,
    } as never,
    // A message never makes the server read a file or fetch an address.
    { disableFileAccess: true, disableUrlAccess: true } as never,
  ) as Transporter;
  return {
    repeatable: false,
    domain: /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'heed.invalid',
    async speak(utterance) {
      try {
        await transport.sendMail(mailOf(utterance, from));
        return { sent: true };
      } catch (error) {
        return troubleOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

function mailOf(utterance: Utterance, from: string) {
  const answered = utterance.inReplyTo ? `<${utterance.inReplyTo.replace(/^<|>$/g, '')}>` : undefined;
  return {
    from,
    to: utterance.to,
    subject: subjectOf(utterance),
    text: utterance.text,
    messageId: `<${utterance.messageId}>`,
    date: utterance.sentAt,
    ...(answered && { inReplyTo: answered, references: answered }),
    headers: {
      ...(utterance.language !== 'und' && { 'Content-Language': utterance.language }),
      // Only what Heed sends by itself is automatic; it keeps holiday answers from coming back.
      ...(utterance.purpose === 'confirmation' && { 'Auto-Submitted': 'auto-generated' }),
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
export function troubleOf({ code, command, responseCode }: SmtpError): Spoken {
  if (code === 'EAUTH') return { trouble: 'mail.sign-in', again: true };
  if (responseCode && responseCode >= 400 && responseCode < 500)
    return { trouble: 'mail.later', again: true };
  if (responseCode && responseCode >= 500)
    return {
      trouble: /^RCPT/i.test(command ?? '') || code === 'EENVELOPE' ? 'mail.address-refused' : 'mail.refused',
    };
  if (code === 'EENVELOPE') return { trouble: 'mail.address-refused' };
  if (code === 'EMESSAGE' || command === 'DATA') return { trouble: 'send.unknown', unknown: true };
  // Refused connections, names that do not resolve, a line that broke before the text: nothing has left.
  if (command === 'CONN' || !command || ['EDNS', 'ETLS', 'ECONNECTION'].includes(code ?? ''))
    return { trouble: 'mail.unreachable', again: true };
  return { trouble: 'mail.unreachable', again: true };
}

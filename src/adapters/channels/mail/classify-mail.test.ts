import { describe, expect, it } from 'vitest';
import { classifyMail, type OwnMail } from './classify-mail.ts';
import { parseMail } from './parse-mail.ts';

async function classOf(content: string, own?: OwnMail) {
  return classifyMail(await parseMail(Buffer.from(content.replaceAll('\n', '\r\n'))), own);
}

const dsn = (action: string) => `Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: shop@example.org
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

This is the mail system at host mx.example.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; Jan@Example.net
Action: ${action}
Status: 5.1.1

Final-Recipient: rfc822; ok@example.net
Action: relayed
Status: 2.0.0
--b
Content-Type: text/rfc822-headers

Message-ID: <out-7@example.org>
Subject: Uw vraag
--b--
`;

describe('bounces', () => {
  it('are read from the fields of a report', async () => {
    expect(await classOf(dsn('failed'))).toEqual({
      bounce: {
        kind: 'failed',
        failedRecipients: ['jan@example.net'],
        originalMessageId: '<out-7@example.org>',
        status: '5.1.1',
      },
      autoReply: false,
      list: false,
      loop: false,
      mayAnswer: false,
    });
    expect((await classOf(dsn('delayed'))).bounce?.kind).toBe('delayed');
  });

  it('are read from prose', async () => {
    const { bounce } = await classOf(`Return-Path: <>
From: Mail Delivery System <Mailer-Daemon@mx.example>
To: shop@example.org
Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  jan@example.net
    550 5.1.1 User unknown

------ This is a copy of the message, including all the headers. ------

Message-ID: <out-8@example.org>
From: shop@example.org
To: jan@example.net, piet@example.net
`);
    expect(bounce).toEqual({
      kind: 'failed',
      failedRecipients: ['jan@example.net'],
      originalMessageId: '<out-8@example.org>',
      status: '5.1.1',
    });
  });

  it('are complaints when a reader pressed spam', async () => {
    const { bounce } = await classOf(`From: fbl@example.net
Subject: FW: Nieuws
Content-Type: multipart/report; report-type=feedback-report; boundary=b

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
Original-Rcpt-To: jan@example.net
--b
Content-Type: message/rfc822

Message-ID: <out-9@example.org>

x
--b--
`);
    expect(bounce).toEqual({
      kind: 'complaint',
      failedRecipients: ['jan@example.net'],
      originalMessageId: '<out-9@example.org>',
    });
  });

  it.each([
    [
      'Mijn mail kon niet worden afgeleverd',
      'Beste winkel,\nMijn pakket is niet bezorgd. Mail to shop@example.org could not be delivered.',
    ],
    ['Re: Undelivered Mail Returned to Sender', 'Ik kreeg dit terug: 550 5.1.1 User unknown. Wat nu?'],
    ['Complaint', 'Delivery failed again! This is a permanent error in your shop.'],
  ])('are not what customers write: %s', async (subject, text) => {
    const found = await classOf(
      `Return-Path: <jan@example.net>\nFrom: Jan <jan@example.net>\nSubject: ${subject}\n\n${text}`,
    );
    expect(found).toEqual({ autoReply: false, list: false, loop: false, mayAnswer: true });
  });
});

describe('machines and circles', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'X-Autoreply: yes',
    'Precedence: auto_reply',
    'Subject: Automatisch antwoord: Uw vraag',
    'Subject: Automatische Antwort: Ihre Frage',
    'Subject: Out of Office: question',
    'Subject: Réponse automatique : bonjour',
    'Subject: Afwezig: Re: fiets',
  ])('%s is an automatic answer', async (header) => {
    expect(await classOf(`From: a@x.example\n${header}\n\nIk ben er niet.`)).toMatchObject({
      autoReply: true,
      mayAnswer: false,
    });
  });

  it.each([
    'Subject: Auto kapot',
    'Subject: Afwezige monteur',
    'Auto-Submitted: no',
    'Subject: Absent mudguard',
  ])('%s is not', async (header) => {
    expect(await classOf(`From: a@x.example\n${header}\n\nHallo`)).toMatchObject({
      autoReply: false,
      mayAnswer: true,
    });
  });

  it('lists, loops and addresses that take no mail are never answered', async () => {
    const own = { addresses: ['shop@example.org'], mark: 'x-heed-message' };
    expect(await classOf('From: a@x.example\nList-Id: <l.example>\n\nx')).toMatchObject({
      list: true,
      mayAnswer: false,
    });
    expect(await classOf('From: Shop@example.org\n\nx', own)).toMatchObject({ loop: true, mayAnswer: false });
    expect(await classOf('From: a@x.example\nX-Heed-Message: 1\n\nx', own)).toMatchObject({ loop: true });
    expect(await classOf(`${'Received: from a by b\n'.repeat(41)}From: a@x.example\n\nx`)).toMatchObject({
      loop: true,
    });
    expect(await classOf('From: no-reply@x.example\n\nx')).toMatchObject({ loop: false, mayAnswer: false });
  });
});

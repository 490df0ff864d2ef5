import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { mapMail } from './map-mail.ts';
import { parseMail } from './parse-mail.ts';

const parse = (content: string | Buffer) =>
  parseMail(Buffer.from(typeof content === 'string' ? content.replaceAll('\n', '\r\n') : content));

const png = Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64');

describe('what it reads', () => {
  it('headers, words and attachments by content', async () => {
    const mail = await parse(`From: =?utf-8?Q?Zo=C3=AB?= <Zoe@Example.org>
To: a@x.example, Team: b@x.example, c@x.example;
Subject: =?iso-8859-1?Q?Fiets?=
 kapot
Message-ID: <1@x>
In-Reply-To: <0@x>
References: <r@x> <0@x>
Date: Tue, 5 Mar 2024 10:11:12 +0100 (CET)
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

Het kost =805 \u2014 zie foto
--b
Content-Type: application/pdf; name="../../etc/factuur\u202efdp.pdf"
Content-Transfer-Encoding: base64
Content-Disposition: attachment

${png}
--b--
`);
    expect(mail).toMatchObject({
      messageId: '<1@x>',
      inReplyTo: ['<0@x>', '<r@x>'],
      from: { name: 'Zoë', email: 'zoe@example.org' },
      subject: 'Fiets kapot',
      date: new Date('2024-03-05T09:11:12Z'),
      recipientCount: 3,
      salvaged: false,
    });
    expect(mail.text).toContain('Het kost €5');
    expect(mail.attachments).toMatchObject([{ type: 'image/png', declaredType: 'application/pdf' }]);
    expect(mail.attachments[0]!.name).toMatch(/^factuur[^/\u202e]*\.pdf$/);
  });

  it('the words of HTML, its quotes marked, and the fuller of two versions', async () => {
    const html = (plain: string) => `From: a@x.example
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

${plain}
--b
Content-Type: text/html

<style>p{}</style><p>Mijn ketting kraakt en de bel doet het ook niet meer sinds gisteren, kan ik langskomen in de winkel voor een nieuwe?</p><p>Groet</p><blockquote>Hoe gaat het?</blockquote>
--b--
`;
    const stub = await parse(html('Your client cannot show HTML.'));
    expect(stub.text).toMatch(/^Mijn ketting kraakt[\s\S]*Groet\n\n> Hoe gaat het\?$/);
    const same =
      'Mijn ketting kraakt en de bel doet het ook niet meer sinds gisteren, kan ik langskomen in de winkel voor een nieuwe?\nGroet\n> Hoe gaat het?';
    expect((await parse(html(same))).text).toBe(same);
  });

  it('no date where none is, rather than now', async () => {
    expect((await parse('From: a@x.example\nDate: 31 Feb 2024 10:00:00 +0000\n\nhoi')).date).toBeUndefined();
    expect((await parse('From: a@x.example\n\nhoi')).date).toBeUndefined();
  });

  it('raw bytes in old charsets', async () => {
    const bytes = iconv.encode(
      'From: a@x.example\r\nContent-Type: text/plain; charset=iso-8859-15\r\nContent-Transfer-Encoding: 8bit\r\n\r\n€ één',
      'iso-8859-15',
    );
    expect((await parse(bytes)).text).toBe('€ één');
  });
});

describe('what is broken', () => {
  it.each([
    [
      'a boundary nobody declared',
      'Content-Type: multipart/mixed\n\n--x\nContent-Type: text/plain\n\nHallo daar\n--x--\n',
    ],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=q\n\nHallo daar\n'],
    [
      'another boundary than declared',
      'Content-Type: multipart/mixed; boundary=q\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+SGFsbG8gZGFhcjwvcD4=\n--x--\n',
    ],
    [
      'a part cut off',
      'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nHallo daar',
    ],
    ['an envelope line', 'Subject: x\n\nHallo daar'],
  ])('%s keeps its body', async (_, rest) => {
    expect((await parse(`From a@x Tue Mar 5 10:11:12 2024\nFrom: a@x.example\n${rest}`)).text).toBe(
      'Hallo daar',
    );
  });

  it('nothing at all is still a message', async () => {
    expect(await parse('')).toMatchObject({ text: '', subject: '', attachments: [] });
    expect(
      (await parse(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)))).attachments,
    ).toEqual([]);
  });
});

describe('what is hostile', () => {
  it('is bounded', async () => {
    const many = Array.from({ length: 12_000 }, (_, i) => `u${i}@x.example`).join(',\n ');
    expect((await parse(`From: a@x.example\nTo: ${many}\n\nhoi`)).recipientCount).toBe(10_000);
    const long = await parse(`From: a@x.example\n\n${'woord '.repeat(500_000)}`);
    expect(long).toMatchObject({ truncated: true });
    expect(long.text.length).toBe(1_000_000);
    const parts = Array.from({ length: 3000 }, () => '--b\nContent-Type: text/plain\n\nx\n').join('');
    expect(
      (await parse(`From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n${parts}`)).from?.email,
    ).toBe('a@x.example');
    const nested = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join('');
    expect((await parse(`From: a@x.example\n${nested}Content-Type: text/plain\n\ndiep`)).subject).toBe('');
    const html = await parse(`From: a@x.example\nContent-Type: text/html\n\n${'<div>'.repeat(50_000)}diep`);
    expect(html.text).toBe('diep');
  });
});

it('is heard by its new words, with the rest beside them', async () => {
  const original = Buffer.from(
    'From: Jan <j@x.example>\r\nSubject: Re: fiets\r\nMessage-ID: <2@x>\r\nReferences: <1@x>\r\n\r\nJa\r\n\r\n> Nee?\r\n',
  );
  expect(mapMail(await parseMail(original), original)).toEqual({
    externalId: expect.stringMatching(/^mail:[0-9a-f]{40}$/),
    text: 'Ja',
    title: 'Re: fiets',
    author: { name: 'Jan', email: 'j@x.example' },
    inReplyTo: ['1@x'],
    threadKey: '1@x',
    meta: { messageId: '2@x', from: 'j@x.example', more: true },
    original: { type: 'message/rfc822', bytes: original },
  });
});

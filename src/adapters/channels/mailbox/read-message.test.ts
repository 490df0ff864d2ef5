import { describe, expect, it } from 'vitest';
import { letters } from '../mail/open-letter.ts';
import { readMessage } from './read-message.ts';

const own = { addresses: ['care@shop.test'], mark: 'x-heed-ours' };
const read = (text: string | Buffer) =>
  readMessage(Buffer.isBuffer(text) ? text : Buffer.from(text, 'latin1'), own);
const head = 'From: Anna <anna@x.test>\r\nTo: care@shop.test\r\nSubject: Pump\r\n';

describe('what a message of a mailbox is', () => {
  it.each([
    ['a question', `${head}\r\nIt is flat.`, 'item'],
    ['our own mail come back', `X-Heed-Ours: 1\r\n${head}\r\nHello`, 'loop'],
    ['mail of another Heed', `X-Heed-Theirs: 1\r\n${head}\r\nHello`, 'item'],
    ['mail from our own address', 'From: care@shop.test\r\nSubject: x\r\n\r\nHello', 'loop'],
    ['a form on our own site', 'From: care@shop.test\r\nReply-To: anna@x.test\r\n\r\nHello', 'item'],
    ['an automatic answer', `Auto-Submitted: auto-replied\r\n${head}\r\nAway`, 'auto-reply'],
    [
      'a customer who writes that mail came back',
      `${head}\r\nMy mail to you could not be delivered yesterday.`,
      'item',
    ],
    ['nothing', 'X-Nothing: 1\r\n\r\n', 'mail.nothing-readable'],
  ])('%s', async (_title, text, expected) => {
    const found = await read(text);
    const kind = 'item' in found ? 'item' : 'report' in found ? found.report.kind : found.rejected.code;
    expect(kind).toBe(expected);
  });
});

describe('hostile mail is read in bounded time, and stays within what one signal may hold', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `u${n}@x.test`).join(',\r\n ');
  const deep = Array.from(
    { length: 500 },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  ).join('');
  const forwarded = Array.from(
    { length: 60 },
    () => 'Content-Type: message/rfc822\r\n\r\nFrom: b@x.test\r\nSubject: Fwd\r\n',
  ).join('');
  const cases: [string, () => string | Buffer][] = [
    ['10,000 recipients', () => `From: anna@x.test\r\nTo: ${many}\r\nSubject: Pump\r\n\r\nAll of you.`],
    ['headers without end', () => `${head}${'X-More: and more\r\n'.repeat(200_000)}`],
    ['one header of 20 MB', () => `${head}X-Long: ${'x'.repeat(20_000_000)}\r\n\r\nShort.`],
    ['50,000 references', () => `${head}References: ${'<a@b.test> '.repeat(50_000)}\r\n\r\nShort.`],
    ['parts 500 deep', () => `${head}${deep}Content-Type: text/plain\r\n\r\ndeep`],
    ['mail in mail in mail, 60 times', () => `${head}${forwarded}\r\ndeep`],
    [
      'a boundary that never comes',
      () => `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n${'-'.repeat(3_000_000)}`,
    ],
    [
      'quotes 2,000 deep',
      () => `${head}\r\n${Array.from({ length: 2000 }, (_, n) => `${'>'.repeat(n)} deep`).join('\r\n')}`,
    ],
    ['spaces and line ends alone', () => `${head}\r\n${' \r\n'.repeat(300_000)}word`],
    [
      'broken encodings',
      () =>
        `${head}Content-Type: text/plain; charset=no-such\r\nContent-Transfer-Encoding: base64\r\n\r\n${'=?=?'.repeat(50_000)}`,
    ],
    [
      'tables 20,000 deep',
      () => `${head}Content-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(20_000)}deep`,
    ],
    [
      'a file of 40 MB',
      () =>
        `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nSee.\r\n--x\r\nContent-Type: application/zip; name=a.zip\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'UEsDBA'.repeat(12)}\r\n`.repeat(540_000)}\r\n--x--\r\n`,
    ],
  ];
  it.each(cases)('%s', { timeout: 60_000 }, async (_title, make) => {
    const original = make();
    const began = performance.now();
    const found = await read(original);
    expect(performance.now() - began).toBeLessThan(30_000);
    if ('rejected' in found) return expect(found.rejected.code).toBe('mail.nothing-readable');
    expect('item' in found).toBe(true);
    const item = 'item' in found ? found.item : null;
    expect(Buffer.byteLength(item!.text)).toBeLessThanOrEqual(1024 * 1024);
    expect(JSON.stringify(item!.meta).length).toBeLessThan(16 * 1024);
    expect((item!.inReplyTo ?? []).length).toBeLessThanOrEqual(100);
    expect(item!.author?.email).toBe('anna@x.test');
    // What is stored can be shown.
    const shown = await letters.read(item!.original!.bytes);
    expect(shown.to.length).toBeLessThanOrEqual(50);
  });
});

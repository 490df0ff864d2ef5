import { describe, expect, it } from 'vitest';
import { mailId } from './mail-id.ts';
import { mapMail } from './map-mail.ts';
import { parseMail } from './parse-mail.ts';

const bytes = (head: string[], body = 'Words.') => Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}\r\n`);
const map = async (head: string[], body?: string, mapping = {}) => {
  const original = bytes(head, body);
  return mapMail(await parseMail(original), original, mapping);
};
const idOf = async (original: Buffer) => mailId(await parseMail(original), original);

describe('the id of a mail', () => {
  const head = ['From: a@x.test', 'Message-ID: <1@x.test>', 'Subject: S'];
  it('does not see which way it came, nor how its lines end', async () => {
    const first = await idOf(bytes(head));
    expect(await idOf(bytes(['Received: by mx2', 'Delivered-To: b@y.test', ...head]))).toBe(first);
    expect(await idOf(Buffer.from(bytes(head).toString().replaceAll('\r\n', '\n')))).toBe(first);
  });
  it('sees other words under one Message-ID', async () => {
    expect(await idOf(bytes(head, 'Other words.'))).not.toBe(await idOf(bytes(head)));
    expect(await idOf(bytes(['From: evil@x.test', ...head.slice(1)]))).not.toBe(await idOf(bytes(head)));
  });
});

describe('a mail as a heard item', () => {
  it('keeps what stands behind the plus of our address', async () => {
    const { meta } = await map(['From: a@x.test', 'To: Care <care+ABCDEFGHIJKLMNOP@shop.test>']);
    expect(meta).toMatchObject({ tags: ['abcdefghijklmnop'] });
  });

  it('takes no identity from a sender that the mail server says is forged', async () => {
    const forged = [
      'Authentication-Results: mx; spf=fail; dmarc=fail header.from=x.test',
      'From: Vera <v@x.test>',
    ];
    expect(await map(forged)).toMatchObject({
      author: { name: 'Vera' },
      meta: { doubtful: true, from: 'v@x.test' },
    });
    expect((await map(forged)).author).not.toHaveProperty('email');
    expect((await map(forged.slice(1))).author).toEqual({ name: 'Vera', email: 'v@x.test' });
  });

  it('takes the customer of a form from Reply-To, and of a person from From', async () => {
    const form = ['From: care@shop.test', 'Reply-To: Jan <jan@x.test>'];
    const own = { addresses: ['care@shop.test'] };
    expect((await map(form, 'Hi', own)).author).toEqual({ name: 'Jan', email: 'jan@x.test' });
    expect((await map(['From: a@x.test', 'Reply-To: b@x.test'], 'Hi', own)).author).toEqual({
      email: 'a@x.test',
    });
  });

  it('believes a date only when the mailbox got it about then', async () => {
    const receivedAt = new Date('2026-05-02T10:00:00Z');
    const said = (date: string) => map(['From: a@x.test', `Date: ${date}`], 'Hi', { receivedAt });
    expect((await said('Fri, 01 May 2026 09:00:00 +0000')).occurredAt).toEqual(
      new Date('2026-05-01T09:00:00Z'),
    );
    const old = await said('Mon, 01 Jan 2001 09:00:00 +0000');
    expect(old.occurredAt).toEqual(receivedAt);
    expect(old.meta).toMatchObject({ saidAt: '2001-01-01T09:00:00.000Z' });
  });

  it('says where no automatic mail may go, and hears a mail of files alone', async () => {
    expect((await map(['From: no-reply@x.test'])).meta).toMatchObject({ mayAnswer: false });
    expect((await map(['From: a@x.test'])).meta).not.toHaveProperty('mayAnswer');
    const files = await map(
      ['From: a@x.test', 'Content-Type: image/png; name="crack.png"', 'Content-Disposition: attachment'],
      'PNG',
    );
    expect(files).toMatchObject({ text: 'crack.png', attachments: [{ name: 'crack.png' }] });
  });

  it('cuts a text longer than a signal may be, at a whole letter', async () => {
    const { text } = await map(
      ['From: a@x.test', 'Content-Type: text/plain; charset=utf-8'],
      'é'.repeat(700_000),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_002);
  });
});

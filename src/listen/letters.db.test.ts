import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderBlobs } from '#adapters/blobs/folder.ts';
import { mapMail } from '#adapters/channels/mail/map-mail.ts';
import { letters } from '#adapters/channels/mail/open-letter.ts';
import { parseMail } from '#adapters/channels/mail/parse-mail.ts';
import { isRefusal } from '#kit/refusal.ts';
import { heedActs } from '#people/access.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { makeSource } from '../../test/support/sources.ts';
import { hear } from './hear.ts';
import { keepBlobs } from './keep-blobs.ts';

let heed: TestServer;
let source: string;
beforeAll(async () => {
  heed = await testServer();
  source = (await makeSource(heed.database.db, { kind: 'mailbox', channel: 'mail' })).id;
});
afterAll(() => heed.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const page = `<p>New words</p><img src="cid:pic@x"><img src="https://track.example/p.gif?who=1"><script>alert(1)</script>
<a href="javascript:alert(2)">x</a><form action="https://evil.example"><input></form><iframe src="https://evil.example"></iframe>
<div style="background:url(https://track.example/b.gif)">styled</div><blockquote>Old words</blockquote>`;
const mail = (more = '') =>
  Buffer.from(
    [
      'From: Anna <anna@x.test>',
      'To: care@shop.test',
      `Message-ID: <${more.length}@x.test>`,
      'Subject: Broken',
      'Content-Type: multipart/mixed; boundary=out',
      '',
      '--out',
      'Content-Type: multipart/related; boundary=in',
      '',
      '--in',
      'Content-Type: text/html; charset=utf-8',
      '',
      page,
      '--in',
      'Content-Type: image/png; name=pic.png',
      'Content-ID: <pic@x>',
      'Content-Transfer-Encoding: base64',
      '',
      png.toString('base64'),
      '--in--',
      '--out',
      'Content-Type: text/html; name="invoice.html"',
      'Content-Disposition: attachment; filename="../../invoice.html"',
      '',
      `<script>alert(3)</script>${more}`,
      '--out--',
      '',
    ].join('\r\n'),
  );

async function keep(original: Buffer): Promise<string> {
  const { db } = heed.database;
  const item = mapMail(await parseMail(original), original);
  // Where the server under test keeps its blobs.
  const blobs = folderBlobs(join(heed.dataFolder, 'blobs'));
  const { items } = await keepBlobs({ items: [item] }, blobs);
  const heard = await db.transaction().execute((tx) => hear(tx, heedActs(new Date()), { source, items }));
  if (isRefusal(heard)) throw new Error(heard.refused);
  return heard.accepted[0]!.id;
}

describe('a mail, looked at', () => {
  it('shows its page without anything that acts or fetches, the picture inside it included', async () => {
    const signal = await keep(mail());
    const answer = await heed.owner.call<string>('GET', `/api/signals/${signal}/letter/page`);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain('img-src data:;');
    expect(answer.body).toContain(`data:image/png;base64,${png.toString('base64')}`);
    expect(answer.body).not.toMatch(/script|javascript:|<form|<iframe| src="https|b\.gif/);
    const shown = await heed.owner.call<string>('GET', `/api/signals/${signal}/letter/page?pictures=shown`);
    expect(shown.body).toContain('src="https://track.example/p.gif?who=1"');
    expect(String(shown.headers['content-security-policy'])).toContain('img-src data: https: http:;');
  });

  it('has its whole text a click away, and says how many pictures it did not fetch', async () => {
    const { body } = await heed.owner.call<{ text: string; blockedPictures: number; from: string[] }>(
      'GET',
      `/api/signals/${await keep(mail('.'))}/letter`,
    );
    expect(body).toMatchObject({
      blockedPictures: 1,
      html: true,
      from: ['Anna <anna@x.test>'],
      recipients: 1,
    });
    expect(body.text).toContain('Old words');
  });

  it.each([1000, 300_000])('gives the original back as it came (%i bytes more)', async (size) => {
    const original = mail('y'.repeat(size));
    const signal = await keep(original);
    const answer = await heed.server.app.inject({
      url: `/api/signals/${signal}/original`,
      headers: { cookie: heed.owner.cookie },
    });
    expect(answer.rawPayload.equals(original)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${signal}.eml`,
    });
    const { bytes, blob } = await heed.database.db
      .selectFrom('listen_original as original')
      .innerJoin('listen_signal as signal', 'signal.original_id', 'original.id')
      .select(['original.bytes', 'original.blob'])
      .where('signal.id', '=', signal)
      .executeTakeFirstOrThrow();
    expect(blob === null).toBe(bytes !== null);
    expect(blob !== null).toBe(size > 64 * 1024);
  });

  it('offers its files as downloads under safe names', async () => {
    const signal = await keep(mail('..'));
    const rows = await heed.database.db
      .selectFrom('listen_attachment')
      .selectAll()
      .where('signal_id', '=', signal)
      .orderBy('name')
      .execute();
    expect(rows.map(({ name, type, inline }) => ({ name, type, inline }))).toEqual([
      { name: 'invoice.html', type: 'text/html', inline: false },
      { name: 'pic.png', type: 'image/png', inline: true },
    ]);
    const answer = await heed.owner.call<string>('GET', `/api/attachments/${rows[0]!.id}`);
    expect(answer.status).toBe(200);
    expect(String(answer.headers['content-disposition'])).toMatch(/^attachment;/);
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(String(answer.headers['content-security-policy'])).toContain('sandbox');
  });

  it('of something that is no mail says so', async () => {
    const unknown = await heed.owner.call<{ code: string }>('GET', `/api/signals/${source}/letter`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'letter.unknown']);
    expect(await letters.page(Buffer.from('From: a@x.test\r\n\r\nHi'), { remotePictures: false })).toBeNull();
  });
});

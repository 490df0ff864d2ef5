import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderBlobs } from '#adapters/blobs/folder.ts';
import { fileChannelFor } from '#adapters/channels/file/file-channel.ts';
import { isRefusal } from '#kit/refusal.ts';
import { makeSeal } from '#kit/seal.ts';
import { heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { importFile } from './import-file.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'heed-mbox-'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const message = (lines: string[]) => `From a@b.test Tue Feb 24 11:15:59 2015\n${lines.join('\n')}\n\n`;
const plain = (n: number) =>
  message([
    `From: Customer ${n % 7} <c${n % 7}@x.test>`,
    `Message-ID: <${n}@x.test>`,
    `Date: Tue, 24 Feb 2015 11:${String(n % 60).padStart(2, '0')}:00 +0000`,
    `Subject: Order ${n}`,
    '',
    `Where is order ${n}?`,
    '>From here on it was quoted by the archive.',
  ]);
const archive = [
  ...Array.from({ length: 40 }, (_, n) => plain(n)),
  plain(3),
  message([
    'From: c1@x.test',
    'Message-ID: <file@x.test>',
    'Subject: With a file',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'See the file.',
    '--b',
    'Content-Type: text/csv; name=a.csv',
    'Content-Disposition: attachment',
    '',
    'a;b',
    '--b--',
  ]),
  message([
    'From: MAILER-DAEMON@x.test',
    'Subject: Undelivered Mail Returned to Sender',
    'X-Failed-Recipients: z@x.test',
    '',
    'It could not be delivered.',
  ]),
  message(['From: shop@shop.test', 'Message-ID: <own@shop.test>', 'Subject: Our own', '', 'We wrote this.']),
  message(['X-Nothing: here', '']),
].join('');

it('an archive of mail is read in once, by who wrote what and when', async () => {
  const file = join(folder, 'old.mbox');
  writeFileSync(file, archive);
  const ports = {
    channels: [fileChannelFor({ addresses: ['shop@shop.test'] })],
    seal: makeSeal('x'.repeat(32)),
    importFolder: join(folder, 'imports'),
    blobs: folderBlobs(join(folder, 'blobs')),
  };
  const read = async () => {
    const done = await importFile(
      database.db,
      heedActs(new Date()),
      { file, source: 'Old mail', fields: {} },
      ports,
    );
    if (isRefusal(done)) throw new Error(done.refused);
    const { state, rows, accepted, duplicate, rejected } = done;
    return { state, rows, accepted, duplicate, rejected };
  };
  expect(await read()).toEqual({ state: 'finished', rows: 45, accepted: 43, duplicate: 1, rejected: 1 });
  const { rows } = await sql<{ n: number; customers: number; files: number; channel: string }>`
    select count(*)::int as n, count(distinct customer_id)::int as customers, max(channel) as channel,
      (select count(*)::int from listen_attachment where name = 'a.csv') as files from listen_signal`.execute(
    database.db,
  );
  expect(rows[0]).toEqual({ n: 41, customers: 7, channel: 'mail', files: 1 });
  const [order] = (
    await sql<{
      text: string;
      at: Date;
    }>`select text, occurred_at as at from listen_signal where title = 'Order 12'`.execute(database.db)
  ).rows;
  expect(order).toEqual({
    text: 'Where is order 12?\nFrom here on it was quoted by the archive.',
    at: new Date('2015-02-24T11:12:00Z'),
  });
  const reports = await sql<{ kind: string }>`select kind from listen_report order by kind`.execute(
    database.db,
  );
  expect(reports.rows.map(({ kind }) => kind)).toEqual(['failed', 'loop']);
  expect(await read()).toMatchObject({ accepted: 0, duplicate: 44, rejected: 1 });
});

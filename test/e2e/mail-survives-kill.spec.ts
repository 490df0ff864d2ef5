import { setTimeout as wait } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type HeedProcess, heedProcess } from '../support/heed-process.ts';
import { type MailServers, mailServers, whyNoMailServers } from '../support/mail-servers.ts';
import { makePerson } from '../support/sources.ts';

// KILLS=100 MAIL_KILLS=20 MAILS=5000 is the figure in the docs.
const kills = Number(process.env.KILLS ?? 5);
const mailKills = Number(process.env.MAIL_KILLS ?? 2);
const mails = Number(process.env.MAILS ?? 400);
const why = whyNoMailServers();
if (why) console.warn(`mail under kills is not tried: ${why}`);

let servers: MailServers;
let database: TestDatabase;
let heed: HeedProcess;
let post: Transporter;

const send = (n: number) =>
  post.sendMail({
    from: `Customer ${n % 200} <c${n % 200}@customers.test>`,
    to: 'support@shop.test',
    subject: `Mail ${n}`,
    text: `Words of mail ${n}.`,
    ...(n % 25 === 0 && { attachments: [{ filename: 'photo.txt', content: `file ${n} `.repeat(9000) }] }),
  });
const counts = async () =>
  (
    await database.pool.query(`select count(*)::int as stored, count(distinct title)::int as different,
      (select count(*)::int from ledger_event where type = 'signal.heard') as events,
      (select count(*)::int from respond_conversation_signal) as joined,
      (select count(*)::int from listen_attachment) as files,
      (select count(*)::int from listen_failure) as failures from listen_signal`)
  ).rows[0] as Record<string, number>;

describe.skipIf(why)('mail', () => {
  beforeAll(async () => {
    servers = await mailServers();
    database = await freshDatabase();
    heed = await heedProcess({ DATABASE_URL: database.url, ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' });
    post = createTransport({
      host: '127.0.0.1',
      port: servers.smtpPort,
      ignoreTLS: true,
      pool: true,
      maxConnections: 4,
    } as never);
    const steward = await makePerson(database.db, { role: 'steward' });
    const deputy = await makePerson(database.db, { role: 'steward' });
    const { id } = await heed.call<{ id: string }>('POST', '/api/sources', {
      kind: 'mailbox',
      name: 'Support',
      settings: {
        host: '127.0.0.1',
        port: servers.imapPort,
        security: 'none',
        user: 'support@shop.test',
        takeExisting: true,
      },
      credentials: { password: servers.password },
      steward,
      deputy,
    });
    await heed.call('PATCH', `/api/sources/${id}`, { state: 'on' });
  });
  afterAll(async () => {
    post?.close();
    await heed?.close();
    await database?.close();
    await servers?.stop();
  });

  it(`is stored exactly once through ${kills} kills of Heed and ${mailKills} of the mail server`, {
    timeout: 900_000,
  }, async () => {
    const sent: Promise<unknown>[] = [];
    let next = 0;
    const during: number[] = [];
    for (let killed = 0; killed < kills; killed++) {
      const until = Math.round((mails * (killed + 1)) / kills);
      for (; next < until; next++) sent.push(send(next));
      if (killed % Math.ceil(kills / mailKills) === 0) {
        await servers.stopDovecot('SIGKILL');
        await servers.startDovecot();
      }
      // In the middle of storing, most times; else while it signs in or fetches.
      const before = during.at(-1) ?? 0;
      for (let tries = 0; tries < 200 && (await counts()).stored! <= before; tries++) await wait(25);
      await wait(Math.random() * 150);
      during.push((await counts()).stored!);
      if (process.env.KILLS) console.log(`kill ${killed + 1}: ${during.at(-1)} of ${next} sent`);
      await heed.kill();
      await heed.again();
    }
    await Promise.all(sent);
    const expected = {
      stored: mails,
      different: mails,
      events: mails,
      joined: mails,
      files: Math.ceil(mails / 25),
      failures: 0,
    };
    for (let tries = 0; tries < 1500; tries++) {
      const now = await counts();
      if (now.different! >= mails && now.joined! >= mails) break;
      await wait(200);
    }
    // What is doubled comes late.
    await wait(2000);
    expect(await counts()).toEqual(expected);
    const [folder] = servers
      .doveadm('mailbox', 'status', '-u', 'support@shop.test', 'messages', 'INBOX')
      .split('\n');
    console.log(
      `${mails} mails, ${kills} kills of Heed, ${mailKills} of dovecot; in the folder: ${folder}; stored at each kill: ${during.join(' ')}`,
    );
  });
});

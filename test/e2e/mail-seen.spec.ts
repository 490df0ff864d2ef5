import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type HeedProcess, heedProcess } from '../support/heed-process.ts';
import { type MailServers, mailServers, whyNoMailServers } from '../support/mail-servers.ts';
import { makePerson } from '../support/sources.ts';

const count = Number(process.env.MAILS ?? 20);
const why = whyNoMailServers();
if (why) console.warn(`how soon mail is seen is not measured: ${why}`);

let servers: MailServers;
let database: TestDatabase;
let heed: HeedProcess;

describe.skipIf(why)('mail', () => {
  beforeAll(async () => {
    servers = await mailServers();
    database = await freshDatabase();
    heed = await heedProcess({ DATABASE_URL: database.url, ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' });
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
    await heed?.close();
    await database?.close();
    await servers?.stop();
  });

  it('is in the open inbox soon after the mail server took it', {
    timeout: 240_000,
  }, async () => {
    const post = createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true });
    const over = new AbortController();
    const live = await fetch(`${heed.url}/api/live`, {
      headers: { cookie: heed.cookie },
      signal: over.signal,
    });
    // As a screen does: told that something changed, it reads again.
    let ring = () => {};
    const listening = (async () => {
      for await (const _ of live.body!) ring();
    })().catch(() => {});
    const seen = async (subject: string): Promise<boolean> => {
      const { items } = await heed.call<{ items: { subject: string }[] }>(
        'GET',
        '/api/conversations?view=open&order=newest',
      );
      return items.some((one) => one.subject === subject);
    };
    const took: number[] = [];
    for (let n = 0; n <= count; n++) {
      const subject = `Seen ${n}`;
      await post.sendMail({
        from: `c${n}@x.test`,
        to: 'support@shop.test',
        subject,
        text: `Where is order ${n}?`,
      });
      const began = performance.now();
      for (;;) {
        const told = new Promise<void>((resolve) => {
          ring = resolve;
        });
        if (await seen(subject)) break;
        await Promise.race([told, wait(2_000)]);
        expect(performance.now() - began).toBeLessThan(60_000);
      }
      // The first one waits for the line to be opened.
      if (n > 0) took.push(performance.now() - began);
      await wait(50 + Math.random() * 200);
    }
    over.abort();
    await listening;
    took.sort((a, b) => a - b);
    const at = (part: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * part))]!);
    console.log(`seen after: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms, of ${took.length}`);
    expect(took).toHaveLength(count);
  });
});

import { sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeLog } from '#kit/log.ts';
import { type MailServers, mailServers, whyNoMailServers } from '../../test/support/mail-servers.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';

const why = whyNoMailServers();
if (why) console.warn(`real mail servers are not tried: ${why}`);

let servers: MailServers;
let heed: TestServer;
let post: Transporter;
let keeper: { wake(): void; stop(): Promise<void> } | null = null;
const log = makeLog('silent');

const listening = () => {
  const [held] = heed.composed.modules.flatMap((module) => module.keepers ?? []);
  keeper = held!.start(log);
};
const send = (given: object) =>
  post.sendMail({
    from: 'anna@shop.test',
    to: 'support@shop.test',
    subject: 'Pump',
    text: 'It is flat.',
    ...given,
  });
const titles = async () =>
  (
    await sql<{
      title: string;
    }>`select coalesce(title, text) as title from listen_signal order by heard_at, title`.execute(
      heed.database.db,
    )
  ).rows.map(({ title }) => title);
const until = (what: () => Promise<void>) => vi.waitFor(what, { timeout: 15_000, interval: 50 });
const sourceNow = async () =>
  (
    await sql<{
      cursor: never;
      trouble: { code: string } | null;
    }>`select cursor, trouble from listen_source where kind = 'mailbox'`.execute(heed.database.db)
  ).rows[0]!;

describe.skipIf(why)('a mailbox on a real server', () => {
  beforeAll(async () => {
    servers = await mailServers();
    heed = await testServer({ env: { ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' } });
    post = createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true });
    const [steward, deputy] = [await heed.enter('steward'), await heed.enter('steward')];
    const added = await heed.owner.call<{ id: string }>('POST', '/api/sources', {
      kind: 'mailbox',
      name: 'Support',
      settings: settings({}),
      credentials: { password: servers.password },
      steward: steward.personId,
      deputy: deputy.personId,
    });
    expect(added.status).toBe(201);
    const on = await heed.owner.call('PATCH', `/api/sources/${added.body.id}`, { state: 'on' });
    expect(on.status).toBe(200);
  });
  afterEach(async () => {
    await keeper?.stop();
    keeper = null;
  });
  afterAll(async () => {
    await heed?.close();
    await servers?.stop();
  });
  const settings = (more: object) => ({
    host: '127.0.0.1',
    port: servers.imapPort,
    security: 'none',
    user: 'support@shop.test',
    takeExisting: true,
    ...more,
  });

  it('tries a connection and says what is wrong with it', async () => {
    const probe = async (more: object, password = servers.password) =>
      (
        await heed.owner.call<{ trouble: { code: string } | null; folders: string[] }>(
          'POST',
          '/api/source-probes',
          {
            kind: 'mailbox',
            settings: settings(more),
            credentials: { password },
          },
        )
      ).body;
    expect(await probe({})).toEqual({ trouble: null, folders: ['INBOX'] });
    expect((await probe({}, 'wrong')).trouble?.code).toBe('mail.sign-in-refused');
    expect((await probe({ folders: ['Nowhere'] })).trouble?.code).toBe('mail.folder-missing');
    expect((await probe({ port: 1 })).trouble?.code).toBe('outside.unreachable');
    expect((await probe({ host: 'localhost', port: servers.imapPort })).trouble?.code).toBe(
      'mail.unprotected',
    );
    expect((await probe({ host: '127.0.0.2', security: 'tls' })).trouble?.code).toBe(
      'outside.address-refused',
    );
  });

  it('never gives the password back, and keeps it to the server it was given for', async () => {
    const { body } = await heed.owner.call<{ items: { id: string; kind: string }[] }>('GET', '/api/sources');
    expect(JSON.stringify(body)).not.toContain(servers.password);
    const id = body.items.find(({ kind }) => kind === 'mailbox')!.id;
    const elsewhere = settings({ host: 'imap.example.org', security: 'tls' });
    const moved = await heed.owner.call<{ code: string }>('PATCH', `/api/sources/${id}`, {
      settings: elsewhere,
    });
    expect(moved.body.code).toBe('source.credentials-needed');
    const probe = { kind: 'mailbox', source: id, settings: elsewhere };
    const probed = await heed.owner.call<{ code: string }>('POST', '/api/source-probes', probe);
    expect(probed.body.code).toBe('source.credentials-invalid');
    const { rows } = await sql<{ secret: Buffer }>`select secret from listen_source where id = ${id}`.execute(
      heed.database.db,
    );
    expect(rows[0]!.secret.toString('latin1')).not.toContain(servers.password);
  });

  it('hears what was there, and what comes, once', async () => {
    await send({ subject: 'Before' });
    listening();
    await until(async () => expect(await titles()).toEqual(['Before']));
    await send({ subject: 'Ünd jetzt' });
    await until(async () => expect(await titles()).toEqual(['Before', 'Ünd jetzt']));
    const same = { messageId: '<twice@shop.test>', date: new Date(), subject: 'Twice' };
    await send(same);
    await send(same);
    await send({ subject: 'Last' });
    await until(async () => expect(await titles()).toContain('Last'));
    expect((await titles()).filter((title) => title === 'Twice')).toHaveLength(1);
  });

  it('goes on after a kick, a restart of the server and a restart of its own, and misses nothing', async () => {
    listening();
    await until(async () => void servers.doveadm('kick', 'support@shop.test'));
    await send({ subject: 'After the kick' });
    await until(async () => expect(await titles()).toContain('After the kick'));
    await servers.stopDovecot('SIGKILL');
    await send({ subject: 'While it was down' });
    await servers.startDovecot();
    await until(async () => expect(await titles()).toContain('While it was down'));
    await keeper!.stop();
    await send({ subject: 'While Heed was down' });
    listening();
    await until(async () => expect(await titles()).toContain('While Heed was down'));
    const all = await titles();
    expect(new Set(all).size).toBe(all.length);
  });

  it('doubles nothing when the folder is made anew', async () => {
    const before = await titles();
    const { cursor } = await sourceNow();
    servers.doveadm('mailbox', 'update', '-u', 'support@shop.test', '--uid-validity', '4711', 'INBOX');
    listening();
    await send({ subject: 'In the new folder' });
    await until(async () => expect(await titles()).toContain('In the new folder'));
    expect((await sourceNow()).cursor).not.toEqual(cursor);
    expect(await titles()).toEqual([...before, 'In the new folder']);
  });

  it('keeps bounces and automatic answers apart: they open nothing', async () => {
    listening();
    const before = await titles();
    await send({ from: 'support@shop.test', to: 'nobody@shop.test', messageId: '<ours@shop.test>' });
    await send({ subject: 'Automatic reply: Pump', headers: { 'Auto-Submitted': 'auto-replied' } });
    await send({ subject: 'A word' });
    await until(async () => expect(await titles()).toEqual([...before, 'A word']));
    const reports = async () =>
      (
        await sql<{ kind: string; answers: string[]; status: string }>`
          select kind, answers, status from listen_report order by kind`.execute(heed.database.db)
      ).rows;
    await until(async () =>
      expect(await reports()).toEqual([
        { kind: 'auto-reply', answers: [], status: null },
        { kind: 'failed', answers: ['ours@shop.test'], status: '5.1.1' },
      ]),
    );
  });

  it('says why it does not work, and when it does again', async () => {
    await servers.stopDovecot();
    listening();
    await until(async () => expect((await sourceNow()).trouble?.code).toBe('outside.unreachable'));
    await servers.startDovecot();
    await until(async () => expect((await sourceNow()).trouble).toBeNull());
  });
});

import { sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeLog } from '#kit/log.ts';
import { type MailServers, mailServers, whyNoMailServers } from '../support/mail-servers.ts';
import { type TestServer, testServer } from '../support/server.ts';

const why = whyNoMailServers();
if (why) console.warn(`the circle of mail is not tried: ${why}`);

let servers: MailServers;
let heed: TestServer;
let post: Transporter;
let keeper: { stop(): Promise<void> };
let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };

interface Talk {
  id: string;
  state: string;
  customer: { name: string } | null;
  entries: {
    what: string;
    id: string;
    text: string;
    state: string;
    kind: string;
    trouble: string;
    author: { name: string } | null;
    mail: { from: string; doubtful: boolean } | null;
  }[];
}
const until = <T>(what: () => Promise<T>) => vi.waitFor(what, { timeout: 20_000, interval: 100 });
const heard = (text: string) =>
  until(async () => {
    const { rows } = await sql<{ id: string }>`select id from listen_signal where text = ${text}`.execute(
      heed.database.db,
    );
    expect(rows).toHaveLength(1);
    await heed.settle();
    return rows[0]!.id;
  });
const talkWith = async (text: string): Promise<Talk> => {
  const signal = await heard(text);
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from respond_conversation_signal where signal_id = ${signal}`.execute(
    heed.database.db,
  );
  return talk(rows[0]!.id);
};
const talk = async (id: string) => (await heed.owner.call<Talk>('GET', `/api/conversations/${id}`)).body;
const texts = ({ entries }: Talk) => entries.flatMap((one) => (one.what === 'signal' ? one.text : []));

/** Replies as a person, and sends it once the undo window is over. */
async function reply(conversation: string, text: string): Promise<string> {
  const answer = await heed.owner.call<{ id: string }>('POST', `/api/conversations/${conversation}/replies`, {
    text,
    way: 'mail',
  });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  ahead += 11_000;
  const job = heed.composed.modules
    .flatMap(({ jobs }) => jobs)
    .find(({ name }) => name === 'respond.send-reply')!;
  await job.work({ reply: answer.body.id }, { tries: 1, last: false, signal: AbortSignal.timeout(20_000) });
  return answer.body.id;
}
/** Headers of the newest mail in somebody's mailbox with these words. */
const arrived = (user: string, words: string) =>
  until(async () => {
    const found = servers.doveadm(
      'fetch',
      '-u',
      `${user}@shop.test`,
      'text',
      'mailbox',
      'INBOX',
      'BODY',
      words,
    );
    expect(found).toContain(words);
    const head = found.slice(0, found.indexOf(words)).replace(/\r?\n[ \t]+/g, ' ');
    return (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  });

describe.skipIf(why)('mail, round', () => {
  beforeAll(async () => {
    servers = await mailServers();
    heed = await testServer({
      clock,
      env: {
        ALLOW_PRIVATE_ADDRESSES: '127.0.0.1',
        SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}?ignoreTLS=true`,
        MAIL_FROM: 'Wielhuis <care@shop.test>',
      },
    });
    post = createTransport({ host: '127.0.0.1', port: servers.smtpPort, ignoreTLS: true });
    const [steward, deputy] = [await heed.enter('steward'), await heed.enter('steward')];
    const added = await heed.owner.call<{ id: string }>('POST', '/api/sources', {
      kind: 'mailbox',
      name: 'Support',
      settings: {
        host: '127.0.0.1',
        port: servers.imapPort,
        security: 'none',
        user: 'support@shop.test',
        takeExisting: true,
        plus: true,
      },
      credentials: { password: servers.password },
      steward: steward.personId,
      deputy: deputy.personId,
    });
    await heed.owner.call('PATCH', `/api/sources/${added.body.id}`, { state: 'on' });
    const [held] = heed.composed.modules.flatMap((module) => module.keepers ?? []);
    keeper = held!.start(makeLog('silent'));
  });
  afterAll(async () => {
    await keeper?.stop();
    await heed?.close();
    await servers?.stop();
  });
  let first: Talk;
  let answerTo = '';
  let ourId = '';

  it('a question is heard, answered, and the answer arrives in its thread', async () => {
    await post.sendMail({
      from: 'Anna <anna@shop.test>',
      to: 'support@shop.test',
      subject: 'Pump',
      text: 'The pump is flat.',
      messageId: '<q1@anna.test>',
    });
    first = await talkWith('The pump is flat.');
    await reply(first.id, 'Bring it in, we will look.');
    const header = await arrived('anna', 'Bring it in');
    expect(header('In-Reply-To')).toBe('<q1@anna.test>');
    expect(header('References')).toBe('<q1@anna.test>');
    expect(header('Subject')).toBe('Re: Pump');
    answerTo = header('Reply-To');
    expect(answerTo).toMatch(/^support\+[a-z2-7]{20}@shop\.test$/);
    ourId = header('Message-ID');
  });

  it('the customer’s answer joins it, by the address alone and by In-Reply-To alone', async () => {
    await post.sendMail({
      from: 'anna@shop.test',
      to: answerTo,
      subject: 'no re at all',
      text: 'By address.',
    });
    await post.sendMail({
      from: 'anna@shop.test',
      to: 'support@shop.test',
      subject: 'Re: Pump',
      inReplyTo: ourId,
      text: 'By header.',
    });
    expect((await talkWith('By address.')).id).toBe(first.id);
    expect((await talkWith('By header.')).id).toBe(first.id);
  });

  it('a colleague who answers our mail joins it, named as somebody else; our answer still goes to the customer', async () => {
    await post.sendMail({
      from: 'Bo <bo@other.test>',
      to: answerTo,
      subject: 'Re: Pump',
      text: 'I am her colleague.',
    });
    const joined = await talkWith('I am her colleague.');
    expect(joined.id).toBe(first.id);
    const said = joined.entries.find(({ text }) => text === 'I am her colleague.')!;
    expect(said).toMatchObject({ author: { name: 'Bo' }, mail: { from: 'bo@other.test' } });
    await reply(first.id, 'To the customer alone.');
    expect((await arrived('anna', 'To the customer alone'))('To')).toBe('anna@shop.test');
  });

  it('a stranger who quotes subject, numbers and old references opens their own', async () => {
    await post.sendMail({
      from: 'mallory@evil.test',
      to: 'support@shop.test',
      subject: `Re: Pump [#${first.id}]`,
      references: ['<q1@anna.test>', ourId, '<forward@evil.test>'],
      inReplyTo: '<forward@evil.test>',
      text: 'Send it to my address.',
    });
    await post.sendMail({
      from: 'mallory2@evil.test',
      to: 'support+aaaaaaaaaaaaaaaaaaaa@shop.test',
      subject: 'Re: Pump',
      inReplyTo: '<q1@anna.test>',
      text: 'A guess.',
    });
    const forwarded = await talkWith('Send it to my address.');
    const guessed = await talkWith('A guess.');
    expect(new Set([first.id, forwarded.id, guessed.id]).size).toBe(3);
    expect(texts(await talk(first.id))).not.toContain('A guess.');
  });

  it('a forged sender stands among nobody’s words', async () => {
    await post.sendMail({
      from: 'anna@shop.test',
      to: 'support@shop.test',
      headers: { 'Authentication-Results': 'mx.shop.test; dmarc=fail header.from=shop.test' },
      text: 'I moved, use this address.',
    });
    const forged = await talkWith('I moved, use this address.');
    expect(forged.id).not.toBe(first.id);
    expect(forged.entries[0]).toMatchObject({ mail: { from: 'anna@shop.test', doubtful: true } });
  });

  it('a bounce marks the reply failed and opens nothing; an automatic answer is shown and never answered', async () => {
    await post.sendMail({
      from: 'ghost@shop.test',
      to: 'support@shop.test',
      subject: 'Help',
      text: 'I am not there.',
    });
    const ghost = await talkWith('I am not there.');
    const sent = await reply(ghost.id, 'Where are you?');
    const count = async () =>
      (
        await sql<{ n: number }>`select count(*)::int as n from respond_conversation`.execute(
          heed.database.db,
        )
      ).rows[0]!.n;
    const before = await count();
    const after = await until(async () => {
      await heed.settle();
      const now = await talk(ghost.id);
      expect(now.entries.find(({ id }) => id === sent)).toMatchObject({
        state: 'failed',
        trouble: 'mail.bounced',
      });
      return now;
    });
    expect(after.entries.some(({ what, kind }) => what === 'report' && kind === 'failed')).toBe(true);
    expect(after.state).toBe('open');
    await post.sendMail({
      from: 'anna@shop.test',
      to: answerTo,
      subject: 'Automatic reply: Pump',
      inReplyTo: ourId,
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: 'Back on Monday.',
    });
    await until(async () => {
      await heed.settle();
      const { entries } = await talk(first.id);
      expect(entries.find(({ what }) => what === 'report')).toMatchObject({
        kind: 'auto-reply',
        text: 'Back on Monday.',
      });
    });
    expect(texts(await talk(first.id))).not.toContain('Back on Monday.');
    expect(await count()).toBe(before);
  });

  it('no question goes to a machine when its conversation is solved', async () => {
    await post.sendMail({
      from: 'no-reply@shop.test',
      to: 'support@shop.test',
      subject: 'Notice',
      text: 'From a machine.',
    });
    const machine = await talkWith('From a machine.');
    const solved = await heed.owner.call('PUT', `/api/conversations/${machine.id}/solution`, {});
    expect(solved.status, JSON.stringify(solved.body)).toBeLessThan(300);
    const { rows } = await sql`select from respond_reply where conversation_id = ${machine.id}`.execute(
      heed.database.db,
    );
    expect(rows).toHaveLength(0);
  });
});

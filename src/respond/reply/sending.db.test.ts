import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#http/route.ts';
import { type stoppedClock as makeClock, stoppedClock } from '#kit/clock.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { freshDatabase, settle, type TestDatabase } from '../../../test/support/database.ts';
import {
  acts,
  addCustomer,
  eventTypes,
  later,
  monday,
  openedConversation,
  type RespondWorld,
  respondWorld,
  said,
} from '../../../test/support/respond-world.ts';
import { openConversations } from '../opening/open-conversations.ts';
import type { Spoken, Utterance, Voice } from '../ports.ts';
import { sendingLimitMs } from './decide-sending.ts';
import { putSending } from './put-sending.ts';
import { queueReply } from './queue-reply.ts';
import { retryReply } from './retry-reply.ts';
import { sendReply, TryAgain } from './send-reply.ts';
import { undoReply } from './undo-reply.ts';

let database: TestDatabase;
let world: RespondWorld;
let clock: ReturnType<typeof makeClock>;
let spoken: Utterance[];
let answer: () => Promise<Spoken>;

beforeAll(async () => {
  database = await freshDatabase();
  world = await respondWorld(database.db);
});
afterAll(() => database.close());

const voice = (repeatable: boolean): Voice => ({
  repeatable,
  domain: 'wielhuis.example',
  async speak(utterance) {
    spoken.push(utterance);
    return answer();
  },
});

async function queued(given: { repeatable?: boolean; text?: string } = {}) {
  spoken = [];
  answer = async () => ({ sent: true });
  clock = stoppedClock(monday);
  const conversation = await openedConversation(database.db, world);
  const reply = await inTransaction(database.db, (tx) =>
    queueReply(tx, acts(world.anna), {
      conversation,
      text: given.text ?? 'We send a new one.',
      mailOn: true,
    }),
  );
  if ('refused' in reply) throw new Error(reply.refused);
  const mail = voice(given.repeatable ?? false);
  const job = sendReply({
    db: database.db,
    clock,
    voices: {
      mail,
      webhook: mail,
      sites: { wordpress: mail, mastodon: mail, bluesky: mail, discourse: mail, github: mail },
    },
    hookOf: async () => null,
    siteOf: async () => null,
  });
  const work = (last = false) =>
    job.work({ reply: reply.id }, { tries: 1, last, signal: AbortSignal.timeout(5000) });
  const state = async () =>
    (
      await sql<{ state: string; trouble: string | null; conversation: string; first: Date | null }>`
      select r.state, r.trouble, c.state as conversation, c.first_reply_at as first
      from respond_reply r join respond_conversation c on c.id = r.conversation_id where r.id = ${reply.id}`.execute(
        database.db,
      )
    ).rows[0]!;
  return { ...reply, conversation, work, state };
}
const afterWindow = () => clock.advance(11_000);

describe('sending a reply', () => {
  it('waits for the window, goes out once, and the customer is no longer waiting', async () => {
    const reply = await queued();
    expect(reply).toMatchObject({ way: 'mail', sendAfter: later(10_000) });
    await expect(reply.work()).rejects.toThrow(TryAgain);
    expect(spoken).toEqual([]);
    afterWindow();
    await Promise.allSettled([reply.work(), reply.work(), reply.work()]);
    await reply.work();
    expect(spoken.map(({ messageId, text }) => [messageId, text])).toEqual([
      [`${reply.id}@wielhuis.example`, 'We send a new one.'],
    ]);
    expect(await reply.state()).toMatchObject({ state: 'sent', conversation: 'waiting', first: clock.now() });
    expect(await eventTypes(database.db, reply.id)).toEqual(['reply.queued', 'reply.sent']);
  });

  it('can be undone in the window, and not after it went', async () => {
    const reply = await queued({ text: 'Too fast' });
    expect((await reply.state()).conversation).toBe('waiting');
    const back = await inTransaction(database.db, (tx) =>
      undoReply(tx, acts(world.anna), { reply: reply.id }),
    );
    expect(back).toEqual({ text: 'Too fast' });
    expect((await reply.state()).conversation).toBe('open');
    afterWindow();
    await reply.work();
    expect(spoken).toEqual([]);
    const sent = await queued();
    afterWindow();
    await sent.work();
    const late = await inTransaction(database.db, (tx) =>
      undoReply(tx, acts(world.anna), { reply: sent.id }),
    );
    expect(late).toMatchObject({ refused: 'reply.sent-already' });
  });

  it('queued twice under one id is one reply', async () => {
    const conversation = await openedConversation(database.db, world);
    const once = () =>
      inTransaction(database.db, (tx) =>
        queueReply(tx, acts(world.anna), {
          conversation,
          id: '0193a000-0000-7000-8000-0000000000aa',
          text: 'Hello',
          mailOn: true,
        }),
      );
    expect(await once()).toEqual(await once());
    const { rows } = await sql`select from respond_reply where conversation_id = ${conversation}`.execute(
      database.db,
    );
    expect(rows).toHaveLength(1);
  });

  it('tries again when nothing left, and fails in the end with what to do', async () => {
    const reply = await queued();
    answer = async () => ({ trouble: 'mail.later', again: true });
    afterWindow();
    await expect(reply.work()).rejects.toThrow(TryAgain);
    expect(await reply.state()).toMatchObject({ state: 'queued', trouble: 'mail.later' });
    await reply.work(true);
    expect(await reply.state()).toMatchObject({
      state: 'failed',
      trouble: 'mail.later',
      conversation: 'open',
    });
    answer = async () => ({ sent: true });
    await inTransaction(database.db, (tx) =>
      retryReply(tx, acts(world.anna, clock.now()), { reply: reply.id }),
    );
    await reply.work();
    expect(await reply.state()).toMatchObject({ state: 'sent', conversation: 'waiting' });
    expect(new Set(spoken.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it.each([
    [false, 1, 'failed', 'send.unknown'],
    [true, 2, 'sent', null],
  ])(
    'killed in the middle of a try (repeats dropped by the other side: %s)',
    async (repeatable, tries, state, trouble) => {
      const reply = await queued({ repeatable });
      afterWindow();
      answer = async () => {
        throw new Error('killed');
      };
      await expect(reply.work()).rejects.toThrow('killed');
      answer = async () => ({ sent: true });
      await expect(reply.work()).rejects.toThrow(TryAgain);
      clock.advance(sendingLimitMs);
      await reply.work();
      expect(spoken).toHaveLength(tries);
      expect(await reply.state()).toMatchObject({ state, trouble });
    },
  );

  it('does not call answered what the customer said while it was being written', async () => {
    const reply = await queued();
    const { rows } = await sql<{
      customer_id: string;
    }>`select customer_id from respond_conversation where id = ${reply.conversation}`.execute(database.db);
    // Said before our reply, heard after it: nobody can have answered it.
    await said(database.db, { source: world.mail, customer: rows[0]!.customer_id, at: later(5000) });
    await settle(database.db, [openConversations]);
    afterWindow();
    await reply.work();
    expect(await reply.state()).toMatchObject({ state: 'sent', conversation: 'open' });
  });

  it('is recorded at once when it was answered elsewhere, and refuses ways that are not there', async () => {
    const nameless = await addCustomer(database.db, 'Nameless');
    const conversation = await openedConversation(database.db, world, { customer: nameless });
    const mail = await inTransaction(database.db, (tx) =>
      queueReply(tx, acts(world.anna), { conversation, text: 'x', way: 'mail', mailOn: true }),
    );
    expect(mail).toMatchObject({ refused: 'reply.no-mail' });
    const reply = await inTransaction(database.db, (tx) =>
      queueReply(tx, acts(world.anna), {
        conversation,
        text: 'Said it at the counter',
        link: 'https://example.org/1',
        mailOn: true,
      }),
    );
    expect(reply).toMatchObject({ way: 'elsewhere', sendAfter: null });
  });

  it('puts the job once, also when delivered twice', async () => {
    const reply = await queued();
    const put: unknown[] = [];
    const jobs: JobQueue = {
      put: async (_tx, name, work, options) => void put.push([name, work, options?.key]),
    };
    await settle(database.db, [putSending(jobs)]);
    await settle(database.db, [putSending(jobs)]);
    expect(put.filter((one) => JSON.stringify(one).includes(reply.id))).toEqual([
      ['respond.send-reply', { reply: reply.id }, reply.id],
    ]);
  });
});

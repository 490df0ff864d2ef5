import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, killHalfWay, settle, type TestDatabase } from '../../../test/support/database.ts';
import {
  addCustomer,
  day,
  later,
  type RespondWorld,
  respondWorld,
  said,
  saidMany,
} from '../../../test/support/respond-world.ts';
import { openConversations } from './open-conversations.ts';

let database: TestDatabase;
let world: RespondWorld;
const follower = openConversations;

beforeAll(async () => {
  database = await freshDatabase();
  world = await respondWorld(database.db);
});
afterAll(() => database.close());

const conversationOf = async (signal: string) =>
  (
    await sql<{
      id: string;
      state: string;
      assignee_id: string;
      subject: string;
      last_words: string;
      reopened: number;
      customer_id: string;
    }>`
      select c.* from respond_conversation c join respond_conversation_signal cs on cs.conversation_id = c.id
      where cs.signal_id = ${signal}`.execute(database.db)
  ).rows[0];
const eventsAbout = async (subject: string) =>
  (
    await sql<{
      type: string;
    }>`select type from ledger_event where subject = ${subject} order by position`.execute(database.db)
  ).rows.map(({ type }) => type);
const solve = (id: string, at: Date) =>
  sql`update respond_conversation set state = 'solved', solved_at = ${at}, waiting_since = null where id = ${id}`.execute(
    database.db,
  );

describe('opening conversations', () => {
  it('opens one with subject, words, owner and its events, and routes it', async () => {
    const customer = await addCustomer(database.db, 'Mrs De Vries');
    const signal = await said(database.db, {
      source: world.mail,
      customer,
      title: 'Battery',
      text: 'Empty after\n\nan hour',
    });
    await settle(database.db, [follower]);
    const opened = (await conversationOf(signal))!;
    expect(opened).toMatchObject({
      state: 'open',
      subject: 'Battery',
      last_words: 'Empty after an hour',
      assignee_id: world.anna,
    });
    expect(await eventsAbout(opened.id)).toEqual([
      'conversation.opened',
      'conversation.heard',
      'conversation.assigned',
    ]);
  });

  it('puts all channels of one customer in one conversation, in one batch and over batches', async () => {
    const customer = await addCustomer(database.db, 'Four Channels');
    const first = await saidMany(database.db, [
      { source: world.mail, customer, thread: 'm1' },
      { source: world.forum, customer, thread: 't1', at: later(1000) },
    ]);
    await settle(database.db, [follower]);
    const second = await said(database.db, { source: world.forum, customer, thread: 't2', at: later(day) });
    await settle(database.db, [follower]);
    const found = await Promise.all([...first, second].map(conversationOf));
    expect(new Set(found.map((one) => one!.id)).size).toBe(1);
    expect((await eventsAbout(found[0]!.id)).filter((type) => type === 'conversation.heard')).toHaveLength(3);
  });

  it('keeps people in the same public thread apart, and anonymous ones of a thread together', async () => {
    const [a, b] = [await addCustomer(database.db, 'A'), await addCustomer(database.db, 'B')];
    const signals = await saidMany(database.db, [
      { source: world.forum, customer: a, thread: 'public' },
      { source: world.forum, customer: b, thread: 'public' },
      { source: world.forum, thread: 'public' },
      { source: world.forum, thread: 'public' },
      { source: world.forum },
      { source: world.forum },
    ]);
    await settle(database.db, [follower]);
    const ids = (await Promise.all(signals.map(conversationOf))).map((one) => one!.id);
    expect(ids[2]).toBe(ids[3]);
    expect(new Set(ids).size).toBe(5);
  });

  it('reopens what was solved lately, leaves it solved for thanks, opens a new one after a fortnight', async () => {
    const customer = await addCustomer(database.db, 'Returning');
    const id = (await said(database.db, { source: world.mail, customer }).then(async (signal) => {
      await settle(database.db, [follower]);
      return conversationOf(signal);
    }))!.id;
    await solve(id, later(day));
    const thanks = await said(database.db, {
      source: world.mail,
      customer,
      kind: 'praise',
      at: later(2 * day),
    });
    await settle(database.db, [follower]);
    expect(await conversationOf(thanks)).toMatchObject({ id, state: 'solved', reopened: 0 });
    const again = await said(database.db, { source: world.mail, customer, at: later(10 * day) });
    await settle(database.db, [follower]);
    expect(await conversationOf(again)).toMatchObject({ id, state: 'open', reopened: 1 });
    await solve(id, later(11 * day));
    const much = await said(database.db, { source: world.mail, customer, at: later(40 * day) });
    await settle(database.db, [follower]);
    expect((await conversationOf(much))!.id).not.toBe(id);
    expect(await eventsAbout(id)).toContain('conversation.reopened');
  });

  it('opens none for internal signals and for sources that only listen', async () => {
    await sql`update listen_source set settings = '{"opensConversations": false}' where id = ${world.forum}`.execute(
      database.db,
    );
    const [inside, review] = await saidMany(database.db, [
      { source: world.mail, internal: true },
      { source: world.forum },
    ]);
    await settle(database.db, [follower]);
    expect(await conversationOf(inside!)).toBeUndefined();
    expect(await conversationOf(review!)).toBeUndefined();
  });

  it('delivered twice leaves the same; killed half-way leaves nothing half', async () => {
    const customer = await addCustomer(database.db, 'Twice');
    const count = async () =>
      (
        await sql<{
          of: string;
        }>`select (select count(*) from respond_conversation) || ' ' || (select count(*) from respond_conversation_signal)
          || ' ' || (select count(*) from ledger_event) as of`.execute(database.db)
      ).rows[0]!.of;
    await said(database.db, { source: world.mail, customer });
    const before = await count();
    expect(await killHalfWay(database.db, follower)).toBe('killed');
    expect(await count()).toBe(before);
    await settle(database.db, [follower]);
    const after = await count();
    expect(after).not.toBe(before);
    await sql`delete from ledger_follower where name = ${follower.name}`.execute(database.db);
    await settle(database.db, [follower]);
    expect(await count()).toBe(after);
  });
});

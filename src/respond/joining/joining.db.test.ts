import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#http/route.ts';
import type { Tx } from '#kit/database.ts';
import type { Refusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { freshDatabase, settle, type TestDatabase } from '../../../test/support/database.ts';
import {
  acts,
  addCustomer,
  day,
  later,
  monday,
  type RespondWorld,
  respondWorld,
  said,
} from '../../../test/support/respond-world.ts';
import { takeConversation } from '../conversation/take-conversation.ts';
import { writeNote } from '../note/write-note.ts';
import { followSignals } from '../opening/follow-signals.ts';
import { openConversations } from '../opening/open-conversations.ts';
import { readConversation } from '../read-conversation.ts';
import { joinConversations } from './join-conversations.ts';
import { partConversation } from './part-conversation.ts';
import { splitConversation } from './split-conversation.ts';

let database: TestDatabase;
let world: RespondWorld;
beforeAll(async () => {
  database = await freshDatabase();
  world = await respondWorld(database.db);
});
afterAll(() => database.close());

const run = <T>(verb: (tx: Tx) => Promise<T>) => inTransaction(database.db, verb);
const refusal = (result: unknown) => (result as Refusal).refused;
const row = async (id: string) =>
  (await database.db.selectFrom('respond_conversation').selectAll().where('id', '=', id).executeTakeFirst())!;
const of = async (signal: string) =>
  (await database.db
    .selectFrom('respond_conversation_signal')
    .select('conversation_id')
    .where('signal_id', '=', signal)
    .executeTakeFirst())!.conversation_id;
const texts = async (id: string) => {
  const talk = await readConversation(database.db, acts(world.anna), { conversation: id, mailOn: true });
  if ('refused' in talk) throw new Error(talk.refused);
  return talk.entries.flatMap((entry) => ('text' in entry ? [entry.text] : []));
};

/** Two conversations of one customer: the first is old and solved when the second begins, then opened again. */
async function two(): Promise<{ first: string; second: string; customer: string }> {
  const customer = await addCustomer(database.db, 'Mrs De Vries');
  const one = await said(database.db, { source: world.mail, customer, text: 'The lamp is dim' });
  await settle(database.db, [openConversations]);
  const first = await of(one);
  await sql`update respond_conversation set state = 'solved', solved_at = ${later(-30 * day)} where id = ${first}`.execute(
    database.db,
  );
  const other = await said(database.db, {
    source: world.forum,
    customer,
    text: 'And it went out',
    at: later(day),
  });
  await settle(database.db, [openConversations]);
  const second = await of(other);
  await sql`update respond_conversation set state = 'open', solved_at = null where id = ${first}`.execute(
    database.db,
  );
  return { first, second, customer };
}

describe('joining', () => {
  it('makes one of two, and two of it again, with nothing lost on the way', async () => {
    const { first, second } = await two();
    await run((tx) => takeConversation(tx, acts(world.bram), { conversation: first, from: world.anna }));
    await run((tx) => writeNote(tx, acts(world.anna), { conversation: second, text: 'Rang back' }));
    const before = [await texts(first), await texts(second)];
    await run((tx) => joinConversations(tx, acts(world.anna), { conversation: second, into: first }));
    expect(await texts(first)).toEqual(['The lamp is dim', 'Rang back', 'And it went out']);
    expect(await row(first)).toMatchObject({ last_words: 'And it went out', state: 'open' });
    expect((await row(second)).joined_into).toBe(first);
    const talk = await readConversation(database.db, acts(world.anna), { conversation: first, mailOn: true });
    expect(talk).toMatchObject({ joined: [{ id: second }] });

    const late = await run((tx) =>
      writeNote(tx, acts(world.anna), { conversation: second, text: 'Too late' }),
    );
    expect(refusal(late)).toBe('conversation.joined');

    await run((tx) => partConversation(tx, acts(world.anna), { conversation: second }));
    expect([await texts(first), await texts(second)]).toEqual(before);
    expect(await row(first)).toMatchObject({ last_words: 'The lamp is dim' });
    expect(await row(second)).toMatchObject({ joined_into: null, assignee_id: world.bram });
    const { rows } = await sql`select from respond_moved`.execute(database.db);
    expect(rows).toHaveLength(0);
    expect(refusal(await run((tx) => partConversation(tx, acts(world.anna), { conversation: second })))).toBe(
      'conversation.not-joined',
    );
  });

  it('comes apart in any order after a chain', async () => {
    const { first: a, second: b, customer } = await two();
    const last = await said(database.db, { source: world.mail, customer, at: later(2 * day), text: 'Third' });
    await settle(database.db, [openConversations]);
    const into = await of(last);
    const split = await run((tx) =>
      splitConversation(tx, acts(world.anna), { conversation: into, signals: [last] }),
    );
    if ('refused' in split) throw new Error(split.refused);
    const c = split.id;
    const before = await Promise.all([a, b, c].map(texts));
    await run((tx) => joinConversations(tx, acts(world.anna), { conversation: a, into: b }));
    await run((tx) => joinConversations(tx, acts(world.anna), { conversation: b, into: c }));
    expect((await row(a)).joined_into).toBe(c);
    expect((await texts(c)).toSorted()).toEqual(before.flat().toSorted());
    await run((tx) => partConversation(tx, acts(world.anna), { conversation: a }));
    await run((tx) => partConversation(tx, acts(world.anna), { conversation: b }));
    expect(await Promise.all([a, b, c].map(texts))).toEqual(before);
  });

  it('refuses other customers, itself, a solved one for an open one, and readers', async () => {
    const { first, second } = await two();
    const { first: strange } = await two();
    const join = (conversation: string, into: string, act = acts(world.anna)) =>
      run((tx) => joinConversations(tx, act, { conversation, into }));
    expect(refusal(await join(first, strange))).toBe('conversation.other-customer');
    expect(refusal(await join(first, first))).toBe('conversation.itself');
    await sql`update respond_conversation set state = 'solved' where id = ${second}`.execute(database.db);
    expect(refusal(await join(first, second))).toBe('conversation.into-solved');
    expect(refusal(await join(first, second, acts(world.anna, monday, 'reader')))).toBe('access.denied');
  });

  it('joins what is running of two customers who turn out to be one, once', async () => {
    const { first, customer } = await two();
    await sql`update respond_conversation set state = 'solved' where customer_id = ${customer} and id <> ${first}`.execute(
      database.db,
    );
    const twin = await addCustomer(database.db, 'M. de Vries');
    const there = await of(
      await said(database.db, {
        source: world.forum,
        customer: twin,
        text: 'Same lamp',
        at: later(day),
      }).then(async (signal) => {
        await settle(database.db, [openConversations]);
        return signal;
      }),
    );
    await sql`update listen_customer set joined_into = ${customer} where id = ${twin}`.execute(database.db);
    for (const _ of [1, 2]) {
      await append(database.db, [
        {
          type: 'customer.joined',
          subject: twin,
          at: later(2 * day),
          actor: null,
          facts: { into: customer },
        },
      ]);
      await settle(database.db, [followSignals]);
    }
    expect((await row(there)).joined_into).toBe(first);
    expect(await texts(first)).toContain('Same lamp');
  });
});

describe('splitting', () => {
  it('gives some messages a conversation of their own and leaves the rest', async () => {
    const customer = await addCustomer(database.db, 'Two Matters');
    const lamp = await said(database.db, { source: world.mail, customer, text: 'The lamp is dim' });
    const bill = await said(database.db, {
      source: world.mail,
      customer,
      text: 'And my bill?',
      at: later(day),
    });
    await settle(database.db, [openConversations]);
    const whole = await of(lamp);
    const all = await run((tx) =>
      splitConversation(tx, acts(world.anna), { conversation: whole, signals: [lamp, bill] }),
    );
    expect(refusal(all)).toBe('conversation.all-of-it');
    const split = await run((tx) =>
      splitConversation(tx, acts(world.bram), { conversation: whole, signals: [bill] }),
    );
    if ('refused' in split) throw new Error(split.refused);
    expect(await row(split.id)).toMatchObject({
      subject: 'And my bill?',
      last_words: 'And my bill?',
      state: 'open',
      customer_id: customer,
      assignee_id: (await row(whole)).assignee_id,
    });
    expect(await texts(whole)).toEqual(['The lamp is dim']);
    expect(await row(whole)).toMatchObject({ last_words: 'The lamp is dim' });
  });
});

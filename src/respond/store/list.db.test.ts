import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#http/route.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { freshDatabase, killHalfWay, settle, type TestDatabase } from '../../../test/support/database.ts';
import {
  acts,
  addCustomer,
  conversationOf,
  hour,
  later,
  monday,
  type RespondWorld,
  respondWorld,
  said,
  saidMany,
} from '../../../test/support/respond-world.ts';
import { takeConversation } from '../conversation/take-conversation.ts';
import { followSignals } from '../opening/follow-signals.ts';
import { openConversations } from '../opening/open-conversations.ts';
import { countViews } from './counts.ts';
import { listPage } from './list.ts';
import { searchPage } from './search.ts';

let database: TestDatabase;
let world: RespondWorld;
const total = 57;
beforeAll(async () => {
  database = await freshDatabase();
  world = await respondWorld(database.db);
  const kinds = ['complaint', 'wish', 'question'];
  const urgencies = ['low', 'normal', 'high', 'urgent'];
  await saidMany(
    database.db,
    Array.from({ length: total }, (_, n) => ({
      source: n % 2 ? world.mail : world.forum,
      kind: kinds[n % 3],
      urgency: urgencies[n % 4],
      text: n % 5 === 0 ? `Vlucht vertraagd, koffer ${n} kwijt` : `The battery of bicycle ${n} is empty`,
      at: later(Math.floor(n / 3) * hour),
    })),
  );
  await settle(database.db, [openConversations]);
});
afterAll(() => database.close());

const looking = () => ({ person: world.anna, at: later(100 * hour) });
type Query = Parameters<typeof listPage>[2];
const query = (given: Partial<Query>): Query => ({ view: 'all', order: 'newest', limit: 10, ...given });

async function walk(read: typeof listPage, given: Partial<Query>) {
  const items: Awaited<ReturnType<typeof listPage>>['items'] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 20; pages += 1) {
    const page = await read(database.db, looking(), query({ ...given, after }));
    items.push(...page.items);
    if (!page.next) return items;
    after = page.next;
  }
  throw new Error('the pages do not end');
}

describe('views', () => {
  it.each(['newest', 'waiting', 'urgent'] as const)(
    'pages through all, none twice, in order: %s',
    async (order) => {
      const items = await walk(listPage, { view: 'open', order });
      expect(new Set(items.map(({ id }) => id)).size).toBe(total);
      const keys = items.map((one) =>
        order === 'newest'
          ? -Date.parse(one.lastHeardAt)
          : order === 'waiting'
            ? Date.parse(one.waitingSince!)
            : -one.urgency * 1e15 + Date.parse(one.waitingSince!),
      );
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    },
  );

  it('filters by kind, urgency and source, several at once', async () => {
    const items = await walk(listPage, { kind: ['wish', 'question'], urgency: 3, source: world.mail });
    expect(items.length).toBeGreaterThan(0);
    for (const one of items)
      expect([['wish', 'question'].includes(one.kind), one.urgency, one.source.id]).toEqual([
        true,
        3,
        world.mail,
      ]);
  });

  it('counts what each view lists', async () => {
    const first = (await listPage(database.db, looking(), query({ view: 'open' }))).items[0]!;
    await inTransaction(database.db, (tx) =>
      takeConversation(tx, acts(world.anna), { conversation: first.id, from: first.assignee?.id }),
    );
    const counts = await countViews(database.db, looking());
    for (const view of [
      'open',
      'mine',
      'team',
      'nobody',
      'waiting',
      'promised',
      'snoozed',
      'watched',
      'solved',
      'all',
    ] as const)
      expect([view, (await walk(listPage, { view })).length]).toEqual([view, counts[view]]);
    expect(counts.mine).toBeGreaterThan(0);
  });
});

describe('search', () => {
  it('finds what holds all the words, in any form, marked, each conversation once', async () => {
    const items = await walk(searchPage, { q: 'koffers vertraagd' });
    expect(items).toHaveLength(Math.ceil(total / 5));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items[0]!.match).toContain('\u0001vertraagd\u0002');
    expect(await walk(searchPage, { q: 'battery vertraagd' })).toEqual([]);
  });

  it('keeps to the view, however few of what is found are in it', async () => {
    const all = (await walk(searchPage, { q: 'koffers vertraagd' })).map(({ id }) => id);
    for (const view of ['mine', 'open', 'solved', 'snoozed'] as const) {
      const inIt = new Set((await walk(listPage, { view })).map(({ id }) => id));
      const found = await walk(searchPage, { q: 'koffers vertraagd', view, limit: 2 });
      expect(found.map(({ id }) => id)).toEqual(all.filter((id) => inIt.has(id)));
    }
  });

  it('stands what people type', async () => {
    for (const q of ["'; drop table", '((', '"open', '-', '<b>&', '\\', '%_', 'a:b | c & !d'])
      expect(Array.isArray((await searchPage(database.db, looking(), query({ q }))).items)).toBe(true);
  });
});

describe('following what changes elsewhere', () => {
  it('keeps the line true; twice is the same; killed half-way changes nothing', async () => {
    const { db } = database;
    const [from, into] = [await addCustomer(db, 'Old'), await addCustomer(db, 'New')];
    const signal = await said(db, { source: world.mail, customer: from, text: 'First words', at: monday });
    await settle(db, [openConversations]);
    const id = await conversationOf(db, signal);
    const line = async () =>
      (
        await sql<
          Record<string, unknown>
        >`select customer_id, last_words, kind, urgency, version from respond_conversation where id = ${id}`.execute(
          db,
        )
      ).rows[0]!;
    const before = await line();
    await sql`update listen_signal set text = 'Other words' where id = ${signal}`.execute(db);
    await sql`update understand_reading set kind = 'wish', urgency = 'urgent' where signal_id = ${signal}`.execute(
      db,
    );
    await sql`update listen_customer set joined_into = ${into} where id = ${from}`.execute(db);
    const happened = (type: string, subject: string) => ({
      type,
      subject,
      at: monday,
      actor: null,
      facts: {},
    });
    await append(db, [
      happened('signal.edited', signal),
      happened('reading.corrected', signal),
      happened('customer.joined', from),
      happened('theme.merged', newId()),
    ]);
    expect(await killHalfWay(db, followSignals)).toBe('killed');
    expect(await line()).toEqual(before);
    await settle(db, [followSignals]);
    const after = await line();
    expect(after).toMatchObject({ customer_id: into, last_words: 'Other words', kind: 'wish', urgency: 3 });
    await sql`delete from ledger_follower where name = ${followSignals.name}`.execute(db);
    await settle(db, [followSignals]);
    expect(await line()).toEqual(after);
  });
});

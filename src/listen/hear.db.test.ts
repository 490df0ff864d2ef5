import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import { eventsOf } from '#ledger/index.ts';
import { type Act, heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { makeSource } from '../../test/support/sources.ts';
import { type Heard, type Hearing, hear } from './hear.ts';
import type { HeardItem } from './heard.ts';

const at = new Date('2026-03-02T10:00:00Z');
let database: TestDatabase;
let source: string;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  source = (await makeSource(database.db, { state: 'on' })).id;
});
afterAll(() => database.close());

const said = (externalId: string, more: Partial<HeardItem> = {}): HeardItem => ({
  externalId,
  text: `words of ${externalId}`,
  ...more,
});

async function heard(
  items: HeardItem[],
  more: Partial<Hearing> = {},
  act: Act = heedActs(at),
): Promise<Heard> {
  const result = await database.db.transaction().execute((tx) => hear(tx, act, { source, items, ...more }));
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

const refusal = async (tx: Tx, hearing: Hearing, act = heedActs(at)) =>
  ((await hear(tx, act, hearing)) as Refusal).refused;

const signals = () =>
  database.db
    .selectFrom('listen_signal')
    .selectAll()
    .where('source_id', '=', source)
    .orderBy('external_id')
    .execute();

describe('hear', () => {
  it('stores what was said with its event, its customer and the cursor', async () => {
    const html = '<p>words</p>';
    const { accepted } = await heard(
      [
        said('a', {
          author: { email: 'Ann@Example.org', name: 'Ann' },
          html,
          occurredAt: new Date('2026-03-01T09:00:00Z'),
        }),
      ],
      { cursor: { page: 2 } },
    );
    const [signal] = await signals();
    expect(signal).toMatchObject({ id: accepted[0]!.id, text: 'words of a', channel: 'post', heard_at: at });
    const original = await database.db
      .selectFrom('listen_original')
      .selectAll()
      .where('id', '=', signal!.original_id!)
      .executeTakeFirstOrThrow();
    expect(original.bytes!.toString()).toBe(html);
    const customer = await database.db
      .selectFrom('listen_customer')
      .selectAll()
      .where('id', '=', signal!.customer_id!)
      .executeTakeFirstOrThrow();
    expect(customer.name).toBe('Ann');
    const [event] = await eventsOf(database.db, accepted[0]!.id);
    expect(event).toMatchObject({
      type: 'signal.heard',
      facts: {
        source,
        channel: 'post',
        customer: customer.id,
        internal: false,
        occurredAt: '2026-03-01T09:00:00.000Z',
      },
    });
    const row = await database.db
      .selectFrom('listen_source')
      .selectAll()
      .where('id', '=', source)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ cursor: { page: 2 }, heard_at: at, checked_at: at });
  });

  it('hears the same thing once, however often it comes', async () => {
    const first = await heard([said('a'), said('b'), said('a')]);
    expect(first).toMatchObject({ duplicates: 1, edited: 0, rejected: [] });
    const again = await heard([said('b'), said('c')]);
    expect(again.accepted.map(({ externalId }) => externalId)).toEqual(['c']);
    expect(again.duplicates).toBe(1);
    expect(again.known).toEqual([{ index: 0, externalId: 'b', id: first.accepted[1]!.id, edited: false }]);
    expect(await signals()).toHaveLength(3);
    expect(await eventsOf(database.db, first.accepted[1]!.id)).toHaveLength(1);
  });

  it('keeps the old words when a text changed at the source', async () => {
    const id = (await heard([said('a')])).accepted[0]!.id;
    expect((await heard([said('a', { text: 'second' })])).edited).toBe(1);
    expect((await heard([said('a', { text: 'third' })])).edited).toBe(1);
    const [signal] = await signals();
    expect(signal).toMatchObject({ text: 'third', edited_at: at });
    const earlier = (signal!.meta as { earlier: { text: string }[] }).earlier.map(({ text }) => text);
    expect(earlier).toEqual(['second', 'words of a']);
    expect((await eventsOf(database.db, id)).map(({ type }) => type)).toEqual([
      'signal.heard',
      'signal.edited',
      'signal.edited',
    ]);
  });

  it('rejects what would be lost by claiming an id twice', async () => {
    const one = await heard([said('a'), said('a', { text: 'other words' })]);
    expect(one.rejected).toEqual([{ index: 1, code: 'signal.id-reused', params: { id: 'a' } }]);
    const own = newId();
    await heard([said('b', { id: own })]);
    expect((await heard([said('c', { id: own })])).rejected).toEqual([
      { index: 0, code: 'signal.id-taken', params: { id: own } },
    ]);
  });

  it('says what is wrong with an item and stores the others', async () => {
    const { accepted, rejected } = await heard([
      said(' '),
      said('x'.repeat(501)),
      said('no-text', { text: ' \n ' }),
      said('long', { text: 'é'.repeat(600_000) }),
      said('date', { occurredAt: new Date(Number.NaN) }),
      said('old', { occurredAt: new Date('0001-01-01') }),
      said('meta', { meta: { much: 'x'.repeat(70_000) } }),
      said('good'),
    ]);
    expect(rejected.map(({ code }) => code)).toEqual([
      'signal.no-id',
      'signal.id-too-long',
      'signal.no-text',
      'signal.text-too-long',
      'signal.date-invalid',
      'signal.date-invalid',
      'signal.meta-too-large',
    ]);
    expect(accepted.map(({ externalId }) => externalId)).toEqual(['good']);
  });

  it('stores what PostgreSQL itself would refuse', async () => {
    await heard([
      said('nul\u0000', {
        text: 'a\u0000b \ud800 😀',
        title: '\u0000',
        author: { name: 'x\u0000', handle: '@\ud800' },
        meta: { 'k\u0000': ['\ud83d', { deep: '\u0000' }] },
      }),
      said('future', { occurredAt: new Date('2031-01-01T00:00:00Z') }),
    ]);
    const [future, nul] = await signals();
    expect(nul!.text).toBe('a\ufffdb \ufffd 😀');
    expect(nul!.meta).toEqual({ 'k\ufffd': ['\ufffd', { deep: '\ufffd' }] });
    expect(future).toMatchObject({ occurred_at: at, meta: { saidAt: '2031-01-01T00:00:00.000Z' } });
  });

  it('gives the messages of one person one customer, and of two namesakes two', async () => {
    await heard([
      said('1', { author: { email: 'x@shop.nl', handle: '@Xan' } }),
      said('2', { author: { handle: 'xan', phone: '06 1234 5678' } }),
      said('3', { author: { phone: '+31612345678' } }),
      said('4', { author: { name: 'Jan' } }),
      said('5', { author: { name: 'Jan' } }),
      said('6'),
    ]);
    const customers = (await signals()).map((signal) => signal.customer_id);
    expect(new Set(customers.slice(0, 3)).size).toBe(1);
    expect(new Set(customers.slice(0, 5)).size).toBe(3);
    expect(customers[5]).toBeNull();
  });

  it('makes one customer and one signal when twelve hear the same at once', async () => {
    const batch = (n: number) =>
      Array.from({ length: 20 }, (_, i) =>
        said(`same-${(i + n) % 20}`, { author: { email: `p${(i + n) % 20}@race.nl` } }),
      );
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => heard(batch(n))));
    expect(results.reduce((sum, { accepted }) => sum + accepted.length, 0)).toBe(20);
    const stored = await signals();
    expect(new Set(stored.map((signal) => signal.customer_id)).size).toBe(20);
    const { rows } = await database.pool.query(
      `select count(*) as customers, count(*) filter (where not exists (select from listen_signal s where s.customer_id = i.customer_id)) as idle
       from listen_identity i where value like '%@race.nl'`,
    );
    expect(rows[0]).toEqual({ customers: 20, idle: 0 });
  });

  it('follows answers to one thread', async () => {
    await heard([said('root')]);
    await heard([said('re1', { inReplyTo: ['root'] }), said('re2', { inReplyTo: ['re1', 'root'] })]);
    expect((await signals()).map((signal) => signal.thread_key)).toEqual(['root', 'root', 'root']);
  });

  it('leaves nothing behind when the transaction fails', async () => {
    const failing = database.db.transaction().execute(async (tx) => {
      await hear(tx, heedActs(at), {
        source,
        items: [said('a', { author: { email: 'half@way.nl' } })],
        cursor: { n: 9 },
      });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await signals()).toEqual([]);
    const left = await database.db
      .selectFrom('listen_identity')
      .select('id')
      .where('value', '=', 'half@way.nl')
      .execute();
    expect(left).toEqual([]);
  });

  it('refuses those who may not, sources that are off or unknown, and batches that are too large', async () => {
    const off = await makeSource(database.db, { state: 'off' });
    const reader: Act = { at, actor: { kind: 'person', personId: newId(), role: 'reader', scopes: null } };
    const { db } = database;
    expect(await refusal(db, { source, items: [said('a')] }, reader)).toBe('access.denied');
    expect(await refusal(db, { source: off.id, items: [said('a')] })).toBe('source.off');
    expect(await refusal(db, { source: newId(), items: [] })).toBe('source.unknown');
    const many = Array.from({ length: 1001 }, (_, i) => said(String(i)));
    expect(await refusal(db, { source, items: many })).toBe('batch.too-large');
  });
});

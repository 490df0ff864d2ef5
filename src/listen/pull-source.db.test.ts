import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { makeSeal } from '#kit/seal.ts';
import { eventsOf } from '#ledger/index.ts';
import { heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { makeSource } from '../../test/support/sources.ts';
import { compareCounts } from './continuity/compare-counts.ts';
import type { Batch, ChannelTrouble, PulledChannel } from './ports.ts';
import { pullSource } from './pull-source.ts';

let database: TestDatabase;
let source: string;
let answer: () => Promise<Batch | ChannelTrouble>;
const cursors: unknown[] = [];
const channel: PulledChannel = {
  kind: 'told',
  channel: 'post',
  way: 'pulled',
  settings: z.record(z.string(), z.unknown()),
  continuous: true,
  signed: false,
  everySeconds: () => 900,
  pull: ({ cursor }) => {
    cursors.push(cursor);
    return answer();
  },
  readAgain: async () => batch([]),
};
const batch = (items: string[], more: Partial<Batch> = {}): Batch => ({
  items: items.map((text, i) => ({ externalId: `i${i}`, text })),
  deleted: [],
  unreadable: [],
  cursor: { seen: items.length },
  ...more,
});
const pull = (minute: number) =>
  pullSource(
    database.db,
    heedActs(new Date(Date.UTC(2026, 2, 2, 10, minute))),
    { source, signal: AbortSignal.timeout(5000) },
    { seal: makeSeal('x'.repeat(40)), channels: [channel] },
  );
const row = () =>
  database.db.selectFrom('listen_source').selectAll().where('id', '=', source).executeTakeFirstOrThrow();

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  source = (await makeSource(database.db, { kind: 'told' })).id;
  cursors.length = 0;
});
afterAll(() => database.close());

it('stores what is new, edited and gone, and goes on from its cursor', async () => {
  answer = async () => batch(['one', 'two']);
  expect(await pull(0)).toEqual({ heard: 2, edited: 0, gone: 0, trouble: null });
  answer = async () => batch(['one', 'two and more'], { deleted: ['i0'] });
  expect(await pull(15)).toEqual({ heard: 0, edited: 1, gone: 1, trouble: null });
  expect(cursors).toEqual([null, { seen: 2 }]);
  const signals = await database.db
    .selectFrom('listen_signal')
    .select(['id', 'text', 'deleted_at'])
    .where('source_id', '=', source)
    .orderBy('external_id')
    .execute();
  expect(signals.map(({ text, deleted_at }) => [text, deleted_at !== null])).toEqual([
    ['one', true],
    ['two and more', false],
  ]);
  expect((await eventsOf(database.db, signals[0]!.id)).map(({ type }) => type)).toEqual([
    'signal.heard',
    'signal.deleted',
  ]);
  const spells = await database.db
    .selectFrom('listen_interval')
    .selectAll()
    .where('source_id', '=', source)
    .execute();
  expect(spells).toHaveLength(1);
});

it('says since when it is in trouble, once, and when it works again', async () => {
  answer = async () => ({ trouble: 'feed.missing', params: {} });
  await pull(0);
  await pull(15);
  expect(await row()).toMatchObject({ trouble: { code: 'feed.missing', since: '2026-03-02T10:00:00.000Z' } });
  answer = async () => batch(['one']);
  await pull(30);
  expect(await row()).toMatchObject({ trouble: null });
  const told = (await eventsOf(database.db, source)).map(({ type, facts }) => [type, facts.code]);
  expect(told).toEqual([
    ['source.troubled', 'feed.missing'],
    ['source.troubled', null],
  ]);
});

it('keeps a document it cannot read as one work item, however often it comes', async () => {
  answer = async () => ({
    trouble: 'feed.not-a-feed',
    params: { looksLike: 'html' },
    original: Buffer.from('<html>'),
  });
  await pull(0);
  await pull(15);
  const failures = await database.db
    .selectFrom('listen_failure')
    .selectAll()
    .where('source_id', '=', source)
    .execute();
  expect(failures).toMatchObject([
    { code: 'feed.not-a-feed', original: Buffer.from('<html>'), state: 'open' },
  ]);
});

it('throws away what was found when the source was switched off or pulled elsewhere meanwhile', async () => {
  answer = async () => {
    await database.db
      .updateTable('listen_source')
      .set({ cursor: '{"other":1}' })
      .where('id', '=', source)
      .execute();
    return batch(['one']);
  };
  expect(await pull(0)).toBeNull();
  answer = async () => {
    await database.db.updateTable('listen_source').set({ state: 'off' }).where('id', '=', source).execute();
    return batch(['one']);
  };
  expect(await pull(15)).toBeNull();
  answer = async () => batch(['one']);
  expect(await pull(30)).toBeNull();
  expect((await row()).heard_count).toBe(0);
});

it('a hole is made up for when the source brings everything since, and missing ones are noticed and read again', async () => {
  const minute = (n: number) => new Date(Date.UTC(2026, 2, 2, 10, n));
  let all = 3;
  const counting: PulledChannel = {
    ...channel,
    pull: async ({ cursor }) => ({
      ...batch([], { covered: true, cursor: { at: 'end' } }),
      items: Array.from({ length: cursor ? 0 : all }, (_, n) => ({
        externalId: `c${n}`,
        text: `Words ${n}`,
        occurredAt: new Date(Date.UTC(2026, 2, 1, 12, n)),
      })),
    }),
    count: async () => ({ count: 4 }),
    rewind: () => null,
  };
  const needs = { seal: makeSeal('x'.repeat(40)), channels: [counting] };
  const look = (n: number) =>
    pullSource(database.db, heedActs(minute(n)), { source, signal: AbortSignal.timeout(5000) }, needs);
  await look(0);
  await look(50);
  const recovered = await database.db
    .selectFrom('listen_recovery')
    .selectAll()
    .where('source_id', '=', source)
    .execute();
  expect(recovered).toMatchObject([{ from_at: minute(0), to_at: minute(50) }]);

  const compare = () =>
    compareCounts(database.db, heedActs(minute(51)), { source, signal: AbortSignal.timeout(5000) }, needs);
  expect(await compare()).toEqual({ missing: 1 });
  const alarms = () =>
    database.db
      .selectFrom('listen_alarm')
      .selectAll()
      .where('source_id', '=', source)
      .where('cleared_at', 'is', null)
      .execute();
  expect(await alarms()).toMatchObject([{ kind: 'count', params: { there: 4, here: 3 } }]);
  all = 4;
  expect(await look(52)).toMatchObject({ heard: 1 });
  expect(await compare()).toEqual({ missing: 0 });
  expect(await alarms()).toEqual([]);
});

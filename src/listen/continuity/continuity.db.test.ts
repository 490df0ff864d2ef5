import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { isRefusal } from '#kit/refusal.ts';
import { heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeSource } from '../../../test/support/sources.ts';
import { openAlarms } from '../store/alarms.ts';
import { clearByPerson, learnNorms, watchSilence } from './watch-silence.ts';

let database: TestDatabase;
let source: string;
const hour = 3600_000;
/** A Monday, nine in the morning on the wall in Amsterdam. */
const now = Date.parse('2026-11-23T08:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** Six an hour by day for eight weeks, and one at night. */
beforeEach(async () => {
  source = (await makeSource(database.db, { name: `Source ${newId()}` })).id;
  const from = now - 8 * 168 * hour;
  await sql`
    insert into listen_signal (id, source_id, external_id, channel, occurred_at, heard_at, text)
    select gen_random_uuid(), ${source}, n::text, 'post', at, at, 'Words'
    from (select n, ${new Date(from)}::timestamptz + n * interval '10 minutes' as at from generate_series(0, 8063) n) said
    where n % 6 = 0 or extract(hour from at at time zone 'Europe/Amsterdam') between 9 and 17`.execute(
    database.db,
  );
  await sql`update listen_source set heard_at = (select max(heard_at) from listen_signal where source_id = ${source})
    where id = ${source}`.execute(database.db);
  await listenedUntil(now);
  await learnNorms(database.db, new Date(now), [source]);
});

const listenedUntil = (until: number) =>
  sql`insert into listen_interval (source_id, from_at, to_at) values (${source}, ${new Date(now - 8 * 168 * hour)}, ${new Date(until)})
    on conflict (source_id, from_at) do update set to_at = excluded.to_at`.execute(database.db);
const watch = (at: number) =>
  database.db.transaction().execute((tx) => watchSilence(tx, heedActs(new Date(at))));
const mine = async () => (await openAlarms(database.db)).filter((alarm) => alarm.source.id === source);

test('a source that falls silent by day alarms within the day, once, and clears when heard', async () => {
  await listenedUntil(now + 8 * hour);
  await watch(now + 20 * 60_000);
  expect(await mine()).toEqual([]);
  await watch(now + 8 * hour);
  await watch(now + 8 * hour + 60_000);
  expect(await mine()).toMatchObject([{ kind: 'silence', params: { falseAlarmsPerYear: 1 } }]);
  await sql`update listen_source set heard_at = ${new Date(now + 9 * hour)} where id = ${source}`.execute(
    database.db,
  );
  expect(await watch(now + 9 * hour)).toMatchObject({ cleared: 1 });
  expect(await mine()).toEqual([]);
  const { rows } = await sql<{ type: string }>`
    select type from ledger_event where subject = ${source} order by position`.execute(database.db);
  expect(rows.map(({ type }) => type)).toEqual(['source.alarmed', 'source.cleared']);
});

test('a night that is always quiet does not', async () => {
  const evening = now + 10 * hour;
  await listenedUntil(evening + 2 * hour);
  await sql`update listen_source set heard_at = ${new Date(evening)} where id = ${source}`.execute(
    database.db,
  );
  await watch(evening + 2 * hour);
  expect(await mine()).toEqual([]);
});

test('time in which nobody listened is no silence', async () => {
  await watch(now + 48 * hour);
  expect(await mine()).toEqual([]);
});

test('a person can say that it is right so, and silence counts from then', async () => {
  await listenedUntil(now + 9 * hour);
  await watch(now + 8 * hour);
  const [alarm] = await mine();
  const act = heedActs(new Date(now + 8.5 * hour));
  const cleared = await database.db
    .transaction()
    .execute((tx) => clearByPerson(tx, act, { alarm: alarm!.id }));
  expect(isRefusal(cleared)).toBe(false);
  await watch(now + 9 * hour);
  expect(await mine()).toEqual([]);
  const again = await database.db.transaction().execute((tx) => clearByPerson(tx, act, { alarm: alarm!.id }));
  expect(again).toMatchObject({ refused: 'alarm.cleared-already' });
});

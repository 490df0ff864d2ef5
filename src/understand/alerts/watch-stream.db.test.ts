import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { newId } from '#kit/ids.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { settle } from '../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { makeSource } from '../../../test/support/sources.ts';
import type { listAlerts } from '../contract-alerts.ts';
import { keepLessons } from '../keep-lessons.ts';
import { readSignals } from '../read-signals.ts';
import { themeMatcher } from '../theme-matcher.ts';
import { thinkHere } from '../thinking/think-here.ts';
import { watchStreamJob } from './watch-stream.ts';

type Alerts = EndpointOutput<typeof listAlerts>;
const day = 86_400_000;
const now = new Date('2026-03-20T12:00:00Z');
let heed: TestServer;
let source: string;
const thinking = thinkHere();
const needs = { thinking, matcher: themeMatcher(thinking), lessons: keepLessons(thinking) };
const once = { tries: 1, last: false, signal: new AbortController().signal };
let reads = 0;

beforeAll(async () => {
  heed = await testServer({ clock: { now: () => new Date(now.getTime() + ++reads) } });
  source = (await makeSource(heed.database.db)).id;
});
afterAll(() => heed.close());

const who = [
  'my order',
  'the parcel',
  'an invoice',
  'the helmet',
  'a tyre',
  'my account',
  'the shop',
  'a lamp',
];
const what = [
  'arrived late',
  'is missing',
  'looks wrong',
  'was damaged',
  'is too small',
  'needs repair',
  'costs a lot',
];
const quiet = (n: number) => `${who[(n * 7) % 8]} ${what[(n * 5 + Math.floor(n / 8)) % 7]}, ${n} times`;
const swollen = (n: number) => ['battery swells and gets hot', 'swollen battery, hot to touch'][n % 2]!;

async function say(texts: { text: string; daysAgo: number; voice?: string }[]) {
  const items = texts.map(({ text, daysAgo, voice }, i) => ({
    externalId: newId(),
    text,
    occurredAt: new Date(now.getTime() - daysAgo * day - 1000 * (texts.length - i)),
    author: { email: `${voice ?? newId()}@example.org` },
  }));
  for (let from = 0; from < items.length; from += 400)
    await heed.database.db
      .transaction()
      .execute((tx) => hear(tx, heedActs(now), { source, items: items.slice(from, from + 400) }));
  await settle(heed.database.db, [readSignals(needs, heed.composed.jobs, heed.composed.clock)]);
}
const alerts = async (query = '') => (await heed.owner.call<Alerts>('GET', `/api/alerts${query}`)).body.items;
const watchAgain = (fresh = false) => {
  const mine = fresh ? thinkHere() : thinking;
  return watchStreamJob({ db: heed.database.db, thinking: mine, now: () => now }).work({}, once);
};

test('quiet weeks stay quiet, and a burst of long ago is no news', async () => {
  await say(Array.from({ length: 600 }, (_, n) => ({ text: quiet(n), daysAgo: 40 - Math.floor(n / 15) })));
  await say(Array.from({ length: 8 }, (_, n) => ({ text: `the moon boot ${swollen(n)}`, daysAgo: 20 })));
  await watchAgain();
  expect(await alerts()).toEqual([]);
});

test('a burst raises one alert with its reason, examples and the stated rate; not again after a new start', async () => {
  const watch = watchStreamJob({ db: heed.database.db, thinking, now: () => now });
  await watch.work({}, once);
  await say(
    Array.from({ length: 7 }, (_, n) => ({
      text: `the pedal squeaks ${n} and the crank is loose`,
      daysAgo: 0,
    })),
  );
  await watch.work({}, once);
  const { body } = await heed.owner.call<Alerts>('GET', '/api/alerts');
  expect(body.perMonth).toBe(2);
  expect(body.items).toHaveLength(1);
  const [alert] = body.items;
  expect(alert).toMatchObject({ kind: 'new', state: 'open', theme: null, steward: null });
  expect(alert!.seen).toBeGreaterThan(alert!.expected * 2);
  expect(alert!.examples[0]!.text).toContain('pedal squeaks');
  await watch.work({}, once);
  await watchAgain(true);
  expect(await alerts()).toHaveLength(1);
});

test('one shouter is no news', async () => {
  await say(
    Array.from({ length: 12 }, (_, n) => ({
      text: `the saddle bag zip is broken ${n}`,
      daysAgo: 0,
      voice: 'loud',
    })),
  );
  await watchAgain(true);
  expect(await alerts()).toHaveLength(1);
});

test('whoever looks after themes says what it is and may take that back; others may only look', async () => {
  const [alert] = await alerts();
  const steward = await heed.enter('steward');
  const member = await heed.enter('member');
  const path = `/api/alerts/${alert!.id}`;
  expect((await member.call('PATCH', path, { state: 'expected' })).status).toBe(403);
  expect((await steward.call('PATCH', path, { state: 'expected' })).status).toBe(204);
  expect(await alerts()).toEqual([]);
  expect(await alerts('?state=all')).toMatchObject([
    { state: 'expected', settledBy: { id: steward.personId } },
  ]);
  await watchAgain(true);
  expect(await alerts()).toEqual([]);
  await steward.call('PATCH', path, { state: 'open' });
  expect(await alerts()).toMatchObject([{ settledBy: null }]);
  // Nobody looks after the theme (there is none): it is the owners'.
  expect(await alerts('?mine=true')).toHaveLength(1);
  expect((await steward.call<Alerts>('GET', '/api/alerts?mine=true')).body.items).toEqual([]);
  expect((await heed.owner.call('PATCH', `/api/alerts/${newId()}`, { state: 'open' })).status).toBe(404);
});

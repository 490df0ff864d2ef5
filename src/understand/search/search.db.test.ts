import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { newId } from '#kit/ids.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { settle } from '../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { makeSource } from '../../../test/support/sources.ts';
import type { listSignals } from '../contract.ts';
import type { listSearches, listSimilar } from '../contract-searches.ts';
import { keepLessons } from '../keep-lessons.ts';
import { readSignals } from '../read-signals.ts';
import { themeMatcher } from '../theme-matcher.ts';
import { thinkHere } from '../thinking/think-here.ts';
import { countAll, countWordsJobs } from './count-words.ts';

let heed: TestServer;
const thinking = thinkHere();
const needs = { thinking, matcher: themeMatcher(thinking), lessons: keepLessons(thinking) };
const texts = [
  'De fietsbatterij is na een dag leeg',
  'Mijn batterijen laden niet meer op',
  'Batterij kapot',
  'Mijn factuur klopt niet, er staat een verkeerd bedrag op de factuur van maart',
  'De factuur klopt niet, er staat een verkeerd bedrag op mijn factuur van maart',
  'The invoice shows a wrong amount',
  'Jullie leveren snel, wat een service',
  'Waar breng ik mijn oude fiets heen',
];

beforeAll(async () => {
  heed = await testServer();
  const { id: source } = await makeSource(heed.database.db);
  const say = (said: string[]) =>
    heed.database.db.transaction().execute((tx) =>
      hear(tx, heedActs(new Date()), {
        source,
        items: said.map((text) => ({
          externalId: newId(),
          text,
          occurredAt: new Date(),
          author: { name: text },
        })),
      }),
    );
  await say(texts);
  await say(['geheimbatterij in een interne notitie']);
  await heed.database.db
    .updateTable('listen_signal')
    .set({ internal: true })
    .where('text', 'like', 'geheim%')
    .execute();
  await settle(heed.database.db, [readSignals(needs, heed.composed.jobs, heed.composed.clock)]);
  await countAll(heed.database.db);
});
afterAll(() => heed.close());

const ask = async (words: string) =>
  (
    await heed.owner.call<EndpointOutput<typeof listSignals>>(
      'GET',
      `/api/signals?words=${encodeURIComponent(words)}`,
    )
  ).body;
const found = async (words: string) => (await ask(words)).items.map(({ text }) => text).sort();

test('finds the compounds a word is in, and not what only holds its letters', async () => {
  expect(await found('batterij')).toEqual([texts[2], texts[0], texts[1]].sort());
  expect(await found('fiets')).toEqual([texts[0], texts[7]].sort());
  expect(await found('ring')).toEqual([]);
  expect(await found('batterij leeg')).toEqual([texts[0]]);
  expect(await found('batterij -leeg')).toEqual([texts[1], texts[2]].sort());
});

test('finds what was meant where a word was never heard, and says so', async () => {
  expect(await found('factruur')).toEqual([texts[3], texts[4]].sort());
  expect((await ask('factruur')).meant).toEqual([{ typed: 'factruur', meant: 'factuur' }]);
  expect(await found('inovice')).toEqual([texts[5]]);
  expect((await ask('factuur')).meant).toEqual([]);
  expect(await found('xqzvwkrr')).toEqual([]);
});

test('a phrase stands as it is, and what matched is marked', async () => {
  expect(await found('"verkeerd bedrag"')).toEqual([texts[3], texts[4]].sort());
  expect(await found('"bedrag verkeerd"')).toEqual([]);
  const [first] = (await ask('batterij leeg')).items;
  expect(first!.match).toContain('\u0001fietsbatterij\u0002');
});

test('no search brings up internal words, nor knows them', async () => {
  expect(await found('geheimbatterij')).toEqual([]);
  const { rows } = await heed.database.pool.query(
    "select word from understand_word where word like 'geheim%'",
  );
  expect(rows).toEqual([]);
});

test('counts each message once, however often it is asked to, and forgets what is gone', async () => {
  const heard = async (word: string) =>
    (await heed.database.pool.query('select heard from understand_word where word = $1', [word])).rows[0]
      ?.heard;
  expect(await heard('factuur')).toBe(2);
  await countAll(heed.database.db);
  expect(await heard('factuur')).toBe(2);
  await heed.database.pool.query(
    "update listen_signal set deleted_at = now() where text like 'Jullie leveren%'",
  );
  const recount = countWordsJobs(heed.database.db)[1]!;
  await recount.work({}, { tries: 1, last: false, signal: new AbortController().signal });
  expect([await heard('factuur'), await heard('leveren')]).toEqual([2, undefined]);
});

test('what is alike stands beside a message, and what was probably said twice is called so', async () => {
  const { items } = await ask('factuur maart');
  const { body } = await heed.owner.call<EndpointOutput<typeof listSimilar>>(
    'GET',
    `/api/signals/${items[0]!.id}/similar`,
  );
  expect(body.items[0]).toMatchObject({ duplicate: true, signal: { id: items[1]!.id } });
  expect(body.items.map(({ signal }) => signal.text)).not.toContain(texts[7]);
});

test('a search is kept for me or for all, and forgotten by whoever kept it', async () => {
  const member = await heed.enter('member');
  const filter = { words: 'batterij leeg', kind: 'complaint' };
  const { body } = await heed.owner.call<{ id: string }>('POST', '/api/searches', { name: 'Leeg', filter });
  const all = async (who = heed.owner) =>
    (await who.call<EndpointOutput<typeof listSearches>>('GET', '/api/searches')).body.items;
  expect(await all()).toEqual([{ id: body.id, name: 'Leeg', filter, shared: false, mine: true }]);
  expect(await all(member)).toEqual([]);
  await heed.owner.call('POST', '/api/searches', { name: 'Voor allen', filter, shared: true });
  const [shared] = await all(member);
  expect(shared).toMatchObject({ name: 'Voor allen', mine: false });
  expect((await member.call('DELETE', `/api/searches/${shared!.id}`)).status).toBe(404);
  expect((await heed.owner.call('DELETE', `/api/searches/${body.id}`)).status).toBe(204);
  expect((await all()).map(({ name }) => name)).toEqual(['Voor allen']);
});

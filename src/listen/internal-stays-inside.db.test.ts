import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { makeSource } from '../../test/support/sources.ts';

// What colleagues say inside is read for themes, and appears nowhere else: every address that gives something is asked,
// as the owner and as a stranger, and none may hold a word of it.
let heed: TestServer;
const mark = 'zwanenzang';
const customers = 'kettingkast';
let conversation = '';
let customer = '';
let source = '';

beforeAll(async () => {
  heed = await testServer();
  const inside = await makeSource(heed.database.db, { name: 'Meeting notes', internal: true });
  const outside = await makeSource(heed.database.db, { name: 'Shop mail' });
  source = inside.id;
  const send = (to: string, word: string, n: number) =>
    heed.owner.call('POST', `/api/sources/${to}/signals`, {
      externalId: `${word} ${n}`,
      text: `De ${word} van de bakfiets rammelt, bestelling FG-20451${n}, zegt ${word}@example.org, 06 1234567${n}.`,
      title: `Over de ${word}`,
      author: { email: `${word}${n}@example.org`, name: `Klant ${word}` },
    });
  for (let n = 0; n < 8; n++) {
    expect((await send(inside.id, mark, n)).status).toBe(200);
    expect((await send(outside.id, customers, n)).status).toBe(200);
  }
  await heed.settle();
  const { body } = await heed.owner.call<{ items: { id: string; customer: { id: string } }[] }>(
    'GET',
    '/api/conversations',
  );
  conversation = body.items[0]!.id;
  customer = body.items[0]!.customer.id;
});
afterAll(() => heed.close());

test('no address gives a word of what was said inside', async () => {
  const given: Record<string, string> = { conversation, customer, source };
  const endpoints = heed.composed.modules
    .flatMap((module) => module.routes)
    .map(({ endpoint }) => endpoint)
    .filter(({ method }) => method === 'GET');
  let spoken = 0;
  for (const { path } of endpoints) {
    const url = path.replace(/:(\w+)/g, (_, name: string) => given[name] ?? newId());
    for (const query of ['', `?q=${mark}`, `?need=${mark}`]) {
      for (const cookie of [heed.owner.cookie, '']) {
        const answer = await heed.server.app.inject({ url: `${url}${query}`, headers: { cookie } });
        // A search may say back what was asked for; the words around it are what counts.
        const body = answer.body.replaceAll(/"(?:q|need|query)":"[^"]*"/g, '');
        expect([url, query, body.includes('rammelt') && body.includes(mark)]).toEqual([url, query, false]);
        if (body.includes(customers)) spoken += 1;
      }
    }
  }
  // The walk does find what customers say, or it would prove nothing.
  expect(spoken).toBeGreaterThan(3);
  expect(endpoints.length).toBeGreaterThan(40);
});

test('nobody is counted, likened or given a conversation for what they said inside', async () => {
  const { body } = await heed.owner.call<{ items: unknown[] }>('GET', '/api/conversations?limit=100');
  expect(body.items).toHaveLength(8);
  const heard = await heed.owner.call('GET', '/api/signals?limit=100');
  expect(JSON.stringify(heard.body)).not.toContain(mark);
  const funnel = await heed.owner.call<{ n: number }>('GET', '/api/measures/funnel');
  expect(funnel.body.n).toBe(8);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from listen_likeness likeness join listen_customer person
      on person.id in (likeness.one_id, likeness.other_id) where person.name like ${`%${mark}%`}`.execute(
    heed.database.db,
  );
  expect(rows).toEqual([{ n: 0 }]);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { type TestServer, testServer, type Visitor } from '../../test/support/server.ts';
import { makeSource } from '../../test/support/sources.ts';

// One customer on hold on the phone, who meanwhile writes a post, a microblog and a comment: four strangers to four
// channels, until somebody says that they are one.
let heed: TestServer;
let anna: Visitor;
let department: string;
const start = Date.parse('2026-11-23T09:00:00Z');
let now = start;
const sources: Record<string, string> = {};
const said = {
  phone:
    'Staat al veertig minuten in de wacht over de accustoring E17 van zijn leasefiets, bestelling FG-204518.',
  post: 'Veertig minuten in de wacht bij @fietsgoed over accustoring E17. Bestelling FG-204518. Neemt er nog iemand op?',
  microblog: 'nog steeds in de wacht over die accustoring E17, veertig minuten al',
  comment:
    'Leuk stuk over leasefietsen, maar ik sta veertig minuten in de wacht over accustoring E17. Bestelling FG-204518.',
};

beforeAll(async () => {
  heed = await testServer({ clock: { now: () => new Date(now) } });
  anna = await heed.enter('member');
  department = newId();
  await sql`insert into people_department (id, name) values (${department}, 'Lease')`.execute(
    heed.database.db,
  );
  for (const channel of Object.keys(said))
    sources[channel] = (await makeSource(heed.database.db, { name: channel, channel, kind: 'ingest' })).id;
});
afterAll(() => heed.close());

const authors = {
  phone: { name: 'Mark de Boer', phone: '06 12345678' },
  post: { handle: '@markdb', name: 'Mark de Boer' },
  microblog: { handle: '@markdb@fiets.social', name: 'Mark de Boer' },
  comment: { email: 'm.deboer@example.org', name: 'M. de B.' },
};
const tell = async (channel: keyof typeof said, text: string = said[channel]) => {
  now += 10 * 60_000;
  const id = newId();
  const answer = await heed.owner.call('POST', `/api/sources/${sources[channel]}/signals`, {
    id,
    externalId: id,
    text,
    author: authors[channel],
  });
  expect(answer.status).toBe(200);
  await heed.settle();
  return id;
};
const rows = async () =>
  (
    await sql<{ id: string; customer: string; channel: string; joined: string | null; signals: string[] }>`
      select c.id, c.customer_id as customer, c.channel, c.joined_into as joined, array(select s.channel
        from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
        where cs.conversation_id = c.id order by s.occurred_at) as signals
      from respond_conversation c order by c.opened_at, c.id`.execute(heed.database.db)
  ).rows;
const running = async () => (await rows()).filter(({ joined }) => joined === null);
type Likely = {
  likely: { id: string; customer: { id: string }; reasons: { code: string }[] }[];
  joined: { id: string }[];
};
const likelyOf = async (customer: string) =>
  (await anna.call<Likely>('GET', `/api/customers/${customer}/likeness`)).body;

test('four channels, one customer, one conversation, one owner; and apart again without loss', async () => {
  for (const channel of ['phone', 'post', 'microblog', 'comment'] as const) await tell(channel);
  const apart = await rows();
  expect(apart.map(({ signals }) => signals)).toEqual([['phone'], ['post'], ['microblog'], ['comment']]);
  expect(new Set(apart.map(({ customer }) => customer)).size).toBe(4);

  const caller = apart[0]!.customer;
  const { likely } = await likelyOf(caller);
  expect(likely.map(({ customer }) => customer.id).sort()).toEqual(
    apart
      .slice(1)
      .map(({ customer }) => customer)
      .sort(),
  );
  const reasons = (customer: string) =>
    likely
      .find((one) => one.customer.id === customer)!
      .reasons.map(({ code }) => code)
      .sort();
  expect(reasons(apart[1]!.customer)).toEqual(['name', 'order', 'same-thing']);
  expect(reasons(apart[2]!.customer)).toEqual(['name', 'same-thing']);
  expect(reasons(apart[3]!.customer)).toContain('order');

  for (const { customer } of apart.slice(1)) {
    const joined = await anna.call('POST', `/api/customers/${customer}/joining`, { into: caller });
    expect(joined.status).toBe(200);
    await heed.settle();
  }
  expect(await running()).toMatchObject([
    { customer: caller, signals: ['phone', 'post', 'microblog', 'comment'] },
  ]);
  expect((await likelyOf(caller)).likely).toEqual([]);

  // One owner, outside communications, and what comes now comes to them.
  const [one] = await running();
  const lease = await heed.enter('member');
  await sql`update people_person set department_id = ${department} where id = ${lease.personId}`.execute(
    heed.database.db,
  );
  const owner = async () =>
    (
      await sql<{
        id: string | null;
      }>`select assignee_id as id from respond_conversation where id = ${one!.id}`.execute(heed.database.db)
    ).rows[0]!.id;
  const from = await owner();
  const taken = await lease.call('PUT', `/api/conversations/${one!.id}/assignee`, from ? { from } : {});
  expect(taken.status).toBe(200);
  await tell('microblog', 'en nu is de verbinding verbroken, over die accustoring E17');
  expect(await running()).toMatchObject([
    { signals: ['phone', 'post', 'microblog', 'comment', 'microblog'] },
  ]);

  // The one on the microblog was somebody else after all: they have both their messages, and nobody else's.
  const parted = await anna.call('DELETE', `/api/customers/${apart[2]!.customer}/joining`);
  expect(parted.status).toBe(200);
  await heed.settle();
  const after = await running();
  expect(after.find(({ customer }) => customer === caller)!.signals).toEqual(['phone', 'post', 'comment']);
  const theirs = after.filter(({ customer }) => customer === apart[2]!.customer);
  expect(theirs.flatMap(({ signals }) => signals)).toEqual(['microblog', 'microblog']);
  expect((await likelyOf(caller)).likely).toEqual([]);

  for (const { customer } of [apart[1]!, apart[3]!]) {
    await anna.call('DELETE', `/api/customers/${customer}/joining`);
    await heed.settle();
  }
  const whole = await running();
  for (const { customer, signals } of apart.filter((_, at) => at !== 2))
    expect(whole.filter((row) => row.customer === customer).flatMap((row) => row.signals)).toEqual(signals);
});

test('strangers with a first name in common, or one order in a list of many, are not proposed; a no is kept', async () => {
  const put = async (author: object, text: string, channel = 'post') => {
    now += 60_000;
    const id = newId();
    await heed.owner.call('POST', `/api/sources/${sources[channel]}/signals`, {
      id,
      externalId: id,
      text,
      author,
    });
    await heed.settle();
    const { rows: found } = await sql<{
      customer: string;
    }>`select customer_id as customer from listen_signal where id = ${id}`.execute(heed.database.db);
    return found[0]!.customer;
  };
  const jan = await put(
    { handle: '@jan1', name: 'Jan' },
    'Mooie winkel in Zwolle, prima geholpen door jullie mensen.',
  );
  await put(
    { handle: '@jan2', name: 'Jan' },
    'Wanneer komt de nieuwe bakfiets met twee accus binnen?',
    'comment',
  );
  expect((await likelyOf(jan)).likely).toEqual([]);
  const one = await put({ handle: '@els' }, 'Mijn ordernummer 778899 is nog niet geleverd.');
  const other = await put({ email: 'els@example.org' }, 'Vraag over ordernummer 778899.', 'comment');
  const [pair] = (await likelyOf(one)).likely;
  expect(pair).toMatchObject({ customer: { id: other }, reasons: [{ code: 'order' }] });
  expect((await anna.call('POST', `/api/likeness/${pair!.id}/rejection`)).status).toBe(200);
  expect((await anna.call('POST', `/api/likeness/${pair!.id}/rejection`)).status).toBe(409);
  await put({ email: 'els@example.org' }, 'Nogmaals over ordernummer 778899.', 'comment');
  expect((await likelyOf(one)).likely).toEqual([]);
});

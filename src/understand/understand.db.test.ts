import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { settle } from '../../test/support/database.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { keepLessons } from './keep-lessons.ts';
import { lookForThemes } from './look-for-themes.ts';
import { readSignals } from './read-signals.ts';
import { themeMatcher } from './theme-matcher.ts';
import { thinkHere } from './thinking/think-here.ts';

let heed: TestServer;
const thinking = thinkHere();
const matcher = themeMatcher(thinking);
const needs = { thinking, matcher, lessons: keepLessons(thinking) };
const source = newId();

beforeAll(async () => {
  heed = await testServer();
  const deputy = await heed.enter('member');
  await heed.database.db
    .insertInto('listen_source')
    .values({
      id: source,
      kind: 'ingest',
      name: 'Test',
      channel: 'mail',
      settings: '{}',
      cursor: null,
      trouble: null,
      created_at: new Date(),
      secret: null,
      steward_id: heed.owner.personId,
      deputy_id: deputy.personId,
      state: 'on',
      checked_at: null,
      heard_at: null,
    })
    .execute();
});
afterAll(() => heed.close());

const battery = (n: number) =>
  `De accu van mijn fiets laadt niet meer op, na ${n} kilometer is de batterij leeg`;
const invoice = (n: number) =>
  `The invoice letter ${n} is confusing, I do not understand the amount on this invoice`;

async function say(texts: string[], internal = false) {
  await heed.database.db.transaction().execute((tx) =>
    hear(tx, heedActs(new Date()), {
      source,
      items: texts.map((text, index) => ({
        externalId: newId(),
        text,
        occurredAt: new Date(Date.now() - index * 1000),
        author: { email: `c${index}@example.org` },
      })),
    }),
  );
  if (internal)
    await heed.database.db
      .updateTable('listen_signal')
      .set({ internal: true })
      .where('text', 'in', texts)
      .execute();
  await settle(heed.database.db, [readSignals(needs, heed.composed.jobs, heed.composed.clock)]);
}

test('reads what comes in: language, kind and feeling, with the words that count', async () => {
  await say(['De accu is waardeloos en ik ben boos over de slechte service', battery(12), invoice(3)]);
  const { body } = await heed.owner.call<{
    items: {
      text: string;
      reading: { language: string; kind: string; reasons: { kind: { words: string[] }[] } };
    }[];
  }>('GET', '/api/signals');
  const dutch = body.items.find((item) => item.text.startsWith('De accu is'));
  expect(dutch?.reading).toMatchObject({ language: 'nl', kind: 'complaint' });
  expect(body.items.find((item) => item.text.startsWith('The invoice'))?.reading.language).toBe('en');
});

test('finds themes, names them, and gives the next message its theme', async () => {
  await say([...Array(25).keys()].flatMap((n) => [battery(n + 100), invoice(n + 100)]));
  const { found } = await lookForThemes(heed.database.db, needs, new Date());
  expect(found).toBeGreaterThanOrEqual(2);
  await say(['Weer een lege batterij, de accu laadt niet']);
  const { body } = await heed.owner.call<{ items: { theme: { nameNl: string } | null; text: string }[] }>(
    'GET',
    '/api/signals?words=lege',
  );
  expect(body.items[0]?.theme?.nameNl).toMatch(/accu|batterij/i);
});

test('the counts of the themes and of what has none add up to all messages', async () => {
  const { body } = await heed.owner.call<{ items: { signals: number }[]; signals: number; without: number }>(
    'GET',
    '/api/themes',
  );
  expect(body.items.reduce((sum, theme) => sum + theme.signals, body.without)).toBe(body.signals);
  expect(body.signals).toBe(54);
});

test('an internal text is in no search and no count', async () => {
  await say(['Intern: de accu laadt niet, zegt de monteur geheimwoord'], true);
  expect(
    (await heed.owner.call<{ items: unknown[] }>('GET', '/api/signals?words=geheimwoord')).body.items,
  ).toHaveLength(0);
  expect((await heed.owner.call<{ signals: number }>('GET', '/api/themes')).body.signals).toBe(54);
});

test('searches both languages by stem, all words, and shows what matched', async () => {
  const { body } = await heed.owner.call<{ items: { match: string }[] }>(
    'GET',
    '/api/signals?words=invoices%20confuse',
  );
  expect(body.items.length).toBeGreaterThan(20);
  expect(body.items[0]?.match).toContain('\u0001');
  expect(
    (await heed.owner.call<{ items: unknown[] }>('GET', '/api/signals?words=invoice%20accu')).body.items,
  ).toHaveLength(0);
});

test('people rename, merge and correct; a new look keeps what they did', async () => {
  const { body: before } = await heed.owner.call<{
    items: { id: string; nameEn: string; signals: number }[];
  }>('GET', '/api/themes');
  const [first, second] = before.items;
  await heed.owner.call('PATCH', `/api/themes/${first!.id}`, { nameEn: 'My own name' });
  const merged = await heed.owner.call<{ moved: number }>('POST', `/api/themes/${second!.id}/merger`, {
    into: first!.id,
  });
  expect(merged.body.moved).toBe(second!.signals);
  await lookForThemes(heed.database.db, needs, new Date());
  const { body: after } = await heed.owner.call<{
    items: { id: string; nameEn: string; signals: number }[];
    signals: number;
    without: number;
  }>('GET', '/api/themes');
  expect(after.items.find((theme) => theme.id === first!.id)).toMatchObject({
    nameEn: 'My own name',
    signals: first!.signals + second!.signals,
  });
  expect(after.items.map((theme) => theme.id)).not.toContain(second!.id);

  const { body: signals } = await heed.owner.call<{ items: { id: string }[] }>('GET', '/api/signals?limit=1');
  const signal = signals.items[0]!.id;
  expect(
    (
      await heed.owner.call('POST', `/api/signals/${signal}/corrections`, {
        field: 'kind',
        becomes: 'praise',
      })
    ).status,
  ).toBe(201);
  const again = await heed.owner.call<{ code: string }>('POST', `/api/signals/${signal}/corrections`, {
    field: 'kind',
    becomes: 'praise',
  });
  expect([again.status, again.body.code]).toEqual([409, 'reading.same-already']);
});

test('a retired theme does not come back under another name, whatever is said of it', async () => {
  const parking = (n: number) => `Parkeren bij de winkel kost ${n} euro per uur, de parkeergarage is te duur`;
  await say([...Array(40).keys()].map(parking));
  await lookForThemes(heed.database.db, needs, new Date());
  const about = async (state: string) =>
    (
      await heed.owner.call<{ items: { id: string; nameNl: string }[] }>('GET', `/api/themes?state=${state}`)
    ).body.items.filter((theme) => /park|garage|winkel/i.test(theme.nameNl));
  const [theme] = await about('active');
  await heed.owner.call('PATCH', `/api/themes/${theme!.id}`, { state: 'retired' });
  await say([...Array(40).keys()].map((n) => parking(n + 50)));
  await lookForThemes(heed.database.db, needs, new Date());
  expect(await about('active')).toEqual([]);
  expect((await about('retired')).map(({ id }) => id)).toContain(theme!.id);
});

test('delivered twice, the readings are the same and the themes unmoved', async () => {
  const follower = readSignals(needs, heed.composed.jobs, heed.composed.clock);
  const { db } = heed.database;
  const state = () =>
    db.selectFrom('understand_signal_theme').select(['signal_id', 'theme_id']).orderBy('signal_id').execute();
  const before = await state();
  await db
    .updateTable('ledger_follower')
    .set({ txid: '0', position: 0 })
    .where('name', '=', follower.name)
    .execute();
  await settle(db, [follower]);
  expect(await state()).toEqual(before);
});

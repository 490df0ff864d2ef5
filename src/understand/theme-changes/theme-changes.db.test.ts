import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { newId } from '#kit/ids.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { settle } from '../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { makeSource } from '../../../test/support/sources.ts';
import type { listThemes, readTheme } from '../contract.ts';
import type { listParts, listThemeChanges } from '../contract-theme-changes.ts';
import { keepLessons } from '../keep-lessons.ts';
import { lookForThemes } from '../look-for-themes.ts';
import { readSignals } from '../read-signals.ts';
import { themeMatcher } from '../theme-matcher.ts';
import { thinkHere } from '../thinking/think-here.ts';

let heed: TestServer;
let source: string;
const thinking = thinkHere();
const needs = { thinking, matcher: themeMatcher(thinking), lessons: keepLessons(thinking) };
const told = {
  battery: (n: number) => `De accu van mijn fiets laadt niet meer op, na ${n} kilometer is de batterij leeg`,
  charger: (n: number) => `De oplader van de accu wordt na ${n} minuten gloeiend heet en ruikt verbrand`,
  invoice: (n: number) => `The invoice letter ${n} is confusing, I do not understand the amount on it`,
  parking: (n: number) => `Parkeren bij de winkel kost ${n} euro per uur, de parkeergarage is te duur`,
};

beforeAll(async () => {
  heed = await testServer();
  source = (await makeSource(heed.database.db)).id;
  const texts = Object.values(told).flatMap((say) => Array.from({ length: 24 }, (_, n) => say(n + 1)));
  await heed.database.db.transaction().execute((tx) =>
    hear(tx, heedActs(new Date()), {
      source,
      items: texts.map((text, i) => ({
        externalId: newId(),
        text,
        occurredAt: new Date(Date.now() - i * 1000),
        author: { email: `c${i}@example.org` },
      })),
    }),
  );
  await settle(heed.database.db, [readSignals(needs, heed.composed.jobs, heed.composed.clock)]);
  await lookForThemes(heed.database.db, needs, new Date());
});
afterAll(() => heed.close());

type Themes = EndpointOutput<typeof listThemes>;
const themes = async () => (await heed.owner.call<Themes>('GET', '/api/themes?state=all')).body.items;
const byId = async (id: string) => (await themes()).find((theme) => theme.id === id);
/** The theme of what holds a word. */
async function about(word: string) {
  const { body } = await heed.owner.call<{ items: { theme: { id: string } }[] }>(
    'GET',
    `/api/signals?words=${word}`,
  );
  return (await byId(body.items[0]!.theme.id))!;
}
const change = async (id: string, body: object) =>
  heed.owner.call<{ changes: string[]; code: string }>('PATCH', `/api/themes/${id}`, body);
const undo = (id: string) => heed.owner.call<{ code: string }>('DELETE', `/api/theme-changes/${id}`);
const lookAgain = () => lookForThemes(heed.database.db, needs, new Date());

test('a name, a pin and a rest are taken back, each alone, and the story stays', async () => {
  const theme = await about('parkeren');
  const named = await change(theme.id, { nameNl: 'Parkeerkosten', pinned: true });
  expect(named.body.changes).toHaveLength(2);
  await change(theme.id, { state: 'retired' });
  expect(await byId(theme.id)).toMatchObject({ nameNl: 'Parkeerkosten', pinned: true, state: 'retired' });
  expect((await undo(named.body.changes[0]!)).status).toBe(204);
  expect(await byId(theme.id)).toMatchObject({
    nameNl: theme.nameNl,
    namedByPerson: false,
    pinned: true,
    state: 'retired',
  });
  const { body } = await heed.owner.call<EndpointOutput<typeof listThemeChanges>>(
    'GET',
    `/api/themes/${theme.id}/changes`,
  );
  expect(body.items.map(({ what, undone }) => `${what} ${undone}`).sort()).toEqual([
    'pinned false',
    'renamed true',
    'retired false',
  ]);
  await undo(body.items[0]!.id);
  expect(await byId(theme.id)).toMatchObject({ state: 'active' });
  const twice = await undo(body.items[0]!.id);
  expect([twice.status, twice.body.code]).toEqual([409, 'theme.undone-already']);
});

test('of two names the last one is taken back first', async () => {
  const theme = await about('parkeren');
  const first = await change(theme.id, { nameNl: 'Garage een' });
  const second = await change(theme.id, { nameNl: 'Garage twee' });
  expect((await undo(first.body.changes[0]!)).body.code).toBe('theme.changed-since');
  await undo(second.body.changes[0]!);
  expect((await byId(theme.id))!.nameNl).toBe('Garage een');
  await undo(first.body.changes[0]!);
  expect((await byId(theme.id))!.nameNl).toBe(theme.nameNl);
});

test('a merger is taken back with all that moved; until then a new look keeps it', async () => {
  const [from, into] = [await about('invoice'), await about('parkeren')];
  const merged = await heed.owner.call<{ moved: number; change: string }>(
    'POST',
    `/api/themes/${from.id}/merger`,
    { into: into.id },
  );
  expect(merged.body, JSON.stringify([from, into])).toMatchObject({ moved: from.signals });
  await lookAgain();
  expect(await byId(from.id)).toBeUndefined();
  expect((await byId(into.id))!.signals).toBe(from.signals + into.signals);
  expect((await undo(merged.body.change)).status).toBe(204);
  expect(await byId(from.id)).toMatchObject({ state: 'active', signals: from.signals });
  expect((await byId(into.id))!.signals).toBe(into.signals);
  await lookAgain();
  expect((await byId(from.id))!.signals).toBe(from.signals);
});

test('a theme falls apart into what Heed proposes; a new look keeps the parts; taken back they are one', async () => {
  const [battery, parking] = [await about('accu'), await about('parkeren')];
  await heed.owner.call('POST', `/api/themes/${parking.id}/merger`, { into: battery.id });
  const whole = (await byId(battery.id))!;
  const { body } = await heed.owner.call<EndpointOutput<typeof listParts>>(
    'GET',
    `/api/themes/${battery.id}/parts`,
  );
  expect(body.n).toBe(whole.signals);
  const part = body.items.find(({ examples }) => examples[0]!.text.includes('Parkeren'))!;
  const split = await heed.owner.call<{ theme: string; moved: number; change: string }>(
    'POST',
    `/api/themes/${battery.id}/parts`,
    { nameNl: 'Parkeren', nameEn: 'Parking', signals: part.signals, below: true },
  );
  expect([split.status, split.body.moved]).toEqual([201, part.signals.length]);
  expect(await byId(split.body.theme)).toMatchObject({ parent: battery.id, signals: part.signals.length });
  await lookAgain();
  expect(await byId(split.body.theme)).toMatchObject({ nameNl: 'Parkeren', signals: part.signals.length });
  expect((await byId(battery.id))!.signals).toBe(whole.signals - part.signals.length);

  expect((await undo(split.body.change)).status).toBe(204);
  expect(await byId(split.body.theme)).toBeUndefined();
  expect((await byId(battery.id))!.signals).toBe(whole.signals);
});

test('themes stand under one another one level deep, and have somebody who looks after them', async () => {
  const [a, b, c] = await Promise.all(
    ['A', 'B', 'C'].map(async (name) => {
      const [theme] = (await themes()).filter(({ state }) => state === 'active');
      const { body } = await heed.owner.call<{ items: { id: string }[] }>(
        'GET',
        `/api/signals?theme=${theme!.id}&limit=9`,
      );
      const signals = [body.items['ABC'.indexOf(name)]!.id];
      const split = { nameNl: name, nameEn: name, signals };
      return (await heed.owner.call<{ theme: string }>('POST', `/api/themes/${theme!.id}/parts`, split)).body
        .theme;
    }),
  );
  const placed = await change(b!, { parent: a! });
  expect(await byId(b!)).toMatchObject({ parent: a });
  for (const [theme, parent] of [
    [c, b],
    [a, c],
    [a, a],
  ])
    expect((await change(theme!, { parent: parent! })).body.code).toBe('theme.too-deep');
  await undo(placed.body.changes[0]!);
  expect(await byId(b!)).toMatchObject({ parent: null });
  await change(b!, { steward: heed.owner.personId });
  expect(await byId(b!)).toMatchObject({ steward: { id: heed.owner.personId } });
  const { body } = await heed.owner.call<EndpointOutput<typeof readTheme>>('GET', `/api/themes/${b!}`);
  expect(body.typical).toHaveLength(1);
});

test('a member may look at what was done, not do it', async () => {
  const member = await heed.enter('member');
  const [theme] = await themes();
  const split = { nameNl: 'x', nameEn: 'x', signals: [newId()] };
  expect((await member.call('POST', `/api/themes/${theme!.id}/parts`, split)).status).toBe(403);
  expect((await member.call('GET', `/api/themes/${theme!.id}/changes`)).status).toBe(200);
  const none = await heed.owner.call<{ code: string }>('POST', `/api/themes/${theme!.id}/parts`, split);
  expect(none.body.code).toBe('theme.nothing-to-split');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { settle } from '../../test/support/database.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { makeSource } from '../../test/support/sources.ts';
import type { SignalView } from './contract.ts';
import type { readAccuracy } from './contract-accuracy.ts';
import { keepLessons } from './keep-lessons.ts';
import { type ReadingNeeds, readSignals } from './read-signals.ts';
import { addThemes } from './store/themes.ts';
import { themeMatcher } from './theme-matcher.ts';
import { thinkHere } from './thinking/think-here.ts';

type Accuracy = EndpointOutput<typeof readAccuracy>;
let heed: TestServer;
let source: string;
const themes = { battery: newId(), lamp: newId() };
const thinking = thinkHere();
const running: ReadingNeeds = { thinking, matcher: themeMatcher(thinking), lessons: keepLessons(thinking) };

beforeAll(async () => {
  heed = await testServer();
  source = (await makeSource(heed.database.db)).id;
  for (const [key, id] of Object.entries(themes)) {
    const words = key === 'battery' ? ['accu', 'batterij', 'laden'] : ['lamp', 'licht', 'koplamp'];
    const terms = words.map((term) => ({ term, weight: 1 }));
    await addThemes(heed.database.db, [
      { id, key, nameEn: key, nameNl: key, terms, examples: [], at: new Date() },
    ]);
    await append(heed.database.db, [
      { type: 'theme.found', subject: id, at: new Date(), actor: null, facts: {} },
    ]);
  }
});
afterAll(() => heed.close());

async function say(text: string): Promise<SignalView> {
  await heed.database.db.transaction().execute((tx) =>
    hear(tx, heedActs(new Date()), {
      source,
      items: [{ externalId: newId(), text, occurredAt: new Date(), author: { email: 'c@example.org' } }],
    }),
  );
  await settle(heed.database.db, [readSignals(running, heed.composed.jobs, heed.composed.clock)]);
  return seen(text);
}
async function seen(text: string): Promise<SignalView> {
  const { body } = await heed.owner.call<{ items: SignalView[] }>('GET', '/api/signals?limit=100');
  return body.items.find((item) => item.text === text)!;
}
const accuracy = async () => (await heed.owner.call<Accuracy>('GET', '/api/readings/accuracy')).body;
const of = (all: Accuracy, field: string) => all.fields.find((one) => one.field === field);

test('nobody judged anything: no figure, only how much was read', async () => {
  await say('De accu van mijn fiets laadt niet meer, ik ben erg boos');
  expect(await accuracy()).toMatchObject({ fields: [], judged: 0, base: 1 });
});

test('what was read at the time counts against what people make of it', async () => {
  const right = await seen('De accu van mijn fiets laadt niet meer, ik ben erg boos');
  expect(right.theme?.id).toBe(themes.battery);
  const confirmed = await heed.owner.call<{ corrections: string[] }>(
    'POST',
    `/api/signals/${right.id}/confirmation`,
  );
  expect([confirmed.status, confirmed.body.corrections.length]).toEqual([201, 4]);
  const again = await heed.owner.call<{ code: string }>('POST', `/api/signals/${right.id}/confirmation`);
  expect([again.status, again.body.code]).toEqual([409, 'reading.judged-already']);

  const wrong = await say('De poort naar de stalling staat open');
  const was = wrong.reading!.kind;
  const becomes = was === 'wish' ? 'praise' : 'wish';
  await heed.owner.call('POST', `/api/signals/${wrong.id}/corrections`, { field: 'kind', becomes });
  const all = await accuracy();
  expect(all).toMatchObject({ judged: 2, base: 2 });
  expect(of(all, 'kind')).toMatchObject({
    n: 2,
    right: 1,
    confirmed: 1,
    byLanguage: [{ language: 'nl', n: 2, right: 1 }],
    bySource: [{ id: source, n: 2, right: 1 }],
    mistakes: [{ was, becomes, n: 1 }],
  });
  expect(of(all, 'sentiment')).toMatchObject({ n: 1, right: 1 });
  expect(of(all, 'theme')).toMatchObject({ n: 1, right: 1 });
  expect(all.themes.map(({ id }) => id)).toEqual([themes.battery]);
  // A confirmation that is corrected after all was no good.
  await heed.owner.call('POST', `/api/signals/${right.id}/corrections`, { field: 'kind', becomes: 'praise' });
  expect(of(await accuracy(), 'kind')).toMatchObject({ n: 2, right: 0 });
});

test('a message moved to a theme teaches the next one at once; taken back, it is where it was', async () => {
  const odd = await say('Het koekje bij jullie koffie smaakte muf');
  expect(odd.theme).toBeNull();
  const moved = await heed.owner.call<{ correction: string }>('PUT', `/api/signals/${odd.id}/theme`, {
    theme: themes.lamp,
  });
  const began = performance.now();
  const next = await say('Het koekje bij jullie koffie smaakte weer muf');
  expect(next.theme?.id).toBe(themes.lamp);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(of(await accuracy(), 'theme')).toMatchObject({ n: 2, right: 1, mistakes: [{ was: '', n: 1 }] });
  const undone = await heed.owner.call('DELETE', `/api/corrections/${moved.body.correction}`);
  expect(undone.status).toBe(204);
  expect((await seen('Het koekje bij jullie koffie smaakte muf')).theme).toBeNull();
  expect(of(await accuracy(), 'theme')).toMatchObject({ n: 1, right: 1 });
});

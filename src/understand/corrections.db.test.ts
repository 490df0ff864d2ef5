import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { settle } from '../../test/support/database.ts';
import { type TestServer, testServer } from '../../test/support/server.ts';
import { makeSource } from '../../test/support/sources.ts';
import type { SignalView } from './contract.ts';
import { keepLessons } from './keep-lessons.ts';
import { type ReadingNeeds, readSignals } from './read-signals.ts';
import { themeMatcher } from './theme-matcher.ts';
import { thinkHere } from './thinking/think-here.ts';

let heed: TestServer;
let source: string;
/** As a server that just started: it has learnt nothing yet. */
function freshStart(): ReadingNeeds {
  const thinking = thinkHere();
  return { thinking, matcher: themeMatcher(thinking), lessons: keepLessons(thinking) };
}
const running = freshStart();

beforeAll(async () => {
  heed = await testServer();
  source = (await makeSource(heed.database.db)).id;
});
afterAll(() => heed.close());

const gate = (place: string) => `De nieuwe poort bij ${place} staat weer de hele dag open`;

/** Heard, read and found again: how it was read. */
async function readOf(text: string, needs = running): Promise<SignalView> {
  await heed.database.db.transaction().execute((tx) =>
    hear(tx, heedActs(new Date()), {
      source,
      items: [{ externalId: newId(), text, occurredAt: new Date(), author: { email: 'c@example.org' } }],
    }),
  );
  await settle(heed.database.db, [readSignals(needs, heed.composed.jobs, heed.composed.clock)]);
  return seen(text);
}
async function seen(text: string): Promise<SignalView> {
  const { body } = await heed.owner.call<{ items: SignalView[] }>('GET', '/api/signals?limit=100');
  return body.items.find((item) => item.text === text)!;
}
async function correct(signal: string, field: string, becomes: string): Promise<string> {
  const path = `/api/signals/${signal}/corrections`;
  const { body } = await heed.owner.call<{ correction: string }>('POST', path, { field, becomes });
  return body.correction;
}
const undo = (correction: string) =>
  heed.owner.call<{ code: string }>('DELETE', `/api/corrections/${correction}`);

test('five corrections teach the sixth, also after a new start; undone, they teach nothing', async () => {
  const heard: SignalView[] = [];
  for (const place of ['Almelo', 'Breda', 'Coevorden', 'Delft', 'Ede']) heard.push(await readOf(gate(place)));
  expect(heard.map(({ reading }) => reading?.kind)).toEqual(Array(5).fill('complaint'));
  const corrections: string[] = [];
  for (const { id } of heard) corrections.push(await correct(id, 'kind', 'wish'));
  expect((await readOf(gate('Franeker'))).reading?.kind).toBe('wish');
  expect((await readOf(gate('Gouda'), freshStart())).reading?.kind).toBe('wish');
  for (const correction of corrections) expect((await undo(correction)).status).toBe(204);
  expect((await readOf(gate('Haarlem'))).reading?.kind).toBe('complaint');
  expect((await seen(gate('Almelo'))).reading).toMatchObject({ kind: 'complaint', corrections: [] });
});

test('undoing gives back what stands without it, whatever the order', async () => {
  const { id, reading } = await readOf('De bloemen in het park bij de vijver zijn geel en rood');
  const was = reading!.sentiment;
  const [first, second] = (['mixed', 'neutral', 'positive', 'negative'] as const).filter(
    (one) => one !== was,
  );
  const one = await correct(id, 'sentiment', first!);
  const two = await correct(id, 'sentiment', second!);
  const now = async () => (await seen('De bloemen in het park bij de vijver zijn geel en rood')).reading!;
  expect((await now()).corrections).toEqual([{ id: two, field: 'sentiment', was: first }]);
  await undo(one);
  expect((await now()).sentiment).toBe(second);
  await undo(two);
  expect(await now()).toMatchObject({ sentiment: was, corrections: [] });
  const again = await undo(two);
  expect([again.status, again.body.code]).toEqual([409, 'correction.undone-already']);
  expect((await undo(newId())).body.code).toBe('correction.unknown');
});

test('a correction and its undoing stand in the ledger', async () => {
  const { id, reading } = await readOf('Kan de winkel op zondag ook open?');
  await undo(await correct(id, 'urgency', 'urgent'));
  const events = await heed.database.db
    .selectFrom('ledger_event')
    .select(['type', 'facts', 'actor'])
    .where('subject', '=', id)
    .where('type', 'like', 'reading.%')
    .orderBy('position')
    .execute();
  expect(events).toEqual([
    {
      type: 'reading.corrected',
      facts: { field: 'urgency', was: reading!.urgency, becomes: 'urgent' },
      actor: heed.owner.personId,
    },
    {
      type: 'reading.restored',
      facts: { field: 'urgency', was: 'urgent', becomes: reading!.urgency },
      actor: heed.owner.personId,
    },
  ]);
});

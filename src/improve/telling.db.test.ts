import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { isRefusal } from '#kit/refusal.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import {
  acts,
  addCustomer,
  monday,
  type RespondWorld,
  respondWorld,
} from '../../test/support/respond-world.ts';
import { changeImprovement, stageImprovement } from './change-improvement.ts';
import { startImprovement } from './start-improvement.ts';
import { tellAskers, tellInBatches } from './tell-askers.ts';

let database: TestDatabase;
let world: RespondWorld;
const text = { nl: 'Het is gelukt: uw wens is er nu.', en: 'It is done: your wish is there now.' };
const put: { telling: string; improvement: string; theme: boolean }[] = [];
const jobs = { put: async (_tx: unknown, _name: string, work: object) => void put.push(work as never) };

beforeAll(async () => {
  database = await freshDatabase();
  world = await respondWorld(database.db);
});
afterAll(() => database.close());

/** A signal in a conversation of its customer, as the followers would have left it. */
async function said(customer: string, words: string, internal = false): Promise<string> {
  const { db } = database;
  const [signal, conversation] = [newId(), newId()];
  await sql`insert into listen_signal (id, source_id, external_id, customer_id, channel, internal, occurred_at, heard_at, text)
    values (${signal}, ${world.mail}, ${signal}, ${customer}, 'mail', ${internal}, ${monday}, ${monday}, ${words})`.execute(
    db,
  );
  await sql`insert into respond_conversation (id, customer_id, source_id, channel, subject, language, kind, last_words, opened_at, last_heard_at)
    values (${conversation}, ${customer}, ${world.mail}, 'mail', 'Wish', 'nl', 'wish', ${words}, ${monday}, ${monday})`.execute(
    db,
  );
  await sql`insert into respond_conversation_signal (signal_id, conversation_id, at, heard_at) values (${signal}, ${conversation}, ${monday}, ${monday})`.execute(
    db,
  );
  return signal;
}

const run = <T>(verb: (tx: TestDatabase['db']) => Promise<T>) => database.db.transaction().execute(verb);
const olga = () => acts(world.olga, monday, 'owner');

async function shippedWith(signals: string[]): Promise<string> {
  const started = await run((tx) =>
    startImprovement(tx, olga(), {
      title: 'Child seats',
      need: 'Renting them',
      kind: 'service',
      sources: signals,
    }),
  );
  if (isRefusal(started)) throw new Error(started.refused);
  for (const stage of ['prioritised', 'doing', 'shipped'] as const) {
    const staged = await run((tx) => stageImprovement(tx, olga(), { improvement: started.id, stage }));
    if (isRefusal(staged)) throw new Error(staged.refused);
  }
  return started.id;
}

const tellings = async (improvement: string) =>
  (
    await sql<{ recipient: string; text: string }>`
    select recipient, reply.text from respond_reply reply join improve_told told on told.reply_id = reply.id
    where told.improvement_id = ${improvement} order by recipient`.execute(database.db)
  ).rows;

test('everyone who asked is told once, in their language, also when it is done twice', async () => {
  const [jan, mia] = [
    await addCustomer(database.db, 'Jan', 'jan@example.org'),
    await addCustomer(database.db, 'Mia', 'mia@example.org'),
  ];
  const improvement = await shippedWith([
    await said(jan, 'Kan ik een kinderzitje huren?'),
    await said(jan, 'Nog eens: een kinderzitje?'),
    await said(mia, 'Kinderzitje graag'),
  ]);
  expect(isRefusal(await run((tx) => tellAskers(tx, jobs, olga(), { improvement, text, theme: true })))).toBe(
    false,
  );
  const work = put.at(-1)!;
  expect(await tellInBatches(database.db, work, () => monday)).toEqual({ told: 2, unreachable: 0 });
  expect(await tellInBatches(database.db, work, () => monday)).toEqual({ told: 0, unreachable: 0 });
  expect(await tellings(improvement)).toEqual([
    { recipient: 'jan@example.org', text: text.nl },
    { recipient: 'mia@example.org', text: text.nl },
  ]);
});

test('killed half-way and done again, still once each', async () => {
  const customers = await Promise.all(
    [...Array(60).keys()].map((n) => addCustomer(database.db, `C${n}`, `many${n}@example.org`)),
  );
  const improvement = await shippedWith(
    await Promise.all(customers.map((customer) => said(customer, 'Ook graag'))),
  );
  await run((tx) => tellAskers(tx, jobs, olga(), { improvement, text, theme: false }));
  const work = put.at(-1)!;
  // The clock of the second batch fails as a killed process would: in the middle, with the first batch committed.
  let batches = 0;
  const dying = () => {
    batches += 1;
    if (batches === 2) throw new Error('killed');
    return monday;
  };
  await expect(tellInBatches(database.db, work, dying)).rejects.toThrow('killed');
  expect((await tellings(improvement)).length).toBe(50);
  await tellInBatches(database.db, work, () => monday);
  const all = await tellings(improvement);
  expect([all.length, new Set(all.map((one) => one.recipient)).size]).toEqual([60, 60]);
});

test('who cannot be reached is counted and not marked as told', async () => {
  const nobody = await addCustomer(database.db, 'No address');
  const improvement = await shippedWith([await said(nobody, 'Bel mij maar')]);
  await run((tx) => tellAskers(tx, jobs, olga(), { improvement, text, theme: false }));
  expect(await tellInBatches(database.db, put.at(-1)!, () => monday)).toEqual({ told: 0, unreachable: 1 });
  expect(await tellings(improvement)).toEqual([]);
});

test('nothing is told before it shipped, by a member, or from an internal text', async () => {
  const jan = await addCustomer(database.db, 'Piet', 'piet@example.org');
  const started = await run((tx) =>
    startImprovement(tx, olga(), { title: 'Later', need: 'Something', kind: 'process', sources: [] }),
  );
  if (isRefusal(started)) throw new Error(started.refused);
  expect(
    await run((tx) => tellAskers(tx, jobs, olga(), { improvement: started.id, text, theme: true })),
  ).toMatchObject({ refused: 'telling.too-early' });
  expect(
    await run((tx) => tellAskers(tx, jobs, acts(world.anna), { improvement: started.id, text, theme: true })),
  ).toMatchObject({ refused: 'access.denied' });
  const inside = await said(jan, 'Intern: dit moet anders', true);
  const outside = await run((tx) =>
    startImprovement(tx, olga(), {
      title: 'From inside',
      need: 'Something',
      kind: 'process',
      sources: [inside],
    }),
  );
  if (isRefusal(outside)) throw new Error(outside.refused);
  expect(
    await run((tx) => stageImprovement(tx, olga(), { improvement: outside.id, stage: 'prioritised' })),
  ).toMatchObject({ refused: 'improvement.no-source' });
});

test('a change of an improvement that is not there is refused', async () => {
  expect(
    await run((tx) => changeImprovement(tx, olga(), { improvement: newId(), title: 'Nothing' })),
  ).toMatchObject({ refused: 'improvement.unknown' });
});

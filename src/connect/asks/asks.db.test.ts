import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import { eventsOf } from '#ledger/index.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeColleague, makeDepartment, personActs } from '../../../test/support/organisation.ts';
import { findAsks } from '../store/asks.ts';
import { toldReasons } from '../store/told-reasons.ts';
import { type Asking, askColleague } from './ask-colleague.ts';
import { asksFor } from './asks-for.ts';
import { answerAsk, declineAsk, declineNamelessly, withdrawAsk } from './close-ask.ts';

const at = new Date('2026-03-02T10:00:00Z');
const later = new Date(at.getTime() + 90 * 60_000);
let database: TestDatabase;
let db: Tx;
let workshop: string;
let ann: string;
let bob: string;
let low: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  workshop = await makeDepartment(db, 'Workshop');
  low = await makeDepartment(db, 'Batteries', workshop);
});
afterAll(() => database.close());
beforeEach(async () => {
  const care = await makeDepartment(db, `Care ${newId()}`);
  ann = await makeColleague(db, { department: care });
  bob = await makeColleague(db, { department: low });
});

const run = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(verb);
const code = async (verb: (tx: Tx) => Promise<unknown>) => ((await run(verb)) as Refusal | null)?.refused;
async function ask(given: Partial<Asking>): Promise<string> {
  const asked = await run((tx) =>
    askColleague(tx, personActs(ann, at), { conversationId: null, question: 'Why does it stop?', ...given }),
  );
  if (isRefusal(asked)) throw new Error(asked.refused);
  return asked.id;
}

describe('asks', () => {
  it('travel to a colleague with where they come from, and come back with how long they waited', async () => {
    const conversationId = newId();
    const id = await ask({ conversationId, toPersonId: bob });
    expect(await asksFor(db, bob, at, 'open')).toMatchObject([
      { id, conversationId, question: 'Why does it stop?' },
    ]);
    await run((tx) => answerAsk(tx, personActs(bob, later), { ask: id, answer: 'The cold.' }));
    expect(await asksFor(db, bob, at, 'open')).toEqual([]);
    expect(await findAsks(db, { asker: ann })).toMatchObject([{ state: 'answered', answer: 'The cold.' }]);
    const events = await eventsOf(db, id);
    expect(events.map(({ type, facts }) => [type, facts.waitedMs])).toEqual([
      ['ask.asked', undefined],
      ['ask.answered', 5_400_000],
    ]);
    expect(events[1]!.facts).toMatchObject({ conversation: conversationId, by: bob });
    expect(JSON.stringify(events)).not.toContain('cold');
  });

  it('to a department reach everybody in it and under it, and are answered once', async () => {
    const id = await ask({ toDepartmentId: workshop });
    const cas = await makeColleague(db, { department: workshop });
    expect((await asksFor(db, bob, at, 'open')).map((one) => one.id)).toContain(id);
    expect((await asksFor(db, ann, at, 'open')).map((one) => one.id)).not.toContain(id);
    const answers = await Promise.all(
      [bob, cas].map((person) =>
        code((tx) => answerAsk(tx, personActs(person, later), { ask: id, answer: 'Yes' })),
      ),
    );
    expect(answers.sort()).toEqual(['ask.closed', undefined]);
  });

  it('are declined with a reason, withdrawn by the asker, and closed only once', async () => {
    const [one, two] = [await ask({ toPersonId: bob }), await ask({ toPersonId: bob })];
    await run((tx) => declineAsk(tx, personActs(bob, later), { ask: one, reason: 'not-mine' }));
    expect(await findAsks(db, { asker: ann, state: 'declined' })).toMatchObject([
      { declineReason: 'not-mine' },
    ]);
    expect(await code((tx) => withdrawAsk(tx, personActs(bob, later), { ask: two }))).toBe('ask.not-yours');
    expect(await code((tx) => withdrawAsk(tx, personActs(ann, later), { ask: two }))).toBeUndefined();
    expect(await code((tx) => answerAsk(tx, personActs(bob, later), { ask: two, answer: 'x' }))).toBe(
      'ask.closed',
    );
    expect(await code((tx) => answerAsk(tx, personActs(ann, later), { ask: one, answer: 'x' }))).toBe(
      'ask.not-yours',
    );
  });

  it('are declined with a reason that leads to nobody', async () => {
    const id = await ask({ toPersonId: bob });
    await run((tx) =>
      declineNamelessly(tx, personActs(bob, later), { ask: id, nameless: 'afraid-of-blame' }),
    );
    expect(await findAsks(db, { asker: ann, state: 'declined' })).toMatchObject([{ declineReason: 'other' }]);
    expect(JSON.stringify(await eventsOf(db, id))).not.toContain('blame');
    const { rows } = await sql`select * from connect_told_reason`.execute(db);
    expect(rows).toEqual([
      { id: expect.any(String), quarter: '2026-01-01', department_id: low, reason: 'afraid-of-blame' },
    ]);
    expect(JSON.stringify(rows)).not.toContain(bob);
    expect(await toldReasons(db, later)).toMatchObject([{ department: low, told: { 'afraid-of-blame': 1 } }]);
    expect(
      await code((tx) => declineNamelessly(tx, personActs(bob, later), { ask: id, nameless: 'not-mine' })),
    ).toBe('ask.closed');
    expect((await toldReasons(db, later))[0]!.told).toEqual({ 'afraid-of-blame': 1 });
  });

  it('are refused to oneself, to nobody, to two, to the unknown', async () => {
    const asked = (given: Partial<Asking>) =>
      code((tx) => askColleague(tx, personActs(ann, at), { conversationId: null, question: '?', ...given }));
    expect(await asked({ toPersonId: ann })).toBe('ask.oneself');
    expect(await asked({})).toBe('ask.one-receiver');
    expect(await asked({ toPersonId: bob, toDepartmentId: workshop })).toBe('ask.one-receiver');
    expect(await asked({ toPersonId: newId() })).toBe('person.unknown');
    expect(await asked({ toDepartmentId: newId() })).toBe('department.unknown');
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kit/ids.ts';
import { isRefusal } from '#kit/refusal.ts';
import { eventsOf } from '#ledger/index.ts';
import { type Act, heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  makeAbsence,
  makeColleague,
  makeDepartment,
  makeExpertise,
  makeTeam,
  makeTheme,
  personActs,
} from '../../../test/support/organisation.ts';
import { makeSource } from '../../../test/support/sources.ts';
import { assignmentsOf, openLoad } from '../store/assignments.ts';
import { type Assigning, assign } from './assign.ts';
import type { Assignment } from './assignment.ts';
import { type ConversationToRoute, routeConversations } from './route-conversations.ts';

const at = new Date('2026-03-02T10:00:00Z');
let database: TestDatabase;
let source: { id: string; steward: string; deputy: string };
let battery: string;
let workshop: string;
let bench: string;
let expert: string;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  await sql`truncate connect_assignment, connect_expertise, people_membership, people_absence`.execute(db);
  await sql`update people_person set left_at = '2026-02-01'`.execute(db);
  source = await makeSource(db);
  const care = await makeDepartment(db, `Care ${newId()}`);
  await db
    .updateTable('people_person')
    .set({ department_id: care, capacity: 2 })
    .where('id', '=', source.steward)
    .execute();
  battery = await makeTheme(db, 'Battery');
  workshop = await makeDepartment(db, `Workshop ${newId()}`);
  bench = await makeTeam(db, 'Bench', workshop);
  expert = await makeColleague(db, { department: workshop, teams: [bench], capacity: 3 });
  await makeExpertise(db, { person: expert, theme: battery, level: 5 });
});

const conversation = (given: Partial<ConversationToRoute> = {}): ConversationToRoute => ({
  id: newId(),
  themeId: battery,
  kind: 'complaint',
  urgency: 1,
  language: 'nl',
  channel: 'mail',
  sourceId: source.id,
  customerId: null,
  ...given,
});

async function routed(conversations: ConversationToRoute[], act: Act = heedActs(at)): Promise<Assignment[]> {
  const result = await database.db.transaction().execute((tx) => routeConversations(tx, act, conversations));
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}
const assigns = (act: Act, assigning: Assigning) =>
  database.db.transaction().execute((tx) => assign(tx, act, assigning));

describe('routeConversations', () => {
  it('gives it to who knows and writes why, with the crossing of departments', async () => {
    const asked = conversation();
    const [got] = await routed([asked]);
    expect(got).toMatchObject({ personId: expert, by: null, reason: { code: 'route.knows' } });
    const [event] = await eventsOf(database.db, asked.id);
    expect(event).toMatchObject({
      type: 'conversation.assigned',
      actor: null,
      facts: { person: expert, team: null, was: null, crossed: true, routed: true },
    });
  });

  it('fills nobody beyond capacity when a flood comes: 300 at once, then 300 more', async () => {
    for (const flood of [1, 2]) {
      const got = await routed(Array.from({ length: 300 }, () => conversation()));
      expect(got).toHaveLength(300);
      expect(got.filter(({ personId }) => personId === expert)).toHaveLength(flood === 1 ? 3 : 0);
      expect(got.filter(({ teamId }) => teamId === bench)).toHaveLength(flood === 1 ? 297 : 300);
    }
    expect((await openLoad(database.db)).get(expert)).toBe(3);
  });

  it('two floods at the same moment together stay within capacity', async () => {
    await Promise.all([0, 1, 2].map(() => routed([conversation(), conversation()])));
    expect((await openLoad(database.db)).get(expert)).toBe(3);
  });

  it('gives the last room to the most urgent', async () => {
    const calm = Array.from({ length: 3 }, () => conversation());
    const urgent = conversation({ urgency: 3 });
    const got = await routed([...calm, urgent]);
    expect(got.at(-1)).toMatchObject({ conversationId: urgent.id, personId: expert });
  });

  it('changes nothing the second time', async () => {
    const asked = [conversation(), conversation()];
    const first = await routed(asked);
    expect(await routed(asked)).toEqual(first);
    expect(await assignmentsOf(database.db, asked[0]!.id)).toHaveLength(1);
    expect(await eventsOf(database.db, asked[0]!.id)).toHaveLength(1);
  });

  it('never picks the absent expert, nor one who has left', async () => {
    await makeAbsence(database.db, expert, new Date('2026-03-01T00:00:00Z'), null);
    expect((await routed([conversation()]))[0]).toMatchObject({ personId: source.steward });
    await database.db.deleteFrom('people_absence').execute();
    await database.db.updateTable('people_person').set({ left_at: at }).where('id', '=', expert).execute();
    expect((await routed([conversation()]))[0]).toMatchObject({ personId: source.steward });
  });

  it('does not use what somebody hides or withdraws', async () => {
    await database.db.insertInto('connect_profile').values({ person_id: expert, hidden_since: at }).execute();
    expect((await routed([conversation()]))[0]).toMatchObject({ reason: { code: 'route.steward' } });
  });

  it('goes back to the earlier owner', async () => {
    const [got] = await routed([conversation({ previousOwner: source.deputy })]);
    expect(got).toMatchObject({ personId: source.deputy, reason: { code: 'route.earlier-owner' } });
  });

  it('never leaves one unowned in silence, and tries again when asked', async () => {
    await database.db.updateTable('people_person').set({ capacity: 0 }).execute();
    await database.db.deleteFrom('people_membership').execute();
    const asked = conversation();
    expect((await routed([asked]))[0]).toMatchObject({ personId: null, reason: { code: 'route.nobody' } });
    await routed([asked]);
    expect((await eventsOf(database.db, asked.id)).map(({ type }) => type)).toEqual(['conversation.unowned']);
    await database.db.updateTable('people_person').set({ capacity: 8 }).execute();
    expect((await routed([asked]))[0]).toMatchObject({ personId: expert });
    const rows = await assignmentsOf(database.db, asked.id);
    expect(rows.map(({ toAt }) => toAt !== null)).toEqual([true, false]);
  });

  it('is refused to a reader', async () => {
    const denied = await database.db
      .transaction()
      .execute((tx) => routeConversations(tx, personActs(expert, at, 'reader'), [conversation()]));
    expect(denied).toMatchObject({ refused: 'access.denied' });
  });
});

describe('assign', () => {
  it('takes a conversation, closes the former row and says whose it was', async () => {
    const asked = conversation();
    await routed([asked]);
    const later = new Date(at.getTime() + 60_000);
    const taken = await assigns(personActs(source.steward, later), {
      conversationId: asked.id,
      personId: source.steward,
    });
    expect(taken).toMatchObject({ personId: source.steward, reason: { code: 'assign.taken' } });
    const rows = await assignmentsOf(database.db, asked.id);
    expect(rows.map(({ personId, toAt }) => [personId, toAt])).toEqual([
      [expert, later],
      [source.steward, null],
    ]);
    expect((await eventsOf(database.db, asked.id)).at(-1)).toMatchObject({
      actor: source.steward,
      facts: { person: source.steward, was: expert, crossed: true, routed: false },
    });
  });

  it('does nothing when it is there already', async () => {
    const asked = conversation();
    await routed([asked]);
    await assigns(personActs(expert, at), { conversationId: asked.id, personId: expert });
    expect(await eventsOf(database.db, asked.id)).toHaveLength(1);
  });

  it('is not handed to the absent, the full, the gone, a reader, nobody or two at once', async () => {
    const by = personActs(source.steward, at);
    const id = newId();
    const away = await makeColleague(database.db);
    await makeAbsence(database.db, away, new Date('2026-03-01T00:00:00Z'), null, expert);
    const full = await makeColleague(database.db, { capacity: 0 });
    const reader = await makeColleague(database.db, { role: 'reader' });
    const codes = [];
    for (const to of [
      { personId: away },
      { personId: full },
      { personId: reader },
      { personId: newId() },
      { teamId: newId() },
      {},
      { personId: expert, teamId: bench },
    ])
      codes.push(await assigns(by, { conversationId: id, ...to }));
    expect(codes).toMatchObject([
      { refused: 'assign.absent', params: { deputy: expert } },
      { refused: 'assign.full' },
      { refused: 'assign.unknown' },
      { refused: 'assign.unknown' },
      { refused: 'assign.unknown' },
      { refused: 'assign.one-receiver' },
      { refused: 'assign.one-receiver' },
    ]);
    expect(await assignmentsOf(database.db, id)).toEqual([]);
  });

  it('may be taken by somebody who is full', async () => {
    const full = await makeColleague(database.db, { capacity: 0 });
    const taken = await assigns(personActs(full, at), { conversationId: newId(), personId: full });
    expect(taken).toMatchObject({ personId: full });
  });
});

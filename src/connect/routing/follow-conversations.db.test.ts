import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append, type Follower } from '#ledger/index.ts';
import { heedActs } from '#people/access.ts';
import { freshDatabase, settle, type TestDatabase } from '../../../test/support/database.ts';
import { killHalfWay } from '../../../test/support/kill-half-way.ts';
import { makeColleague, makeExpertise, makeTheme } from '../../../test/support/organisation.ts';
import { makeSource } from '../../../test/support/sources.ts';
import { assignmentsNow, assignmentsOf, openLoad } from '../store/assignments.ts';
import { unowned } from '../store/conversations-told.ts';
import { followConversations, followPeople } from './follow-conversations.ts';
import { routeConversations } from './route-conversations.ts';

const at = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-03T10:00:00Z');
let database: TestDatabase;
let db: Tx;
let expert: string;
let battery: string;
let source: { id: string; steward: string };

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`truncate connect_assignment, connect_expertise`.execute(db);
  await settle(db, [followConversations, followPeople]);
  await sql`update people_person set left_at = '2026-02-01' where left_at is null`.execute(db);
  source = await makeSource(db);
  battery = await makeTheme(db, 'Battery');
  expert = await makeColleague(db, { capacity: 2 });
  await makeExpertise(db, { person: expert, theme: battery, level: 5, at });
});

const tell = (type: string, subject: string, facts: Record<string, unknown> = {}, when = later) =>
  db.transaction().execute((tx) => append(tx, [{ type, subject, at: when, actor: null, facts }]));

/** A conversation as it opens: told in the ledger and routed. */
async function opened(): Promise<string> {
  const id = newId();
  const facts = {
    theme: battery,
    kind: 'complaint',
    urgency: 1,
    channel: 'mail',
    source: source.id,
    customer: null,
  };
  await tell('conversation.opened', id, facts, at);
  await db.transaction().execute((tx) =>
    routeConversations(tx, heedActs(at), [
      {
        id,
        themeId: battery,
        kind: 'complaint',
        urgency: 1,
        language: 'nl',
        channel: 'mail',
        sourceId: source.id,
        customerId: null,
      },
    ]),
  );
  return id;
}
const again = (follower: Follower) =>
  sql`update ledger_follower set txid = '0', position = 0 where name = ${follower.name}`.execute(db);
const owner = async (id: string) => (await assignmentsNow(db, [id]))[0]?.personId;
describe('followConversations', () => {
  it('takes the solved off the load and gives the reopened back, delivered twice as once', async () => {
    const [one, two] = [await opened(), await opened()];
    await tell('conversation.solved', one);
    await tell('conversation.joined', two, { into: one });
    await settle(db, [followConversations]);
    expect((await openLoad(db)).get(expert)).toBeUndefined();
    await tell('conversation.reopened', one, { by: 'customer' });
    await settle(db, [followConversations]);
    expect((await assignmentsNow(db, [one]))[0]).toMatchObject({
      personId: expert,
      reason: { code: 'route.earlier-owner' },
    });
    await again(followConversations);
    await settle(db, [followConversations]);
    expect(await assignmentsOf(db, one)).toHaveLength(2);
    expect(await owner(two)).toBeUndefined();
  });

  it('killed half-way keeps the load as it was, then goes on', async () => {
    const one = await opened();
    await tell('conversation.solved', one);
    expect(await killHalfWay(db, followConversations)).toBe(true);
    expect(await owner(one)).toBe(expert);
    await settle(db, [followConversations]);
    expect(await owner(one)).toBeUndefined();
  });

  it('reopens with somebody else when the earlier owner is full', async () => {
    const one = await opened();
    await tell('conversation.solved', one);
    await settle(db, [followConversations]);
    await opened();
    await opened();
    await tell('conversation.reopened', one);
    await settle(db, [followConversations]);
    expect(await owner(one)).toBe(source.steward);
    expect((await openLoad(db)).get(expert)).toBe(2);
  });
});

describe('followPeople', () => {
  it('gives away at once what somebody had who left, delivered twice as once', async () => {
    const one = await opened();
    await sql`update people_person set left_at = ${later} where id = ${expert}`.execute(db);
    await tell('person.left', expert);
    await settle(db, [followPeople]);
    expect(await owner(one)).toBe(source.steward);
    await again(followPeople);
    await settle(db, [followPeople]);
    expect(await assignmentsOf(db, one)).toHaveLength(2);
  });

  it('tries the unowned again when somebody is back, and killed half-way leaves them as they were', async () => {
    await sql`update people_person set capacity = 0`.execute(db);
    const one = await opened();
    expect((await unowned(db)).map(({ id }) => id)).toEqual([one]);
    await sql`update people_person set capacity = 5`.execute(db);
    await tell('absence.ended', expert);
    expect(await killHalfWay(db, followPeople)).toBe(true);
    expect(await owner(one)).toBeNull();
    await settle(db, [followPeople]);
    expect(await owner(one)).toBe(expert);
    expect(await unowned(db)).toEqual([]);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { heedActs } from '#people/access.ts';
import { freshDatabase, settle, type TestDatabase } from '../../../test/support/database.ts';
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
import { assign } from './assign.ts';
import type { Assignment } from './assignment.ts';
import { followConversations, followPeople } from './follow-conversations.ts';
import { routeConversations } from './route-conversations.ts';

/** A repeatable source of chance (mulberry32). */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    of: <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)]!,
    upTo: (n: number) => Math.floor(next() * (n + 1)),
  };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const minute = 60_000;
/** Days that differ: each has its own organisation and its own luck. */
describe.each([1, 2, 3])('a day of load, seed %i', (seed) => {
  it('fills nobody, gives nothing to who is away, and leaves nothing unowned without an alarm', async () => {
    const db: Tx = database.db;
    const luck = chance(seed);
    const start = new Date(`2026-0${seed}-02T08:00:00Z`).getTime();
    await sql`truncate connect_assignment, connect_misroute, people_membership, people_absence`.execute(db);
    await sql`update people_person set left_at = '2025-01-01' where left_at is null`.execute(db);
    const department = await makeDepartment(db, `Care ${newId()}`);
    const teams = [
      await makeTeam(db, `One ${newId()}`, department),
      await makeTeam(db, `Two ${newId()}`, department),
    ];
    const themes = await Promise.all(['a', 'b', 'c'].map((name) => makeTheme(db, `${name} ${newId()}`)));
    const source = await makeSource(db);
    const people: string[] = [];
    for (let n = 0; n < 12; n++) {
      const person = await makeColleague(db, {
        department,
        teams: luck.next() < 0.7 ? [luck.of(teams)] : [],
        capacity: luck.upTo(4),
      });
      if (luck.next() < 0.8)
        await makeExpertise(db, {
          person,
          theme: luck.of(themes),
          level: 1 + luck.upTo(4),
          at: new Date(start),
        });
      people.push(person);
    }
    const run = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(verb);
    const open: string[] = [];
    const taken = new Set<string>();
    for (let step = 1; step <= 40; step++) {
      const at = new Date(start + step * minute);
      const luckOf = luck.next();
      if (luckOf < 0.5) {
        const arrived = Array.from({ length: 1 + luck.upTo(7) }, () => ({
          id: newId(),
          themeId: luck.next() < 0.9 ? luck.of(themes) : null,
          kind: 'question',
          urgency: luck.upTo(3),
          language: luck.of(['nl', 'en', 'und']),
          channel: 'mail',
          sourceId: source.id,
          customerId: null,
          previousOwner: luck.next() < 0.2 ? luck.of(people) : null,
        }));
        await append(
          db,
          arrived.map((one) => ({
            type: 'conversation.opened',
            subject: one.id,
            at,
            actor: null,
            facts: {
              theme: one.themeId,
              kind: 'question',
              urgency: one.urgency,
              channel: 'mail',
              source: source.id,
              customer: null,
            },
          })),
        );
        // Two routers at once, as two processes would.
        const half = Math.ceil(arrived.length / 2);
        const parts = [arrived.slice(0, half), arrived.slice(half)];
        const got = await Promise.all(
          parts.map((part) => run((tx) => routeConversations(tx, heedActs(at), part))),
        );
        expect(got.flat()).toHaveLength(arrived.length);
        for (const one of got.flat() as Assignment[])
          expect(one.personId ?? one.teamId ?? one.reason.code, 'a person, a team or an alarm').toBeTruthy();
        open.push(...arrived.map(({ id }) => id));
      } else if (luckOf < 0.7 && open.length > 0) {
        const [solved] = open.splice(luck.upTo(open.length - 1), 1);
        await append(db, [{ type: 'conversation.solved', subject: solved!, at, actor: null, facts: {} }]);
      } else if (luckOf < 0.8) {
        await makeAbsence(db, luck.of(people), at, new Date(at.getTime() + luck.upTo(30) * minute + 1));
        await append(db, [{ type: 'absence.ended', subject: luck.of(people), at, actor: null, facts: {} }]);
      } else if (luckOf < 0.93 && open.length > 0) {
        const conversationId = luck.of(open);
        const by = luck.of(people);
        const personId = luck.of(people);
        const done = await run((tx) => assign(tx, personActs(by, at), { conversationId, personId }));
        if (by === personId && !('refused' in done)) taken.add(personId);
      } else {
        const gone = luck.of(people);
        await sql`update people_person set left_at = ${at} where id = ${gone}`.execute(db);
        await append(db, [{ type: 'person.left', subject: gone, at, actor: null, facts: {} }]);
      }
      await settle(db, [followConversations, followPeople]);
      await holds(db, at, [...taken], open);
    }
  });
});

/** What must be true after every step. Whoever takes one with their own hands may go over their capacity. */
async function holds(db: Tx, at: Date, taken: readonly string[], open: readonly string[]): Promise<void> {
  const { rows: over } = await sql`
    select person.id from people_person person join connect_assignment now on now.person_id = person.id and now.to_at is null
    where not person.id = any(${taken}::uuid[]) group by person.id having count(*) > person.capacity`.execute(
    db,
  );
  expect(over, 'nobody beyond capacity').toEqual([]);
  const { rows: away } = await sql`
    select 'away' as why, given.*, absence.from_at as a, absence.to_at as b from connect_assignment given join people_absence absence on absence.person_id = given.person_id
    where given.from_at = ${at} and given.by is null and absence.from_at <= ${at}
      and (absence.to_at is null or absence.to_at > ${at})
    union all
    select 'gone', given.*, person.left_at, null from connect_assignment given join people_person person on person.id = given.person_id
    where given.to_at is null and person.left_at <= ${at} and given.by is null`.execute(db);
  expect(away, 'nothing to who is away or gone').toEqual([]);
  const { rows: lost } = await sql`
    select id from unnest(${open}::uuid[]) as wanted(id)
    where not exists (
      select from connect_assignment now where now.conversation_id = wanted.id and now.to_at is null
        and (now.person_id is not null or now.team_id is not null or (now.reason->>'code' = 'route.nobody'
          and exists (select from ledger_event told where told.subject = wanted.id and told.type = 'conversation.unowned')))
    )`.execute(db);
  expect(lost, 'nothing unowned without an alarm').toEqual([]);
}

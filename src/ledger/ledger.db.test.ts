import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { freshDatabase, settle, type TestDatabase } from '../../test/support/database.ts';
import { append, catchUp, type Follower } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const event = (type: string) => ({ type, subject: newId(), at: new Date(), actor: null, facts: {} });

function recorder(name: string, follows: string[]): Follower & { seen: string[] } {
  const seen: string[] = [];
  return {
    name,
    follows,
    seen,
    async handle(_tx, events) {
      seen.push(...events.map((each) => each.subject));
    },
  };
}

test('refuses to change or forget what happened', async () => {
  const { db } = database;
  await append(db, [event('ledger.tested')]);
  await expect(sql`update ledger_event set type = 'other'`.execute(db)).rejects.toThrow('append-only');
  await expect(sql`delete from ledger_event`.execute(db)).rejects.toThrow('append-only');
  await expect(sql`truncate ledger_event cascade`.execute(db)).rejects.toThrow('append-only');
});

test('hands each event to a follower once, in order', async () => {
  const { db } = database;
  const events = Array.from({ length: 7 }, () => event('order.tested'));
  await append(db, events);
  const follower = recorder('test.order', ['order.tested']);
  await settle(db, [{ ...follower, batch: 3 }]);
  expect(follower.seen).toEqual(events.map((each) => each.subject));
});

test('does not skip an event whose transaction commits late', async () => {
  const { db } = database;
  const early = event('late.tested');
  const late = event('late.tested');
  const follower = recorder('test.late', ['late.tested']);
  let commit: () => void = () => {};
  const slow = db.transaction().execute(async (tx) => {
    await append(tx, [early]);
    await new Promise<void>((resolve) => {
      commit = resolve;
    });
  });
  await expect.poll(() => commit.toString().length).toBeGreaterThan(10);
  await append(db, [late]);
  expect(await catchUp(db, follower)).toEqual({ handled: 0, later: true });
  commit();
  await slow;
  await expect
    .poll(async () => {
      await catchUp(db, follower);
      return follower.seen.length;
    })
    .toBe(2);
  expect(follower.seen).toEqual([early.subject, late.subject]);
});

test('a follower killed half-way leaves nothing half and goes on from where it was', async () => {
  const { db } = database;
  await append(db, [event('kill.tested'), event('kill.tested')]);
  let fail = true;
  const follower: Follower = {
    name: 'test.kill',
    follows: ['kill.tested'],
    async handle(tx, events) {
      for (const each of events) {
        await sql`insert into ledger_stuck (follower, position, error, tries) values ('test.kill', ${each.position}, '', 0)`.execute(
          tx,
        );
      }
      if (fail) throw new Error('killed');
    },
  };
  // Other suites write on the same server: until the oldest of them ends, nothing can be read yet.
  const outcome = () =>
    catchUp(db, follower).then(
      ({ handled }) => handled,
      (error: Error) => error.message,
    );
  await expect.poll(outcome).toBe('killed');
  const count = async () =>
    (
      await sql<{ n: number }>`select count(*) as n from ledger_stuck where follower = 'test.kill'`.execute(
        db,
      )
    ).rows[0]!.n;
  expect(await count()).toBe(0);
  fail = false;
  await expect.poll(outcome).toBe(2);
  expect(await count()).toBe(2);
});

test('reads transactions in the order of their numbers, not of their digits', async () => {
  const { db } = database;
  const numbers = [98, 99, 100, 101];
  for (const txid of numbers)
    await sql`insert into ledger_event (txid, at, type, subject, facts)
      values (${String(txid)}::xid8, now(), 'digits.tested', ${newId()}, ${JSON.stringify({ txid })})`.execute(
      db,
    );
  const seen: unknown[] = [];
  const follower: Follower = {
    name: 'test.digits',
    follows: ['digits.tested'],
    async handle(_tx, events) {
      seen.push(...events.map(({ facts }) => facts.txid));
    },
  };
  await settle(db, [{ ...follower, batch: 2 }]);
  expect(seen).toEqual(numbers);
});

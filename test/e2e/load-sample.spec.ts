import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#kit/refusal.ts';
import { type LoadedSample, loadSample, type SampleProgress } from '#sample/load-sample.ts';
import { makeSample } from '#sample/make-sample.ts';
import { removeSample } from '#sample/remove-sample.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { plainReading } from '../support/plain-reading.ts';

const now = new Date('2026-11-23T12:00:00Z');
const passed = ['understand.read-signals', 'respond.open-conversations'];
let database: TestDatabase;
let loaded: LoadedSample;
const progress: SampleProgress[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const result = await loadSample({
    db: database.db,
    now,
    pass: passed,
    read: () => plainReading,
    onProgress: (one) => progress.push(one),
  });
  if (isRefusal(result)) throw new Error(result.refused);
  loaded = result;
}, 240_000);
afterAll(() => database.close());

const count = async (from: string, where = 'true') => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.table(from)} where ${sql.raw(where)}`.execute(database.db);
  return rows[0]!.n;
};

describe('loading the sample', () => {
  it('writes everything that was made, marked as sample', async () => {
    const sample = makeSample({ seed: 'fietsgoed', now });
    expect(await count('listen_signal', 'sample')).toBe(sample.signals.length);
    expect(await count('understand_reading')).toBe(sample.signals.length);
    expect(await count('respond_conversation', 'sample')).toBe(sample.conversations.length);
    expect(await count('people_person', 'sample')).toBe(sample.people.length);
    expect(await count('connect_ask')).toBe(sample.conversations.flatMap((one) => one.asks).length);
    expect(await count('improve_told')).toBe(sample.improvements.flatMap((one) => one.told).length);
    expect(await count('ledger_event', 'sample')).toBe(loaded.events);
    expect(await count('ledger_event', 'not sample')).toBe(0);
    expect(await count('people_organisation', 'sample_since is not null')).toBe(1);
  });

  it('has state and ledger tell the same', async () => {
    const events = (type: string) => count('ledger_event', `type = '${type}'`);
    expect(await events('signal.heard')).toBe(await count('listen_signal'));
    expect(await events('signal.read')).toBe(await count('understand_reading'));
    expect(await events('conversation.opened')).toBe(await count('respond_conversation'));
    expect(await events('conversation.heard')).toBe(await count('respond_conversation_signal'));
    expect(await events('reply.sent')).toBe(await count('respond_reply', `state = 'sent'`));
    expect(await events('ask.asked')).toBe(await count('connect_ask'));
    expect(await events('customer.told')).toBe(await count('improve_told'));
    expect(await events('conversation.confirmed')).toBe(await count('respond_confirmation', 'solved'));
    const solvedNow = (await events('conversation.solved')) - (await events('conversation.reopened'));
    expect(await count('respond_conversation', `state = 'solved'`)).toBe(solvedNow);
  });

  it('writes events in the order of their time and none after now', async () => {
    const { rows } = await sql<{ backwards: number; late: number }>`
      select count(*) filter (where at < before)::int as backwards, count(*) filter (where at > ${now}::timestamptz + interval '10 minutes')::int as late
      from (select at, lag(at) over (order by position) as before from ledger_event) as event`.execute(
      database.db,
    );
    expect(rows[0]).toEqual({ backwards: 0, late: 0 });
  });

  it('gives every open conversation one owner and every solved one none', async () => {
    const { rows } = await sql<{ wrong: number }>`
      select count(*)::int as wrong from respond_conversation conversation
      left join connect_assignment owner on owner.conversation_id = conversation.id and owner.to_at is null
      where (conversation.state = 'solved') = (owner.id is not null)`.execute(database.db);
    expect(rows[0]!.wrong).toBe(0);
    expect(await count('respond_conversation', `state = 'open'`)).toBeGreaterThan(20);
  });

  it('leaves nothing for the followers whose work it did', async () => {
    const { rows } = await sql<{ behind: number }>`
      select count(*)::int as behind from ledger_follower follower, ledger_event event
      where (event.txid, event.position) > (follower.txid, follower.position)`.execute(database.db);
    expect(rows[0]!.behind).toBe(0);
    expect(await count('ledger_follower')).toBe(passed.length);
  });

  it('reports how far it is', () => {
    expect(new Set(progress.map((one) => one.stage))).toEqual(new Set(['making', 'reading', 'writing']));
    const writing = progress.filter((one) => one.stage === 'writing');
    expect(writing.at(-1)!.done).toBe(writing.at(-1)!.of);
  });

  it('is refused where something is, and removed whole', async () => {
    expect(await loadSample({ db: database.db, now, pass: [] })).toEqual({
      refused: 'sample.loaded-already',
    });
    const owner = '01900000-0000-7000-8000-000000000001';
    await sql`insert into people_person (id, name, email, role, department_id, created_at)
      select ${owner}, 'Owner', 'owner@own.example', 'owner', (select id from people_department limit 1), ${now}`.execute(
      database.db,
    );
    await sql`insert into respond_note (id, conversation_id, person_id, text, at)
      select gen_random_uuid(), (select id from respond_conversation limit 1), ${owner}, 'mine', ${now}`.execute(
      database.db,
    );
    const removed = await removeSample({ db: database.db });
    expect(isRefusal(removed)).toBe(false);
    const { rows } = await sql<{ table: string }>`
      select table_name as table from information_schema.columns
      where column_name = 'sample' and table_schema = current_schema()`.execute(database.db);
    for (const { table } of rows) expect([table, await count(table, 'sample')]).toEqual([table, 0]);
    expect(await count('listen_signal')).toBe(0);
    expect(await count('people_person')).toBe(1);
    expect(await count('people_organisation', 'sample_since is null')).toBe(1);
    expect(await removeSample({ db: database.db })).toEqual({ refused: 'sample.not-loaded' });
  }, 120_000);

  it('is refused where an organisation has begun its own, unless forced', async () => {
    await sql`insert into people_department (id, name) values (gen_random_uuid(), 'Own')`.execute(
      database.db,
    );
    expect(await loadSample({ db: database.db, now, pass: [] })).toEqual({ refused: 'sample.not-empty' });
  });
});

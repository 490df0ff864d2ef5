import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedClock } from '#kit/clock.ts';
import { newId } from '#kit/ids.ts';
import { eventsOf } from '#ledger/index.ts';
import { type TestServer, testServer, type Visitor } from '../../test/support/server.ts';
import { onDuty } from './on-duty.ts';
import { extendIntervals } from './store/intervals.ts';

const clock = stoppedClock(new Date('2026-03-02T10:00:00Z'));
let heed: TestServer;
let steward: Visitor;
let deputy: Visitor;
beforeAll(async () => {
  heed = await testServer({ clock });
  steward = await heed.enter('steward');
  deputy = await heed.enter('member');
});
afterAll(() => heed.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field.
type Any = any;
let sources = 0;
async function added(more: Record<string, unknown> = {}): Promise<{ id: string; secret: string | null }> {
  sources += 1;
  const { body, status } = await steward.call<Any>('POST', '/api/sources', {
    kind: 'ingest',
    name: `Shop ${sources}`,
    ...more,
  });
  expect(status).toBe(201);
  return body;
}
const change = (id: string, body: Record<string, unknown>) =>
  steward.call<Any>('PATCH', `/api/sources/${id}`, body);
const people = () => ({ steward: steward.personId, deputy: deputy.personId });

describe('a source', () => {
  it('is added off, with a secret shown once', async () => {
    const { id, secret } = await added({ name: '  Web shop ' });
    expect(secret).toMatch(/^whsec_/);
    const { body } = await steward.call<Any>('GET', `/api/sources/${id}`);
    expect(body).toMatchObject({
      name: 'Web shop',
      state: 'off',
      onDuty: null,
      signals: 0,
      hookUrl: `http://localhost/api/hooks/${id}`,
    });
    expect(JSON.stringify(body)).not.toContain(secret!.slice(6));
    const row = await heed.database.db
      .selectFrom('listen_source')
      .select('secret')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.secret!.toString('utf8')).not.toContain(secret!.slice(6));
    const renewed = await steward.call<Any>('POST', `/api/sources/${id}/secrets`);
    expect(renewed.body.secret).toMatch(/^whsec_/);
    expect(renewed.body.secret).not.toBe(secret);
  });

  it('cannot be on without a steward and a deputy, and stays so', async () => {
    const { id } = await added();
    expect(await change(id, { state: 'on' })).toMatchObject({
      status: 422,
      body: { code: 'source.needs-people', params: { missing: 'both' } },
    });
    expect((await change(id, { state: 'on', steward: steward.personId })).body.params).toEqual({
      missing: 'deputy',
    });
    expect((await change(id, { steward: steward.personId, deputy: steward.personId })).body.code).toBe(
      'source.same-person',
    );
    expect((await change(id, { steward: newId() })).body.code).toBe('source.person-gone');
    expect((await change(id, { state: 'on', ...people() })).status).toBe(200);
    expect((await change(id, { deputy: null })).body.code).toBe('source.needs-people');
    expect((await change(id, { state: 'off' })).status).toBe(200);
    const types = (await eventsOf(heed.database.db, id)).map(({ type }) => type);
    expect(types).toEqual(['source.added', 'source.handed', 'source.switched-on', 'source.switched-off']);
  });

  it('refuses taken names, unknown kinds and settings that cannot work', async () => {
    await added({ name: 'Taken' });
    const post = (body: object) => steward.call<Any>('POST', '/api/sources', body);
    expect((await post({ kind: 'ingest', name: 'taken' })).body).toMatchObject({
      code: 'source.name-taken',
      at: 'body.name',
    });
    expect((await post({ kind: 'carrier-pigeon', name: 'x' })).body.code).toBe('source.kind-unknown');
    expect(
      (await post({ kind: 'feed', name: 'y', settings: { url: 'file:///etc/passwd' } })).body,
    ).toMatchObject({
      code: 'source.settings-invalid',
      at: 'body.settings.url',
    });
    const file = await added({ kind: 'file' });
    expect((await change(file.id, { state: 'on', ...people() })).body.code).toBe('source.cannot-listen');
    expect((await change(newId(), { name: 'z' })).status).toBe(404);
  });

  it('is for stewards to change and for readers to see', async () => {
    const { id } = await added();
    const reader = await heed.enter('reader');
    expect((await reader.call('GET', `/api/sources/${id}`)).status).toBe(200);
    for (const [method, path, body] of [
      ['POST', '/api/sources', { kind: 'ingest', name: 'no' }],
      ['PATCH', `/api/sources/${id}`, { name: 'no' }],
      ['POST', `/api/sources/${id}/secrets`, undefined],
      ['GET', '/api/source-stewards', undefined],
      ['GET', '/api/failures', undefined],
    ] as const) {
      expect((await deputy.call(method, path, body)).status, path).toBe(403);
    }
  });
});

describe('who is on duty', () => {
  it('is the steward, the deputy while the steward is away, and nobody when both are', async () => {
    const { id } = await added(people());
    const { db } = heed.database;
    const at = clock.now();
    const day = 24 * 3600_000;
    expect(await onDuty(db, id, at)).toEqual({ person: steward.personId, as: 'steward' });
    const away = (person: string, from: number, to: number | null) =>
      db
        .insertInto('people_absence')
        .values({
          id: newId(),
          person_id: person,
          from_at: new Date(at.getTime() + from * day),
          to_at: to === null ? null : new Date(at.getTime() + to * day),
          deputy_id: null,
        })
        .execute();
    await away(steward.personId, -1, 1);
    expect(await onDuty(db, id, at)).toEqual({ person: deputy.personId, as: 'deputy' });
    expect((await steward.call<Any>('GET', `/api/sources/${id}`)).body.onDuty).toMatchObject({
      id: deputy.personId,
      as: 'deputy',
    });
    expect(await onDuty(db, id, new Date(at.getTime() + 2 * day))).toEqual({
      person: steward.personId,
      as: 'steward',
    });
    await away(deputy.personId, -1, null);
    expect(await onDuty(db, id, at)).toBeNull();
    await db.deleteFrom('people_absence').execute();
  });
});

describe('unheard time', () => {
  it('is what lies between the beats, once a hole is longer than the grace', async () => {
    const { id } = await added(people());
    const { db } = heed.database;
    const minute = 60_000;
    const beat = (ago: number) =>
      extendIntervals(db, [id], new Date(clock.now().getTime() - ago * minute), 2.5 * minute);
    for (const ago of [60, 59, 58, 57]) await beat(ago);
    for (const ago of [30, 29, 28, 26, 24, 22, 20]) await beat(ago);
    const { body } = await steward.call<Any>('GET', `/api/sources/${id}`);
    expect(body.listening.spells.map(({ from, to }: Any) => [from, to])).toEqual([
      ['2026-03-02T09:00:00.000Z', '2026-03-02T09:03:00.000Z'],
      ['2026-03-02T09:30:00.000Z', '2026-03-02T09:40:00.000Z'],
    ]);
    expect(body.listening.unheardMs / minute).toBe(27 + 20);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { type TestServer, testServer, type Visitor } from '../../test/support/server.ts';
import { makeSource } from '../../test/support/sources.ts';

let heed: TestServer;
let anna: Visitor;
let bram: Visitor;
const now = new Date('2026-11-23T12:00:00Z');
const photo = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(2000, 7)]);

beforeAll(async () => {
  heed = await testServer({ clock: { now: () => now } });
  anna = await heed.enter('member');
  bram = await heed.enter('member');
  await makeSource(heed.database.db, { kind: 'capture', name: 'Shop Utrecht' });
});
afterAll(() => heed.close());

const write = (id: string, more: object = {}) =>
  anna.call<{ status: string }>('POST', '/api/captures', {
    id,
    encounter: 'counter',
    text: `Note ${id}`,
    ...more,
  });
const attach = async (who: Visitor, note: string, id: string, bytes: Buffer) => {
  const answer = await heed.server.app.inject({
    method: 'PUT',
    url: `/api/captures/${note}/attachments/${id}?name=photo.jpg`,
    headers: { cookie: who.cookie, 'content-type': 'image/jpeg' },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json() as { code?: string; type?: string } };
};
const stored = (id: string) =>
  heed.database.db.selectFrom('listen_signal').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a phone whose clock is days off still tells how long ago it was', async () => {
  const id = newId();
  const answer = await write(id, { occurredAt: '2026-12-01T07:50:00Z', sentAt: '2026-12-01T08:00:00Z' });
  expect(answer.body.status).toBe('accepted');
  const row = await stored(id);
  expect(row.occurred_at.toISOString()).toBe('2026-11-23T11:50:00.000Z');
  expect(row.meta).toMatchObject({ encounter: 'counter', clockOffMs: 8 * 24 * 3600_000 - 4 * 3600_000 });
});

test('a clock that is right is believed, and days without a line stay days', async () => {
  const id = newId();
  await write(id, { occurredAt: '2026-11-20T09:00:00Z', sentAt: '2026-11-23T12:00:05Z' });
  expect((await stored(id)).occurred_at.toISOString()).toBe('2026-11-20T09:00:00.000Z');
});

test('a photo comes once, is what its bytes are, and is shown safely', async () => {
  const note = newId();
  const id = newId();
  await write(note, { attachments: 1 });
  expect(await attach(anna, note, id, photo)).toMatchObject({ status: 200, body: { type: 'image/jpeg' } });
  expect(await attach(anna, note, id, photo)).toMatchObject({ status: 200, body: { type: 'image/jpeg' } });
  const rows = await heed.database.db
    .selectFrom('listen_attachment')
    .selectAll()
    .where('signal_id', '=', note)
    .execute();
  expect(rows).toHaveLength(1);
  const shown = await heed.server.app.inject({
    url: `/api/attachments/${id}`,
    headers: { cookie: bram.cookie },
  });
  expect(shown.rawPayload.equals(photo)).toBe(true);
  expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
  expect(shown.headers['content-security-policy']).toContain('sandbox');
  await heed.settle();
  const { body } = await anna.call<{ items: { id: string; lastWords: string }[] }>(
    'GET',
    '/api/conversations',
  );
  const conversation = body.items.find((one) => JSON.stringify(one).includes(note))!;
  const talk = await anna.call<{ entries: { attachments?: { id: string }[]; announced?: number }[] }>(
    'GET',
    `/api/conversations/${conversation.id}`,
  );
  expect(talk.body.entries[0]).toMatchObject({ announced: 1, attachments: [{ id, type: 'image/jpeg' }] });
});

test('nobody adds to the note of another, and nothing that is no recording', async () => {
  const note = newId();
  await write(note);
  expect((await attach(bram, note, newId(), photo)).body.code).toBe('note.unknown');
  expect((await attach(anna, newId(), newId(), photo)).body.code).toBe('note.unknown');
  expect((await attach(anna, note, newId(), Buffer.from('<script>alert(1)</script>'))).body.code).toBe(
    'attachment.not-a-recording',
  );
  expect((await attach(anna, note, newId(), Buffer.alloc(9 * 1024 * 1024, 1))).body.code).toBe(
    'file.too-large',
  );
  for (let n = 0; n < 8; n++) expect((await attach(anna, note, newId(), photo)).status).toBe(200);
  expect((await attach(anna, note, newId(), photo)).body.code).toBe('attachment.too-many');
});

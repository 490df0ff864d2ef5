import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedClock } from '#kit/clock.ts';
import { newId } from '#kit/ids.ts';
import { type TestServer, testServer, type Visitor } from '../../test/support/server.ts';
import { sign } from './check-signature.ts';

const clock = stoppedClock(new Date('2026-03-02T10:00:00Z'));
let heed: TestServer;
let member: Visitor;
let steward: Visitor;
let source: string;
let secret: string;
let capture: string;
beforeAll(async () => {
  heed = await testServer({ clock });
  [steward, member] = [await heed.enter('steward'), await heed.enter('member')];
  ({ id: source, secret } = await on({ kind: 'ingest', name: 'Chat' }));
});
afterAll(() => heed.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field.
type Any = any;

async function on(source: object): Promise<Any> {
  const { body } = await steward.call<Any>('POST', '/api/sources', source);
  await steward.call('PATCH', `/api/sources/${body.id}`, {
    state: 'on',
    steward: steward.personId,
    deputy: member.personId,
  });
  return body;
}

const send = (body: unknown, who = member, to = source) =>
  who.call<Any>('POST', `/api/sources/${to}/signals`, body);
const stored = async (externalId: string) =>
  heed.database.db.selectFrom('listen_signal').selectAll().where('external_id', '=', externalId).execute();

describe('the ingest API', () => {
  it('answers for each item, and the same id again is the same message', async () => {
    const items = [
      { externalId: 'a', text: 'one' },
      { externalId: 'b' },
      { externalId: 'c', text: 'x', surprise: 1 },
      'nonsense',
    ];
    const first = await send({ items });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ accepted: 1, duplicate: 0, rejected: 3 });
    expect(first.body.items.map(({ status, code }: Any) => code ?? status)).toEqual([
      'accepted',
      'item.no-text',
      'item.invalid',
      'item.invalid',
    ]);
    const again = await send({ externalId: 'a', text: 'one' });
    expect(again.body.items[0]).toEqual({ status: 'duplicate', id: first.body.items[0].id, externalId: 'a' });
    expect((await send({ externalId: 'a', text: 'two' })).body.items[0].status).toBe('edited');
    expect(await stored('a')).toMatchObject([{ text: 'two', source_id: source }]);
  });

  it('stores each of many callers at once, together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => send({ externalId: `many-${n % 50}`, text: `message ${n % 50}` })),
    );
    const statuses = answers.map(({ body }) => body.items[0].status);
    expect(statuses.filter((status) => status === 'accepted')).toHaveLength(50);
    expect(statuses.filter((status) => status === 'duplicate')).toHaveLength(10);
    expect(answers.every(({ body }) => body.items[0].id)).toBe(true);
  });

  it('refuses too many, too deep, sources that are off or unknown, and readers', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ externalId: String(i), text: 'x' }));
    expect((await send({ items: many })).body.items[0].code).toBe('delivery.too-many');
    const deep = `{"externalId":"deep","text":"x","meta":{"deep":${'['.repeat(5000)}${']'.repeat(5000)}}}`;
    const answer = await heed.server.app.inject({
      method: 'POST',
      url: `/api/sources/${source}/signals`,
      headers: { cookie: member.cookie, 'content-type': 'application/json' },
      payload: deep,
    });
    expect(answer.json().items[0].code).toBe('item.too-deep');
    const { body: off } = await steward.call<Any>('POST', '/api/sources', { kind: 'ingest', name: 'Off' });
    expect((await send({ externalId: 'a', text: 'x' }, member, off.id)).body.code).toBe('source.off');
    expect((await send({ externalId: 'a', text: 'x' }, member, newId())).status).toBe(404);
    expect((await send({ externalId: 'a', text: 'x' }, await heed.enter('reader'))).status).toBe(403);
    const feed = await on({ kind: 'feed', name: 'Blog', settings: { url: 'https://example.org/feed' } });
    expect((await send({ externalId: 'a', text: 'x' }, member, feed.id)).body.code).toBe('source.not-pushed');
  });
});

describe('a signed webhook', () => {
  const deliver = (
    body: string,
    more: { id?: string; secret?: string; ago?: number; signature?: string; to?: string } = {},
  ) => {
    const id = more.id ?? 'msg_1';
    const timestamp = String(Math.floor(clock.now().getTime() / 1000) - (more.ago ?? 0));
    const signature =
      more.signature ??
      `v1,${sign({ id, timestamp, body: Buffer.from(body) }, more.secret ?? secret).toString('base64')}`;
    return heed.server.app.inject({
      method: 'POST',
      url: `/api/hooks/${more.to ?? source}`,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signature,
      },
      payload: body,
    });
  };

  it('is stored once, under its delivery id where it has none of its own', async () => {
    const body = JSON.stringify({ text: 'from a hook', author: { email: 'h@ook.nl' } });
    expect((await deliver(body, { id: 'msg_9' })).json()).toMatchObject({ accepted: 1 });
    expect((await deliver(body, { id: 'msg_9' })).json()).toMatchObject({ accepted: 0, duplicate: 1 });
    expect(await stored('msg_9')).toHaveLength(1);
  });

  it('is refused with a wrong, stale or missing signature, and tells a stranger nothing', async () => {
    const body = JSON.stringify({ externalId: 'forged', text: 'x' });
    const codeOf = async (more: Parameters<typeof deliver>[1]) => (await deliver(body, more)).json().code;
    expect(await codeOf({ secret: 'whsec_d3Jvbmc=' })).toBe('signature.wrong');
    expect(await codeOf({ signature: 'v1,AAAA' })).toBe('signature.wrong');
    expect(await codeOf({ signature: '' })).toBe('signature.missing');
    expect(await codeOf({ ago: 301 })).toBe('signature.stale');
    expect(await codeOf({ ago: -301 })).toBe('signature.stale');
    expect(await codeOf({ to: newId() })).toBe('signature.wrong');
    expect((await deliver(body, { ago: 299 })).statusCode).toBe(200);
    expect(await stored('forged')).toHaveLength(1);
  });

  it('becomes a work item with the original kept when it cannot be read, and goes in once it is corrected', async () => {
    const broken = '{"text": "cut o';
    expect((await deliver(broken, { id: 'msg_cut' })).json()).toMatchObject({
      rejected: 1,
      items: [{ code: 'delivery.not-an-object' }],
    });
    await deliver(broken, { id: 'msg_cut' });
    const { body } = await steward.call<Any>('GET', `/api/failures?source=${source}`);
    const failures = body.items.filter(({ place }: Any) => place === 'msg_cut');
    expect(failures).toMatchObject([{ code: 'delivery.not-an-object', bytes: broken.length, start: broken }]);
    const [{ id }] = failures;
    expect((await steward.call('GET', `/api/failures/${id}/original`)).body).toBe(broken);
    expect((await steward.call<Any>('POST', `/api/failures/${id}/attempts`, {})).body.code).toBe(
      'failure.still-unreadable',
    );
    const corrected = '{"text": "cut off no more"}';
    expect((await steward.call<Any>('POST', `/api/failures/${id}/attempts`, { corrected })).body).toEqual({
      heard: 1,
    });
    expect(await stored('msg_cut')).toMatchObject([{ text: 'cut off no more' }]);
    expect((await steward.call<Any>('POST', `/api/failures/${id}/attempts`, {})).body.code).toBe(
      'failure.closed-already',
    );
  });
});

describe('a note from the counter', () => {
  const note = (more: object = {}, who = member) =>
    who.call<Any>('POST', '/api/captures', {
      id: newId(),
      encounter: 'counter',
      text: 'The lock is stiff.',
      ...more,
    });

  it('needs a capture source that is on', async () => {
    expect((await note()).body.code).toBe('capture.no-source');
    capture = (await on({ kind: 'capture', name: 'Shops' })).id;
    expect((await note()).status).toBe(201);
    await on({ kind: 'capture', name: 'Phones' });
    expect((await note()).body.code).toBe('capture.which-source');
  });

  it('is stored once under the id the phone made, by whom it was written', async () => {
    const id = newId();
    const more = {
      id,
      source: capture,
      encounter: 'phone',
      customer: { name: 'Mrs De Vries', phone: '06 12345678' },
    };
    expect((await note(more)).body).toEqual({ id, status: 'accepted' });
    expect((await note(more)).body).toEqual({ id, status: 'duplicate' });
    const [signal] = await stored(id);
    expect(signal).toMatchObject({ id, channel: 'phone', captured_by: member.personId });
    const customer = await heed.database.db
      .selectFrom('listen_customer')
      .selectAll()
      .where('id', '=', signal!.customer_id!)
      .executeTakeFirstOrThrow();
    expect(customer.name).toBe('Mrs De Vries');
  });

  it('is refused without words, without a kind, and for readers', async () => {
    expect((await note({ source: capture, text: '  ' })).status).toBe(400);
    expect((await note({ source: capture, encounter: 'dream' })).status).toBe(400);
    expect((await note({ source: capture }, await heed.enter('reader'))).status).toBe(403);
  });
});

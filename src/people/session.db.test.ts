import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '../../test/support/server.ts';

let heed: TestServer;
beforeAll(async () => {
  heed = await testServer();
});
afterAll(() => heed.close());

test('says who is signed in, and nothing to a stranger', async () => {
  expect((await heed.owner.call('GET', '/api/session')).body).toMatchObject({
    person: { role: 'owner' },
    organisation: { name: 'Test' },
  });
  const stranger = await heed.server.app.inject({ url: '/api/session' });
  expect(stranger.statusCode).toBe(401);
  expect(stranger.json().code).toBe('session.needed');
});

test('a wrong password and an unknown address get the same answer', async () => {
  const attempt = (email: string) =>
    heed.server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email, password: 'not-the-password' },
    });
  const [known, unknown] = [await attempt('owner@example.org'), await attempt('nobody@example.org')];
  expect([known.statusCode, known.json()]).toEqual([unknown.statusCode, unknown.json()]);
  expect(known.statusCode).toBe(401);
});

test('the set-up link works once and only without an owner', async () => {
  const body = {
    token: 'whatever',
    name: 'N',
    organisation: 'O',
    email: 'n@example.org',
    password: 'long-enough-1',
    language: 'nl',
  };
  const answer = await heed.owner.call<{ code: string }>('POST', '/api/set-up', body);
  expect(answer.body.code).toBe('set-up.link-invalid');
  expect((await heed.owner.call('GET', '/api/set-up')).body).toEqual({ needed: false });
});

test('a key does what its scopes say, and nothing after it is revoked', async () => {
  const { body: key } = await heed.owner.call<{ id: string; token: string }>('POST', '/api/keys', {
    name: 'reader',
    scopes: ['read'],
  });
  const withKey = (url: string) =>
    heed.server.app.inject({ url, headers: { authorization: `Bearer ${key.token}` } });
  expect((await withKey('/api/session')).json().person.permissions).toEqual(['read']);
  expect((await withKey('/api/keys')).statusCode).toBe(403);
  await heed.owner.call('DELETE', `/api/keys/${key.id}`);
  expect((await withKey('/api/session')).json().code).toBe('key.invalid');
});

test('a change from a foreign page is refused', async () => {
  const body = { language: 'nl' };
  const foreign = await heed.owner.call<{ code: string }>('PATCH', '/api/session/settings', body, {
    origin: 'https://evil.example',
  });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'access.foreign-origin']);
  expect(
    (
      await heed.owner.call('PATCH', '/api/session/settings', body, {
        origin: 'http://heed.test',
        host: 'heed.test',
      })
    ).status,
  ).toBe(204);
});

test('an invitation link lets a person choose a password, once', async () => {
  const member = await heed.enter('member');
  const { body: invitation } = await heed.owner.call<{ link: string }>(
    'POST',
    `/api/people/${member.personId}/invitation`,
  );
  const token = new URL(invitation.link).searchParams.get('token');
  const accept = () =>
    heed.owner.call<{ person?: { name: string }; code?: string }>('POST', '/api/invitations/acceptance', {
      token,
      name: 'Mia',
      password: 'brand-new-pass',
    });
  expect((await accept()).body.person?.name).toBe('Mia');
  expect((await accept()).body.code).toBe('invitation.invalid');
  // The old password's sessions ended with it.
  expect((await member.call('GET', '/api/session')).status).toBe(401);
  const other = await heed.enter('member');
  expect((await other.call('POST', `/api/people/${other.personId}/invitation`)).status).toBe(403);
});

test('everything that was done stands in the audit, for the owner alone', async () => {
  const { body } = await heed.owner.call<{ items: { type: string; actor: { name: string } | null }[] }>(
    'GET',
    '/api/audit',
  );
  expect(body.items.map((item) => item.type)).toContain('key.revoked');
  const steward = await heed.enter('steward');
  expect((await steward.call('GET', '/api/audit')).status).toBe(403);
});

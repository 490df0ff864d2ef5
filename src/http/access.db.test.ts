import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyEndpoint } from '#kit/endpoint.ts';
import { newId } from '#kit/ids.ts';
import { type Role, roleHolds, roles } from '#people/permissions.ts';
import { type TestServer, testServer, type Visitor } from '../../test/support/server.ts';

let heed: TestServer;
let endpoints: AnyEndpoint[];
const people = new Map<Role, Visitor>();
let powerless: string;

beforeAll(async () => {
  heed = await testServer();
  endpoints = heed.composed.modules.flatMap((module) => module.routes).map((route) => route.endpoint);
  for (const role of roles) people.set(role, role === 'owner' ? heed.owner : await heed.enter(role));
  const made = await heed.owner.call<{ token: string }>('POST', '/api/keys', {
    name: 'no use',
    scopes: ['audit.read'],
  });
  powerless = made.body.token;
});
afterAll(() => heed.close());

const addressOf = (endpoint: AnyEndpoint) => endpoint.path.replace(/:\w+/g, newId());
/** A refusal for want of access, before anything else was looked at. */
const isShut = (status: number, code: unknown) =>
  status === 401 || (status === 403 && code === 'access.denied');

async function ask(endpoint: AnyEndpoint, headers: Record<string, string>) {
  const answer = await heed.server.app.inject({
    method: endpoint.method as 'GET',
    url: addressOf(endpoint),
    headers,
    ...(endpoint.method !== 'GET' && { payload: {} }),
  });
  const isJson = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    code: isJson ? (answer.json() as { code?: string } | null)?.code : undefined,
  };
}

test('there are endpoints, each once', () => {
  const names = endpoints.map((endpoint) => `${endpoint.method} ${endpoint.path}`);
  expect(names.length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
});

test('a stranger gets into nothing but what is public', async () => {
  for (const endpoint of endpoints.filter((each) => each.access !== 'public')) {
    const { status, code } = await ask(endpoint, {});
    expect([endpoint.method, endpoint.path, status, code]).toEqual([
      endpoint.method,
      endpoint.path,
      401,
      'session.needed',
    ]);
  }
});

test.each(roles)('a %s gets into what the role holds and nothing else', async (role) => {
  const { cookie } = people.get(role)!;
  // Signing out would end the walk.
  for (const endpoint of endpoints.filter(
    (each) => each.access !== 'public' && each.path !== '/api/session',
  )) {
    const { status, code } = await ask(endpoint, { cookie });
    // Whom an object belongs to is for the verb to judge; that it does not break is for here.
    const may =
      endpoint.access === 'signed-in' ? !isShut(status, code) : roleHolds(role, endpoint.access as never);
    expect([endpoint.method, endpoint.path, isShut(status, code) ? 'shut' : 'open']).toEqual([
      endpoint.method,
      endpoint.path,
      may ? 'open' : 'shut',
    ]);
    if (status >= 500) throw new Error(`${endpoint.method} ${endpoint.path} broke for a ${role}: ${status}`);
  }
});

test('a key opens nothing beyond its scopes, whoever made it', async () => {
  for (const endpoint of endpoints.filter(
    (each) => each.access !== 'public' && each.access !== 'signed-in' && each.access !== 'audit.read',
  )) {
    const { status, code } = await ask(endpoint, { authorization: `Bearer ${powerless}` });
    expect([endpoint.method, endpoint.path, status, code]).toEqual([
      endpoint.method,
      endpoint.path,
      403,
      'access.denied',
    ]);
  }
});

test('what only a role may do says so in the OpenAPI document, and every endpoint is in it', async () => {
  const document = (await heed.server.app.inject({ url: '/api/openapi.json' })).json() as {
    paths: Record<string, Record<string, unknown>>;
  };
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    expect(Object.keys(document.paths[path] ?? {}), path).toContain(endpoint.method.toLowerCase());
  }
});

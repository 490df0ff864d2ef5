import { Pool } from 'undici';
import { owner, type RunningHeed } from './running-heed.ts';

export interface Answer<T> {
  status: number;
  body: T;
  ms: number;
  bytes: number;
}

export interface Door {
  call<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
  /** As `call`, but anything else than success ends the run. */
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
  headers: Record<string, string>;
  close(): Promise<void>;
}

/** Speaks to Heed over kept-alive connections, as a browser (cookie) or a program (key) does. */
export function openDoor(heed: RunningHeed, headers: Record<string, string>, connections = 16): Door {
  const pool = new Pool(heed.url, { connections, pipelining: 1 });
  const call: Door['call'] = async (method, path, body) => {
    const raw = Buffer.isBuffer(body);
    const began = performance.now();
    const response = await pool.request({
      method: method as 'GET',
      path,
      headers: {
        ...headers,
        ...(body !== undefined && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await response.body.text();
    const ms = performance.now() - began;
    const json = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      body: json ? JSON.parse(text) : (text as never),
      ms,
      bytes: text.length,
    };
  };
  return {
    call,
    headers,
    async ask(method, path, body) {
      const { status, body: answer } = await call(method, path, body);
      if (status >= 300)
        throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer).slice(0, 500)}`);
      return answer as never;
    },
    close: () => pool.close(),
  };
}

/** Signed in as the owner, as the screens are. */
export async function signIn(heed: RunningHeed, connections?: number): Promise<Door> {
  const response = await fetch(`${heed.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  await response.text();
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return openDoor(heed, { cookie }, connections);
}

/** With an API key, as other programs come. */
export async function withKey(heed: RunningHeed, asOwner: Door): Promise<Door> {
  const { token } = await asOwner.ask<{ token: string }>('POST', '/api/keys', {
    name: `bench ${Date.now()}`,
    scopes: ['signal.write'],
  });
  return openDoor(heed, { authorization: `Bearer ${token}` });
}

/** A source that is on, with a steward and a deputy. */
export async function openSource(asOwner: Door, kind: 'ingest' | 'file', name: string): Promise<string> {
  const { items } = await asOwner.ask<{ items: { id: string }[] }>('GET', '/api/source-stewards');
  const people = items.map(({ id }) => id);
  if (people.length < 2) {
    const { id } = await asOwner.ask<{ id: string }>('POST', '/api/people', {
      name: 'Deputy Bench',
      email: 'deputy@bench.example',
      role: 'steward',
    });
    people.push(id);
  }
  const { id } = await asOwner.ask<{ id: string }>('POST', '/api/sources', {
    kind,
    name,
    steward: people[0],
    deputy: people[1],
  });
  if (kind === 'ingest') await asOwner.ask('PATCH', `/api/sources/${id}`, { state: 'on' });
  return id;
}

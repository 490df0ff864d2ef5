import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { address, call } from './api.ts';
import { Problem } from './problem.ts';

const one = endpoint({
  method: 'GET',
  path: '/api/things/:id',
  summary: 'A thing.',
  tag: 'things',
  access: 'read',
  params: z.object({ id: z.string() }),
  query: z.object({ kind: z.array(z.string()).optional(), q: z.string().optional() }),
  response: z.object({ n: z.number() }),
});

afterEach(() => vi.unstubAllGlobals());
const answering = (answer: () => Response | Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));

describe('address', () => {
  test('fills and escapes params, repeats lists, leaves out what is empty', () => {
    const input = { params: { id: 'a/b' }, query: { kind: ['wish', 'praise'], q: '' } };
    expect(address(one, input)).toBe('/api/things/a%2Fb?kind=wish&kind=praise');
  });
  test('has no question mark without a query', () => {
    expect(address(one, { params: { id: '1' } })).toBe('/api/things/1');
  });
});

describe('call', () => {
  test('gives what the server answered', async () => {
    answering(() => Response.json({ n: 3 }));
    await expect(call(one, { params: { id: '1' } })).resolves.toEqual({ n: 3 });
  });
  test('throws the problem with code, params and place', async () => {
    answering(() => Response.json({ code: 'thing.gone', params: { days: 2 }, at: 'q' }, { status: 409 }));
    const thrown = await call(one, { params: { id: '1' } }).catch((problem: unknown) => problem);
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({
      status: 409,
      code: 'thing.gone',
      params: { days: 2 },
      at: 'q',
      mayPass: false,
    });
  });
  test('names the status when the answer is not ours', async () => {
    answering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(call(one, { params: { id: '1' } })).rejects.toMatchObject({
      code: 'status-502',
      mayPass: true,
    });
  });
  test('says out of reach when nobody answers', async () => {
    answering(() => Promise.reject(new TypeError('fetch failed')));
    await expect(call(one, { params: { id: '1' } })).rejects.toMatchObject({
      code: 'out-of-reach',
      status: 0,
    });
  });
});

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { newId } from '#kit/ids.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { makeSource } from '../../../test/support/sources.ts';
import type { askMind, listMindUses, readMind } from '../contract-minds.ts';
import { readThemeNames } from './tasks.ts';

interface Heard {
  headers: Record<string, unknown>;
  body: { model: string; messages: { role: string; content: string }[] };
}
let heed: TestServer;
let fake: Server;
let url: string;
let heard: Heard[] = [];
let answer: (response: ServerResponse) => void;
let clock = new Date('2026-03-20T12:00:00Z');
const signal: string[] = [];

const say =
  (content: unknown, status = 200) =>
  (response: ServerResponse) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 100 } }));

beforeAll(async () => {
  fake = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      heard.push({ headers: request.headers, body: JSON.parse(body) });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(fake.address() as AddressInfo).port}/v1`;
  heed = await testServer({ clock: { now: () => clock }, env: { ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' } });
  const { id: source } = await makeSource(heed.database.db);
  await heed.database.db.transaction().execute((tx) =>
    hear(tx, heedActs(clock), {
      source,
      items: [
        {
          externalId: newId(),
          text: 'Mijn fiets is stuk. Bel me op 06-12345678 of mail jan@example.org',
          occurredAt: clock,
        },
      ],
    }),
  );
  await heed.settle();
  const { body } = await heed.owner.call<{ items: { id: string }[] }>('GET', '/api/signals');
  signal.push(body.items[0]!.id);
});
afterAll(async () => {
  await heed.close();
  fake.closeAllConnections();
  await new Promise((resolve) => fake.close(resolve));
});
beforeEach(() => {
  heard = [];
  answer = say('Het is geregeld.');
  // Whatever the last test broke has rested by now.
  clock = new Date(clock.getTime() + 120_000);
});

const all = ['summary', 'reply-draft', 'theme-name'];
const choose = (more: object = {}) =>
  heed.owner.call<{ code: string }>('PUT', '/api/mind', {
    kind: 'endpoint',
    url,
    model: 'tiny',
    seconds: 2,
    uses: all,
    ...more,
  });
const ask = (use = 'summary', who = heed.owner) =>
  who.call<EndpointOutput<typeof askMind> & { code: string }>('POST', '/api/mind/answers', {
    use,
    signals: signal,
  });
const state = async () => (await heed.owner.call<EndpointOutput<typeof readMind>>('GET', '/api/mind')).body;

test('there is none until the owner chooses one, and everything else works without', async () => {
  expect(await state()).toMatchObject({ kind: 'none', masked: true, uses: [] });
  expect([(await ask()).status, (await ask()).body.code]).toEqual([422, 'mind.off']);
  expect(heard).toEqual([]);
  const member = await heed.enter('member');
  expect((await member.call('PUT', '/api/mind', { kind: 'none' })).status).toBe(403);
  expect((await choose({ model: undefined })).body.code).toBe('mind.incomplete');
});

test('is asked with masked words, the key, and counted; the key is never shown', async () => {
  await choose({ key: 'sk-secret' });
  const { body } = await ask();
  expect(body).toEqual({ text: 'Het is geregeld.', names: null });
  expect(heard[0]!.headers.authorization).toBe('Bearer sk-secret');
  const [task, text] = heard[0]!.body.messages;
  expect(heard[0]!.body.model).toBe('tiny');
  expect(task!.content).toContain('Dutch');
  expect(text!.content).toContain('Mijn fiets is stuk');
  expect(text!.content).not.toMatch(/12345678|jan@/);
  expect(await state()).toMatchObject({ hasKey: true, month: { questions: 1, tokens: 100, failures: 0 } });
  expect(JSON.stringify(await state())).not.toContain('sk-secret');
  await choose();
  await ask();
  expect(heard[1]!.headers.authorization).toBe('Bearer sk-secret');
  // Another address does not get the key of this one.
  await choose({ url: `${url}/other` });
  expect((await state()).hasKey).toBe(false);
});

test('unmasked only when the owner says so, and only for what it may be used for', async () => {
  await choose({ masked: false, uses: ['summary'] });
  await ask();
  expect(heard[0]!.body.messages[1]!.content).toContain('06-12345678');
  expect((await ask('reply-draft')).body.code).toBe('mind.off');
  const member = await heed.enter('member');
  const { body } = await member.call<EndpointOutput<typeof listMindUses>>('GET', '/api/mind/uses');
  expect(body).toEqual({ uses: ['summary'], masked: false });
  expect((await ask('summary', member)).status).toBe(200);
});

test('a name for a theme is read out of what the mind says', async () => {
  await choose();
  answer = say('Sure! Here it is:\n"Broken bikes" | "Kapotte fietsen".');
  expect((await ask('theme-name')).body.names).toEqual({ nameEn: 'Broken bikes', nameNl: 'Kapotte fietsen' });
  expect(readThemeNames('no idea')).toBeNull();
});

test.each([
  ['an error', say('x', 500), 'mind.refused'],
  [
    'a page instead of an answer',
    (r: ServerResponse) => void r.writeHead(200).end('<html>'),
    'mind.odd-answer',
  ],
  ['nothing to say', say(''), 'mind.odd-answer'],
  ['a line that breaks off', (r: ServerResponse) => void r.socket?.destroy(), 'mind.unreachable'],
])('%s costs an answer and nothing else', async (_what, how, code) => {
  await choose();
  const before = (await state()).month;
  answer = how;
  const said = await ask();
  expect([said.status, said.body.code]).toEqual([422, code]);
  expect((await state()).month).toEqual({
    questions: before.questions + 1,
    tokens: before.tokens,
    failures: before.failures + 1,
  });
});

test('one that hangs is left after its time, and after three failures it is left alone for a minute', async () => {
  await choose({ seconds: 1 });
  answer = say('again');
  await ask();
  answer = () => {};
  const began = performance.now();
  expect((await ask()).body.code).toBe('mind.timeout');
  expect(performance.now() - began).toBeLessThan(4_000);
  answer = say('x', 503);
  await ask();
  await ask();
  heard = [];
  answer = say('Ik ben er weer');
  expect((await ask()).body.code).toBe('mind.resting');
  expect(heard).toEqual([]);
  expect((await state()).restsUntil).not.toBeNull();
  clock = new Date(clock.getTime() + 61_000);
  expect((await ask()).body.text).toBe('Ik ben er weer');
  expect((await state()).restsUntil).toBeNull();
});

test('a budget ends the questions of this month, not of the next', async () => {
  await choose({ budgetTokens: 1 });
  expect((await ask()).body.code).toBe('mind.budget-spent');
  expect(heard).toEqual([]);
  clock = new Date('2026-04-01T12:00:00Z');
  expect((await ask()).status).toBe(200);
  expect((await ask()).body.code).toBe('mind.budget-spent');
});

test('an address inside is not reached unless it is allowed', async () => {
  clock = new Date('2026-05-01T12:00:00Z');
  await choose({ url: 'http://169.254.169.254/v1' });
  expect((await ask()).body.code).toBe('mind.address-refused');
});

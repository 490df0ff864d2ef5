import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { webhookVoice } from '#adapters/hook-out/webhook-voice.ts';
import { smtpVoice } from '#adapters/mail-out/smtp-voice.ts';
import { guardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Spoken, Utterance, Voice } from '#respond/ports.ts';
import { smtpServer } from '../support/smtp-server.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes long').toString('base64')}`;
const utterance: Utterance = {
  key: '0193a000-0000-7000-8000-000000000001',
  to: 'customer@example.org',
  subject: 'Battery\r\nBcc: other@example.org',
  text: 'Dear customer,\n\n.A line that begins with a dot.\n',
  language: 'nl',
  messageId: '0193a000@wielhuis.example',
  inReplyTo: 'question@example.org',
  references: ['first@example.org', 'question@example.org'],
  replyTo: null,
  place: null,
  secret,
  conversation: '0193a000-0000-7000-8000-000000000002',
  purpose: 'reply',
  sentAt: new Date('2026-11-23T09:00:00Z'),
};
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const speak = (voice: Voice, change: Partial<Utterance> = {}) =>
  voice.speak({ ...utterance, ...change }, AbortSignal.timeout(10_000));

async function mailed(answerTo?: Parameters<typeof smtpServer>[0]) {
  const server = await smtpServer(answerTo);
  const voice = smtpVoice({ url: server.url, from: 'Wielhuis <care@wielhuis.example>' });
  open.push(server);
  return { server, spoken: await speak(voice), voice };
}

describe('mail', () => {
  it('sends one message with its own id, threaded, and nothing slipped in', async () => {
    const { server, spoken, voice } = await mailed();
    expect(spoken).toEqual({ sent: true });
    expect(voice.domain).toBe('wielhuis.example');
    expect(server.heard).toHaveLength(1);
    const { to, source } = server.heard[0]!;
    expect(to).toEqual(['customer@example.org']);
    expect(source).toContain('Message-ID: <0193a000@wielhuis.example>');
    expect(source).toContain('In-Reply-To: <question@example.org>');
    expect(source).toContain('References: <first@example.org> <question@example.org>');
    expect(source).not.toMatch(/^Bcc:/m);
    expect(source).toMatch(/^\.A line that begins with a dot/m);
  });

  it('asks answers and bounces back to the address of the conversation, and is known when it comes back', async () => {
    const server = await smtpServer();
    open.push(server);
    const voice = smtpVoice({ url: server.url, from: 'care@wielhuis.example', mark: 'x-heed-abc' });
    await speak(voice, { replyTo: 'care+token@wielhuis.example' });
    const { from, source } = server.heard[0]!;
    expect(from).toBe('care+token@wielhuis.example');
    expect(source).toContain('Reply-To: care+token@wielhuis.example');
    expect(source).toMatch(/^x-heed-abc: 0193a000-/im);
  });

  it.each<[string, string, string | null, Spoken]>([
    ['the address is refused', 'RCPT', '550 no such person', { trouble: 'mail.address-refused' }],
    ['the server is busy', 'MAIL', '451 later', { trouble: 'mail.later', again: true }],
    ['the text is refused', 'TEXT', '554 no', { trouble: 'mail.refused' }],
    ['the line breaks after the text', 'TEXT', null, { trouble: 'send.unknown', unknown: true }],
    ['the line breaks before the text', 'MAIL', null, { trouble: 'mail.unreachable', again: true }],
  ])('%s', async (_title, at, says, expected) => {
    const { spoken } = await mailed((command) => (command === at ? says : undefined));
    expect(spoken).toEqual(expected);
  });

  it('cannot reach a server that is not there', async () => {
    const voice = smtpVoice({ url: 'smtp://127.0.0.1:1', from: 'care@wielhuis.example' });
    expect(await speak(voice)).toEqual({ trouble: 'mail.unreachable', again: true });
  });
});

async function hooked(status: number) {
  const heard: { headers: Record<string, string>; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      heard.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push({
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  });
  const to = `http://127.0.0.1:${(server.address() as { port: number }).port}/hook`;
  return {
    heard,
    spoken: await speak(webhookVoice('wielhuis.example', guardedFetch(['127.0.0.1'])), { to }),
    to,
  };
}

describe('signed webhook', () => {
  it('signs as Standard Webhooks says, with an id that stays the same', async () => {
    const { heard, spoken, to } = await hooked(204);
    expect(spoken).toEqual({ sent: true });
    await speak(webhookVoice('wielhuis.example', guardedFetch(['127.0.0.1'])), { to });
    expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual([utterance.key, utterance.key]);
    const signed = new Webhook(secret).sign(utterance.key, utterance.sentAt, heard[0]!.body);
    expect(heard[0]!.headers['webhook-signature']).toBe(signed);
    expect(JSON.parse(heard[0]!.body)).toMatchObject({
      type: 'customer.reply',
      data: { text: utterance.text },
    });
  });

  it.each<[number, Spoken]>([
    [503, { trouble: 'hook.later', again: true }],
    [429, { trouble: 'hook.later', again: true }],
    [410, { trouble: 'hook.gone' }],
    [400, { trouble: 'hook.refused' }],
    [302, { trouble: 'hook.refused' }],
  ])('answers %i', async (status, expected) => {
    expect((await hooked(status)).spoken).toEqual(expected);
  });

  it('does not know what became of a line that broke', async () => {
    expect(
      await speak(webhookVoice('x.example', guardedFetch(['127.0.0.1'])), { to: 'http://127.0.0.1:1/' }),
    ).toEqual({
      trouble: 'hook.unreachable',
      unknown: true,
    });
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { Answered, GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Batch, Credentials } from '#listen/ports.ts';
import { type ImapScript, imapServer } from '../../../../test/support/imap-server.ts';
import { mailboxChannel } from './mailbox-channel.ts';
import { maxMessageBytes } from './open-line.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const noFetch: GuardedFetch = async () => ({ trouble: 'outside.unreachable', params: {} });
const channelWith = (fetch: GuardedFetch) =>
  mailboxChannel({ fetch, allowed: ['127.0.0.1'], own: { addresses: [], mark: 'x-heed-test' } });

async function world(script: ImapScript, fetch: GuardedFetch = noFetch, more: object = {}) {
  const server = await imapServer(script);
  open.push(server);
  const channel = channelWith(fetch);
  const settings = channel.settings.parse({
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    user: 'care@shop.test',
    takeExisting: true,
    ...more,
  });
  return { server, channel, settings };
}

/** Holds until so many messages came, or the line ended, or the time is over. */
async function listen(
  given: Awaited<ReturnType<typeof world>>,
  credentials: Credentials,
  most = 1,
  seconds = 10,
) {
  const enough = new AbortController();
  const kept: Credentials[] = [];
  const heard: Batch = { items: [], deleted: [], unreadable: [], cursor: null };
  const timer = setTimeout(() => enough.abort(), seconds * 1000);
  const ended = await given.channel.hold({
    settings: given.settings,
    credentials,
    cursor: null,
    signal: enough.signal,
    async heard(batch) {
      heard.items.push(...batch.items);
      heard.unreadable.push(...batch.unreadable);
      heard.cursor = batch.cursor;
      if (heard.items.length + heard.unreadable.length >= most) enough.abort();
    },
    async keepCredentials(fresh) {
      kept.push(fresh);
    },
  });
  clearTimeout(timer);
  return { heard, ended, kept };
}

const mail = (subject: string, body = 'Words.') => `From: a@x.test\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;
const password = { password: 'right' };

describe('signing in with OAuth 2', () => {
  const oauth = {
    signIn: 'oauth2',
    tokenUrl: 'https://login.example/token',
    clientId: 'heed',
    scope: 'imap',
  };
  const tokens = (answers: object[], asked: URLSearchParams[] = []): GuardedFetch => {
    const left = [...answers];
    return async (_url, { body }) => {
      asked.push(new URLSearchParams(String(body)));
      const { status = 200, ...said } = left.shift() as { status?: number };
      return {
        status,
        headers: {},
        body: Buffer.from(JSON.stringify(said)),
        url: '',
        moved: false,
      } satisfies Answered;
    };
  };

  it('fetches a token, and another when the first is refused, and keeps a refresh token that turned', async () => {
    const asked: URLSearchParams[] = [];
    const fetch = tokens(
      [
        { access_token: 'withdrawn', expires_in: 3600 },
        { access_token: 'good', expires_in: 3600, refresh_token: 'second' },
      ],
      asked,
    );
    const given = await world(
      { messages: [{ uid: 1, source: mail('In') }], lets: (token) => token === 'good' },
      fetch,
      oauth,
    );
    const { heard, kept } = await listen(given, { refreshToken: 'first', clientSecret: 's' });
    expect(heard.items.map(({ title }) => title)).toEqual(['In']);
    expect(kept).toEqual([{ refreshToken: 'second', clientSecret: 's' }]);
    expect(asked.map((each) => each.get('refresh_token'))).toEqual(['first', 'first']);
    expect(Object.fromEntries(asked[0]!)).toMatchObject({
      grant_type: 'refresh_token',
      client_id: 'heed',
      scope: 'imap',
    });
  });

  it.each([
    ['a refresh token that is withdrawn', { status: 400, error: 'invalid_grant' }, 'mail.token-refused'],
    ['a token address that is none', { status: 200, hello: 1 }, 'mail.token-broken'],
  ])('says what is wrong: %s', async (_title, answer, code) => {
    const given = await world({}, tokens([answer]), oauth);
    expect((await listen(given, { refreshToken: 'x' })).ended).toMatchObject({ trouble: code });
  });
});

describe('servers and mails that do not behave', () => {
  it('a mail too large is not fetched: its head becomes a work item, its neighbours are heard', async () => {
    const given = await world({
      messages: [
        { uid: 1, source: mail('Small') },
        { uid: 2, source: mail('Huge', 'x'.repeat(500_000)), size: maxMessageBytes + 1 },
        { uid: 3, source: mail('After') },
      ],
    });
    const { heard } = await listen(given, password, 3);
    expect(heard.items.map(({ title }) => title)).toEqual(['Small', 'After']);
    expect(heard.unreadable).toMatchObject([
      { code: 'mail.too-large', params: { bytes: maxMessageBytes + 1, subject: 'Huge', from: 'a@x.test' } },
    ]);
    expect(heard.unreadable[0]!.original!.length).toBeLessThanOrEqual(256 * 1024);
    const fetched = given.server.asked.filter((line) => /FETCH 2 .*BODY/i.test(line));
    expect(fetched).toHaveLength(1);
    expect(fetched[0]).toMatch(/<0\.\d+>/);
  });

  it('a server that sends more than any mail has ends the line, not the process', async () => {
    const given = await world({ messages: [{ uid: 1, source: mail('x') }], claims: maxMessageBytes * 3 });
    const { heard, ended } = await listen(given, password);
    expect(heard.items).toEqual([]);
    expect(ended.trouble).toMatch(/^(outside|mail)\./);
  });

  it.each(['greeting', 'LOGIN', 'EXAMINE', 'SEARCH', 'FETCH', 'IDLE'])(
    'a server that says nothing at %s is given up when we stop',
    async (silentAt) => {
      const given = await world({ silentAt, messages: [{ uid: 1, source: mail('x') }] });
      const began = Date.now();
      const { ended } = await listen(given, password, 2, 1);
      expect(ended.trouble).toMatch(/^(outside|mail)\./);
      expect(Date.now() - began).toBeLessThan(6000);
    },
  );

  it('a server in our own network is refused unless it is named, and so is a password in the clear', async () => {
    const given = await world({});
    const stranger = mailboxChannel({ fetch: noFetch, allowed: [], own: { addresses: [], mark: 'x' } });
    const probe = (security: string) =>
      stranger.probe({
        settings: { ...given.settings, security },
        credentials: password,
        signal: AbortSignal.timeout(5000),
      });
    expect(await probe('none')).toMatchObject({ trouble: 'mail.unprotected' });
    expect(await probe('tls')).toMatchObject({ trouble: 'outside.address-refused' });
    expect(given.server.asked).toEqual([]);
  });
});

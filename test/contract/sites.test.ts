import { createHmac } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { recordKey } from '#adapters/channels/bluesky/bluesky-voice.ts';
import { siteChannels } from '#adapters/channels/sites/site-channels.ts';
import { siteVoices } from '#adapters/channels/sites/site-voices.ts';
import { guardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Batch, Cursor, PulledChannel } from '#listen/ports.ts';
import type { Utterance } from '#respond/ports.ts';
import { type AnswerSite, siteServer } from '../support/site-server.ts';
import { channelContract } from './channel.ts';
import { type SiteWorld, signedComment, signedPost, siteWorlds } from './sites.ts';

const open: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const one of open) await one.close();
});

const channels = siteChannels(guardedFetch(['127.0.0.1'])) as PulledChannel[];
const channelOf = (kind: string) => channels.find((one) => one.kind === kind)!;

async function worldOf(kind: string, change?: (answer: AnswerSite) => AnswerSite) {
  let answer: AnswerSite = () => undefined;
  const server = await siteServer((asked) => answer(asked));
  open.push(server);
  const world = siteWorlds(server.url).find((one) => one.kind === kind)!;
  answer = change ? change(world.answer) : world.answer;
  const pull = (cursor: Cursor | null) =>
    channelOf(kind).pull({
      settings: world.settings,
      credentials: world.credentials,
      cursor,
      at: new Date('2026-11-23T12:00:00Z'),
      signal: AbortSignal.timeout(10_000),
    });
  return { server, world, pull };
}

const kinds = ['wordpress', 'mastodon', 'bluesky', 'discourse', 'github'] as const;

for (const kind of kinds) {
  channelContract(kind, async () => {
    const { world, pull } = await worldOf(kind);
    const whole = async (cursor: Cursor | null): Promise<Batch[]> => {
      const batch = await pull(cursor);
      if ('trouble' in batch) throw new Error(batch.trouble);
      return [batch];
    };
    return {
      channel: channelOf(kind),
      settings: world.settings,
      wrongSettings: { ...world.settings, password: 'x' },
      readFrom: whole,
      expected: world.expected,
      unreadable: async () => {
        const { unreadable } = await channelOf(kind).readAgain(Buffer.from('{"id": {}}'), {
          place: 'p',
          settings: world.settings,
          plan: null,
          cursor: null,
        });
        return { code: unreadable[0]!.code, original: unreadable[0]!.original !== null };
      },
      again: { original: Buffer.from(JSON.stringify(world.original)), text: world.text },
    };
  });
}

const utterance = (place: Utterance['place'], change: Partial<Utterance> = {}): Utterance => ({
  key: '0193a000-0000-7000-8000-000000000001',
  to: 'the site',
  subject: 'Range',
  text: 'We found it, thank you.',
  language: 'en',
  messageId: 'x@y',
  inReplyTo: null,
  references: [],
  replyTo: null,
  place,
  secret: null,
  conversation: '0193a000-0000-7000-8000-000000000002',
  purpose: 'reply',
  sentAt: new Date('2026-11-23T12:00:00Z'),
  ...change,
});

describe.each(kinds)('%s', (kind) => {
  const voices = siteVoices(guardedFetch(['127.0.0.1']));
  const firstPlace = async (world: SiteWorld, pull: Awaited<ReturnType<typeof worldOf>>['pull']) => {
    const batch = (await pull(null)) as Batch;
    const { externalId, meta = {} } = batch.items[0]!;
    return { settings: world.settings, credentials: world.credentials, externalId, meta };
  };

  it('is answered in its place, and a repeat is told from a second answer', async () => {
    const { server, world, pull } = await worldOf(kind);
    const place = await firstPlace(world, pull);
    const spoken = await voices[kind].speak(utterance(place), AbortSignal.timeout(10_000));
    expect(spoken).toEqual({ sent: true });
    expect(server.asked.filter((asked) => world.isReply(asked))).toHaveLength(1);
    expect(voices[kind].repeatable).toBe(true);
  });

  it('leaves a site alone that asks for it, and says what else is wrong', async () => {
    const wrong: [number, Record<string, string>, string][] = [
      [429, { 'retry-after': '77' }, 'site.busy'],
      [401, {}, 'site.closed'],
      [500, {}, 'site.broken'],
    ];
    for (const [status, headers, trouble] of wrong) {
      const { pull } = await worldOf(kind, () => () => ({ status, headers, json: { error: 'no' } }));
      const answer = await pull(null);
      expect(answer).toMatchObject({ trouble });
      if (status === 429) expect(answer).toMatchObject({ retryAfterSeconds: 77 });
    }
  });

  it('goes nowhere inside our own network', async () => {
    const { world } = await worldOf(kind);
    const guarded = (siteChannels(guardedFetch()) as PulledChannel[]).find((one) => one.kind === kind)!;
    const ask = { settings: world.settings, credentials: world.credentials, cursor: null };
    expect(await guarded.pull({ ...ask, at: new Date(), signal: AbortSignal.timeout(5000) })).toMatchObject({
      trouble: 'outside.address-refused',
    });
    const place = { settings: world.settings, credentials: world.credentials, externalId: '1', meta: {} };
    const spoken = await siteVoices(guardedFetch())[kind].speak(utterance(place), AbortSignal.timeout(5000));
    expect(spoken).toMatchObject({ trouble: 'site.refused' });
  });

  it('does not know what became of words when the line broke, and refuses what is too much', async () => {
    const { world, pull } = await worldOf(kind, (answer) => (asked) => {
      const said = answer(asked);
      return world0.isReply(asked) ? { status: 502, json: {} } : said;
    });
    const world0: SiteWorld = world;
    const place = await firstPlace(world, pull);
    const spoken = await voices[kind].speak(utterance(place), AbortSignal.timeout(10_000));
    expect(spoken).toMatchObject({ trouble: 'site.later', unknown: true });
  });
});

describe('deliveries by the site itself', () => {
  const deliver = (kind: string, headers: Record<string, string>, said: unknown, secret = 'hush') => {
    const body = Buffer.from(JSON.stringify(said));
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    return channelOf(kind).hook!({
      headers: { ...headers, 'x-discourse-event-signature': signature, 'x-hub-signature-256': signature },
      body,
      settings: { site: 'https://site.example', ...(kind === 'github' && { repository: 'a/b' }) },
      credentials: { user: 'heed', token: '', webhookSecret: 'hush' },
    });
  };
  it('are heard when the signature is right, and refused when not', () => {
    expect(deliver('discourse', { 'x-discourse-event': 'post_created' }, { post: signedPost })).toMatchObject(
      {
        items: [{ externalId: '45', text: 'Forum post 45' }],
      },
    );
    expect(deliver('discourse', {}, { post: signedPost }, 'wrong')).toBe('signature.wrong');
    expect(
      deliver('github', { 'x-github-event': 'issue_comment' }, { action: 'created', comment: signedComment }),
    ).toMatchObject({ items: [{ externalId: 'c64', threadKey: '#5' }] });
    expect(deliver('github', { 'x-github-event': 'issues' }, { action: 'opened' }, 'wrong')).toBe(
      'signature.wrong',
    );
    const gone = deliver(
      'github',
      { 'x-github-event': 'issue_comment' },
      { action: 'deleted', comment: signedComment },
    );
    expect(gone).toMatchObject({ items: [], deleted: ['c64'] });
  });
});

describe('Bluesky', () => {
  it('makes the same record key of the same reply, in the network’s shape and order', () => {
    const keys = ['0193a000-0000-7000-8000-000000000001', '0193a001-0000-7000-8000-000000000001'].map(
      recordKey,
    );
    expect(keys[0]).toBe(recordKey('0193a000-0000-7000-8000-000000000001'));
    expect(keys.every((key) => /^[234567abcdefghij][2-7a-z]{12}$/.test(key))).toBe(true);
    expect(keys.toSorted()).toEqual(keys);
  });

  it('says before sending that an answer is too long, in letters as people see them', async () => {
    const { world, server } = await worldOf('bluesky');
    const place = {
      settings: world.settings,
      credentials: world.credentials,
      externalId: 'at://x',
      meta: {},
    };
    const voice = siteVoices(guardedFetch(['127.0.0.1'])).bluesky;
    const say = (text: string) => voice.speak(utterance(place, { text }), AbortSignal.timeout(5000));
    expect(await say('🚲🏽'.repeat(301))).toEqual({ trouble: 'site.too-long' });
    expect(server.asked).toEqual([]);
    expect(await say('🚲🏽'.repeat(300))).toEqual({ sent: true });
  });

  it('signs in once, and anew only when the session has ended', async () => {
    let access = 0;
    let live = '';
    const { server, pull } = await worldOf('bluesky', (answer) => (asked) => {
      if (/createSession|refreshSession/.test(asked.path)) {
        access += 1;
        live = `access ${access}`;
        return { json: { did: 'did:plc:us', accessJwt: live, refreshJwt: 'refresh' } };
      }
      if (asked.headers.authorization !== `Bearer ${live}`)
        return { status: 400, json: { error: 'ExpiredToken' } };
      return answer({ ...asked, headers: { ...asked.headers, authorization: 'Bearer access' } });
    });
    await pull(null);
    await pull(null);
    live = 'ended';
    expect(await pull(null)).toMatchObject({ items: [{}, {}, {}] });
    const calls = server.asked.map(({ path }) => path.split('.').at(-1));
    expect(calls.filter((call) => call === 'createSession')).toHaveLength(1);
    expect(calls.filter((call) => call === 'refreshSession')).toHaveLength(1);
  });
});

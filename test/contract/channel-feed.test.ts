import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedChannel } from '#adapters/channels/feed/feed-channel.ts';
import { guardedFetch, isPublic } from '#adapters/outside/guarded-fetch.ts';
import type { Batch, ChannelTrouble, Cursor } from '#listen/ports.ts';
import { channelContract } from './channel.ts';

interface Served {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  hang?: boolean;
}

/** A feed server on loopback whose answers a test sets; counts and keeps what was asked. */
const pages = new Map<string, Served>();
const asked: { url: string; headers: Record<string, unknown> }[] = [];
let server: Server;
let origin = '';

async function open(): Promise<void> {
  if (origin) return;
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    const page = pages.get(request.url ?? '') ?? { status: 404 };
    if (page.hang) return;
    const etag = page.headers?.etag;
    if (etag && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(page.status ?? 200, page.headers).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Post {
  id: string;
  text: string;
  day: number;
}
const rss = (posts: Post[]) =>
  `<rss version="2.0"><channel><title>Shop</title>${posts
    .map(
      ({ id, text, day }) =>
        `<item><guid isPermaLink="false">${id}</guid><title>${id}</title><description>${text}</description><pubDate>${new Date(Date.UTC(2026, 0, day)).toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
const post = (n: number, text = `words ${n}`): Post => ({ id: `p${n}`, text, day: n });
const xml = { 'content-type': 'application/rss+xml' };

const allowed = () => feedChannel(guardedFetch([new URL(origin).host]));
const pull = (
  path: string,
  cursor: Cursor | null = null,
  channel = allowed(),
): Promise<Batch | ChannelTrouble> =>
  channel.pull({
    settings: { url: path.startsWith('http') ? path : `${origin}${path}` },
    credentials: {},
    cursor,
    at: new Date(),
    signal: AbortSignal.timeout(20_000),
  });
async function pulled(path: string, cursor: Cursor | null = null): Promise<Batch> {
  const answer = await pull(path, cursor);
  if ('trouble' in answer) throw new Error(answer.trouble);
  return answer;
}
const trouble = async (path: string, channel = allowed()) => {
  const answer = await pull(path, null, channel);
  return 'trouble' in answer ? answer.trouble : 'none';
};

channelContract('feed', async () => {
  await open();
  pages.set('/contract', { headers: { ...xml, etag: '"1"' }, body: rss([post(3), post(2), post(1)]) });
  return {
    channel: allowed(),
    settings: { url: 'https://example.org/feed.xml', everyMinutes: 30 },
    wrongSettings: { url: 'ftp://example.org/feed.xml' },
    readFrom: async (cursor) => [await pulled('/contract', cursor)],
    expected: ['p3', 'p2', 'p1'],
    unreadable: async () => {
      pages.set('/html', { body: '<!doctype html><html><body>Hello</body></html>' });
      const answer = (await pull('/html')) as ChannelTrouble;
      return { code: answer.trouble, original: answer.original !== undefined };
    },
    again: { original: Buffer.from(rss([post(7)])), text: 'words 7' },
  };
});

describe('a feed', () => {
  beforeAll(open);

  it('is asked conditionally, and what has not changed yields nothing', async () => {
    pages.set('/etag', {
      headers: { ...xml, etag: '"a"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' },
      body: rss([post(1)]),
    });
    const { cursor } = await pulled('/etag');
    expect((await pulled('/etag', cursor)).items).toEqual([]);
    expect(asked.at(-1)!.headers).toMatchObject({
      'if-none-match': '"a"',
      'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT',
    });
    pages.set('/plain', { headers: xml, body: rss([post(1)]) });
    const plain = await pulled('/plain');
    expect((await pulled('/plain', plain.cursor)).items).toEqual([]);
  });

  it('tells what was taken away, but not what has moved on', async () => {
    pages.set('/gone', { headers: xml, body: rss([post(5), post(4), post(3), post(2)]) });
    const { cursor } = await pulled('/gone');
    pages.set('/gone', { headers: xml, body: rss([post(6), post(5), post(3)]) });
    expect((await pulled('/gone', cursor)).deleted).toEqual(['p4']);
    pages.set('/gone', { headers: xml, body: rss([]) });
    expect((await pulled('/gone', cursor)).deleted).toEqual([]);
  });

  it('follows redirects, and remembers a permanent one', async () => {
    pages.set('/old', { status: 301, headers: { location: '/new' } });
    pages.set('/new', { headers: xml, body: rss([post(1)]) });
    const { items, cursor } = await pulled('/old');
    expect(items).toHaveLength(1);
    await pulled('/old', cursor);
    expect(asked.slice(-1).map(({ url }) => url)).toEqual(['/new']);
    pages.set('/round', { status: 302, headers: { location: '/round' } });
    expect(await trouble('/round')).toBe('outside.too-many-redirects');
  });

  it('says what is wrong with its server', async () => {
    for (const [status, code] of [
      [410, 'feed.gone'],
      [404, 'feed.missing'],
      [403, 'feed.closed'],
      [500, 'feed.broken'],
    ] as const) {
      pages.set('/bad', { status });
      expect(await trouble('/bad')).toBe(code);
    }
    pages.set('/busy', { status: 503, headers: { 'retry-after': '120' } });
    expect(await pull('/busy')).toMatchObject({ trouble: 'feed.busy', retryAfterSeconds: 120 });
    expect(await trouble('http://127.0.0.1:1/feed', feedChannel(guardedFetch(['127.0.0.1'])))).toBe(
      'outside.unreachable',
    );
    expect(await trouble('http://nowhere.invalid/feed')).toBe('outside.not-found');
  });

  it('is not read beyond ten megabytes, packed or not', async () => {
    pages.set('/large', { headers: xml, body: Buffer.alloc(10 * 1024 * 1024 + 1, 32) });
    expect(await trouble('/large')).toBe('outside.too-large');
    pages.set('/bomb', {
      headers: { ...xml, 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(200 * 1024 * 1024, 32)),
    });
    expect(await trouble('/bomb')).toBe('outside.too-large');
    pages.set('/packed', { headers: { ...xml, 'content-encoding': 'gzip' }, body: gzipSync(rss([post(1)])) });
    expect((await pulled('/packed')).items).toHaveLength(1);
  });

  it('is never fetched from inside our own network, whatever the way there', async () => {
    const strict = feedChannel(guardedFetch([]));
    const before = asked.length;
    const port = new URL(origin).port;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '0.0.0.0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '169.254.169.254',
      '10.0.0.1',
      '192.168.1.1',
      '[fd00::1]',
    ])
      expect(await trouble(`http://${host}:${port}/feed`, strict), host).toBe('outside.address-refused');
    expect(await trouble(`http://user:pass@127.0.0.1:${port}/`, strict)).toBe('outside.bad-address');
    expect(asked.length).toBe(before);
    // A public address that sends us inside: allowed is the first host only.
    pages.set('/inside', { status: 302, headers: { location: `http://localhost:${port}/etag` } });
    expect(await trouble('/inside')).toBe('outside.address-refused');
  });

  it('knows public addresses from all others', () => {
    expect(['93.184.216.34', '2606:2800:220:1::1'].filter((address) => !isPublic(address))).toEqual([]);
    const inside = [
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.0.1',
      '169.254.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fec0::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'ff02::1',
      '::7f00:1',
      'not an address',
    ];
    expect(inside.filter((address) => isPublic(address))).toEqual([]);
  });
});

import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';

// A person's address may point at our own network: cloud metadata, the database, a router. Checking the name first
// and connecting later can be tricked (the name answers differently the second time), so the addresses that were
// checked are the only ones the connection may use, and every redirect is checked anew.

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Where the answer came from, after redirects. */
  url: string;
  /** Every redirect on the way was permanent. */
  moved: boolean;
}

export interface Failed {
  /**
   * `outside.address-refused` {host}, `outside.not-found` {host}, `outside.timeout` {seconds}, `outside.too-large` {limit},
   * `outside.too-many-redirects` {limit}, `outside.bad-address` {url}, `outside.unreachable` {host, detail},
   * `outside.certificate` {host}.
   */
  trouble: string;
  params: Record<string, unknown>;
}

export interface Asking {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Bytes of the answer, after decompression. */
  limit: number;
  /** Of everything together, redirects included. */
  seconds: number;
  redirects?: number;
  signal?: AbortSignal;
}

export type GuardedFetch = (url: string, asking: Asking) => Promise<Answered | Failed>;

/** Fetches from public addresses only. `allowed`: hosts (`host` or `host:port`) of the own network that may be reached. */
export function guardedFetch(allowed: readonly string[] = []): GuardedFetch {
  return async (url, asking) => {
    const time = AbortSignal.timeout(asking.seconds * 1000);
    const signal = asking.signal ? AbortSignal.any([asking.signal, time]) : time;
    const most = asking.redirects ?? 5;
    let at = url;
    let moved = true;
    for (let hops = 0; hops <= most; hops++) {
      const answer = await askOnce(at, asking, allowed, signal, time);
      if ('trouble' in answer) return answer;
      const location = answer.headers.location;
      if (![301, 302, 303, 307, 308].includes(answer.status) || !location) {
        return { ...answer, url: at, moved: moved && hops > 0 };
      }
      // A POST carries a signature made for one receiver; it does not travel on.
      if (asking.method === 'POST') return { ...answer, url: at, moved: false };
      if (answer.status !== 301 && answer.status !== 308) moved = false;
      const next = URL.parse(location, at);
      if (!next) return { trouble: 'outside.bad-address', params: { url: location.slice(0, 200) } };
      at = next.href;
    }
    return { trouble: 'outside.too-many-redirects', params: { limit: most } };
  };
}

async function askOnce(
  url: string,
  asking: Asking,
  allowed: readonly string[],
  signal: AbortSignal,
  time: AbortSignal,
): Promise<Omit<Answered, 'url' | 'moved'> | Failed> {
  const target = URL.parse(url);
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    return { trouble: 'outside.bad-address', params: { url: url.slice(0, 200) } };
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const addresses = await reachableAddresses(host, allowed.includes(target.host) || allowed.includes(host));
  if ('trouble' in addresses) return addresses;
  const agent = new Agent({
    connect: { lookup: pinned(addresses), timeout: asking.seconds * 1000 },
    pipelining: 0,
  });
  try {
    const answer = await request(target, {
      dispatcher: agent,
      method: asking.method ?? 'GET',
      headers: { 'user-agent': 'Heed', 'accept-encoding': 'gzip, deflate, br', ...asking.headers },
      ...(asking.body !== undefined && { body: asking.body }),
      signal,
    });
    const packed = await readUpTo(answer.body, asking.limit);
    const body =
      packed && (await unpack(packed, String(answer.headers['content-encoding'] ?? ''), asking.limit));
    if (!body) return { trouble: 'outside.too-large', params: { limit: asking.limit } };
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
    );
    return { status: answer.statusCode, headers, body };
  } catch (error) {
    if (time.aborted) return { trouble: 'outside.timeout', params: { seconds: asking.seconds } };
    if (signal.aborted) throw error;
    return troubleOf(error, host);
  } finally {
    await agent.destroy();
  }
}

/** The addresses of a host, unless one lies inside a network that is not ours to enter. */
export async function reachableAddresses(
  host: string,
  isAllowed: boolean,
): Promise<{ address: string; family: number }[] | Failed> {
  let found: { address: string; family: number }[];
  try {
    found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  } catch {
    return { trouble: 'outside.not-found', params: { host } };
  }
  // One bad address among good ones is a trick, not a coincidence.
  if (!isAllowed && found.some(({ address }) => !isPublic(address)))
    return { trouble: 'outside.address-refused', params: { host } };
  return found;
}

/** Only ordinary unicast addresses of the internet; IPv4 hidden in IPv6 is judged as IPv4. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv4') return true;
  // NAT64, 6to4 and IPv4-compatible addresses are other ranges already; site-local fec0::/10 is unicast to the library.
  return !parsed.match(ipaddr.parseCIDR('fec0::/10')) && !parsed.match(ipaddr.parseCIDR('::/96'));
}

const pinned =
  (addresses: { address: string; family: number }[]): LookupFunction =>
  (_host, options, answer) => {
    if (options.all) answer(null, addresses);
    else answer(null, addresses[0]!.address, addresses[0]!.family);
  };

async function readUpTo(body: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const unpackers: Record<string, (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** Null beyond the limit: a small answer may unpack to gigabytes. */
async function unpack(packed: Buffer, encoding: string, limit: number): Promise<Buffer | null> {
  const unpacker = unpackers[encoding.trim().toLowerCase()];
  if (!unpacker || packed.length === 0) return packed;
  try {
    return await unpacker(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

function troubleOf(error: unknown, host: string): Failed {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (/TIMEOUT/.test(code)) return { trouble: 'outside.timeout', params: { seconds: 0 } };
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code))
    return { trouble: 'outside.certificate', params: { host } };
  return { trouble: 'outside.unreachable', params: { host, detail: (code || message).slice(0, 100) } };
}

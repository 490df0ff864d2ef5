import type { Asking, GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { ChannelTrouble } from '#listen/ports.ts';

/** Largest answer of an API, in bytes, unpacked. */
const limit = 8 * 1024 * 1024;
const seconds = 25;

export interface SiteAnswer {
  status: number;
  headers: Record<string, string>;
  json: unknown;
}

/**
 * Asks an API for JSON. Troubles: those of `GuardedFetch`, and `site.closed` {status}, `site.missing`, `site.busy`
 * {status} with how long to leave it alone, `site.broken` {status}, `site.refused` {status, detail}, `site.not-json`.
 */
export async function askSite(
  fetch: GuardedFetch,
  url: string,
  asking: Pick<Asking, 'headers' | 'signal' | 'body'> & { json?: unknown },
): Promise<SiteAnswer | ChannelTrouble> {
  const { json, ...rest } = asking;
  const body = json === undefined ? asking.body : JSON.stringify(json);
  const answer = await fetch(url, {
    ...rest,
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && { body }),
    headers: {
      accept: 'application/json',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...asking.headers,
    },
    limit,
    seconds,
    // What signs in must not be sent on to another server.
    redirects: asking.headers?.authorization ? 0 : 3,
  });
  if ('trouble' in answer) return answer;
  const parsed = parse(answer.body);
  if (answer.status < 200 || answer.status > 299) return refusedBy(answer.status, answer.headers, parsed);
  if (parsed === undefined)
    return { trouble: 'site.not-json', params: {}, original: answer.body.subarray(0, 64 * 1024) };
  return { status: answer.status, headers: answer.headers, json: parsed };
}

const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** `detail`: the error code the site gives, a word of its own; never its sentences, which may quote what we sent. */
function refusedBy(status: number, headers: Record<string, string>, said: unknown): ChannelTrouble {
  const { error, code } = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
  const detail =
    [error, code].find((one): one is string => typeof one === 'string' && /^[\w.-]{1,60}$/.test(one)) ?? '';
  const spent = headers['x-ratelimit-remaining'] === '0' || headers['ratelimit-remaining'] === '0';
  if (status === 429 || status === 503 || (status === 403 && (spent || headers['retry-after'])))
    return { trouble: 'site.busy', params: { status }, retryAfterSeconds: waitOf(headers) };
  if (status === 401 || status === 403) return { trouble: 'site.closed', params: { status } };
  if (status === 404 || status === 410) return { trouble: 'site.missing', params: {} };
  if (status >= 500 || status < 400) return { trouble: 'site.broken', params: { status } };
  return { trouble: 'site.refused', params: { status, detail } };
}

/** Seconds, or a moment: GitHub and Bluesky give seconds since 1970, Mastodon ISO 8601. A minute when nothing is said. */
function waitOf(headers: Record<string, string>): number {
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after) && after > 0) return Math.min(after, 86_400);
  const reset = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? '';
  const at = /^\d+$/.test(reset) ? Number(reset) * 1000 : Date.parse(reset);
  const left = (at - Date.now()) / 1000;
  return Number.isFinite(left) && left > 0 ? Math.min(Math.ceil(left), 86_400) : 60;
}

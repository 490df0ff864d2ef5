import type { FastifyRequest } from 'fastify';
import { askTogether } from '#kit/ask-together.ts';
import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import type { Actor } from '#people/access.ts';
import type { SignIn } from '#people/ports.ts';
import { actorOfAccount, actorOfKey } from '#people/store-session.ts';

/** Many callers with one key cost one lookup together; nothing is kept, so a key that ends ends at once. */
const keys = askTogether<Actor | null>();

/** Who is calling: an API key, a session cookie, or nobody (null). */
export async function identify(
  request: FastifyRequest,
  db: Tx,
  signIn: SignIn,
  at: Date,
): Promise<Actor | null | Refusal> {
  const { authorization, cookie } = request.headers;
  if (authorization) {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    return (token && (await keys(token, () => actorOfKey(db, token, at)))) || refuse('key.invalid');
  }
  if (!cookie?.includes('heed.')) return null;
  if (isForeign(request)) return refuse('access.foreign-origin');
  const account = await signIn.sessionOf(cookie);
  return account ? actorOfAccount(db, account) : null;
}

/** A change with our cookie must come from our own pages: a browser says where it was sent from. */
function isForeign(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const { origin, host } = request.headers;
  if (origin)
    return origin !== 'null'
      ? URL.parse(origin)?.host !== (request.headers['x-forwarded-host'] ?? host)
      : true;
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Visitor {
  externalId: string;
  email?: string;
  name?: string;
}

/** Longest a token may hold, in seconds: who finds one in a log can do little with it. */
const longest = 24 * 3600;

/**
 * Who a site says its visitor is: a JSON Web Token (RFC 7519) signed by HS256 with the secret of the source, holding
 * `sub`, `exp` and perhaps `email` and `name`. No other algorithm is looked at. `token.wrong`, `token.expired`.
 */
export function proveVisitor(
  token: string,
  secret: string,
  at: Date,
): { visitor: Visitor } | 'token.wrong' | 'token.expired' {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  const header = part(head);
  const claims = part(body);
  if (rest.length > 0 || header?.alg !== 'HS256' || !claims) return 'token.wrong';
  const expected = createHmac('sha256', secret).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'token.wrong';
  const { sub, exp, email, name } = claims;
  if (typeof sub !== 'string' || sub === '' || sub.length > 320 || typeof exp !== 'number')
    return 'token.wrong';
  const now = at.getTime() / 1000;
  if (exp < now) return 'token.expired';
  if (exp > now + longest) return 'token.wrong';
  return {
    visitor: {
      externalId: sub,
      ...(typeof email === 'string' && { email: email.slice(0, 320) }),
      ...(typeof name === 'string' && { name: name.slice(0, 200) }),
    },
  };
}

function part(encoded: string): Record<string, unknown> | null {
  try {
    const found: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Signed {
  id: string;
  timestamp: string;
  /** Space-separated `v1,BASE64`; several while the other side renews its secret. */
  signatures: string;
  body: Buffer;
}

/** Seconds a signed delivery may be old, or ahead of our clock. */
export const tolerance = 300;

/**
 * Standard Webhooks (standardwebhooks.com): HMAC-SHA-256 over `id.timestamp.body` with the secret's bytes.
 * `signature.missing`, `signature.stale` or `signature.wrong`; null when it is right. Takes the same time whichever
 * byte differs.
 */
export function checkSignature(
  signed: Partial<Signed>,
  secret: string,
  at: Date,
): 'signature.missing' | 'signature.stale' | 'signature.wrong' | null {
  const { id, timestamp, signatures, body } = signed;
  if (!id || !timestamp || !signatures || !body) return 'signature.missing';
  if (!/^\d{1,12}$/.test(timestamp)) return 'signature.wrong';
  const expected = sign({ id, timestamp, body }, secret);
  const right = signatures
    .split(' ')
    .slice(0, 10)
    .some((each) => {
      const given = Buffer.from(each.startsWith('v1,') ? each.slice(3) : '', 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  if (!right) return 'signature.wrong';
  return Math.abs(at.getTime() / 1000 - Number(timestamp)) > tolerance ? 'signature.stale' : null;
}

/** The bytes of the signature; also for what Heed itself sends. */
export function sign(signed: Pick<Signed, 'id' | 'timestamp' | 'body'>, secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${signed.id}.${signed.timestamp}.`).update(signed.body).digest();
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** `sha256=HEX` over the bytes as they came. */
export function isSigned(body: Buffer, given: string | undefined, secret: string | undefined): boolean {
  if (!secret || !given) return false;
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const got = Buffer.from(given);
  return got.length === expected.length && timingSafeEqual(got, expected);
}

import type { Refusal } from '#kit/refusal.ts';
import { statusOf } from './problem.ts';

export const scimType = 'application/scim+json';

/** A refusal as directories read it (RFC 7644, 3.12). */
export function scimProblemOf(refusal: Refusal): { status: number; body: object } {
  const taken = refusal.refused.endsWith('-taken');
  const kind = taken
    ? 'uniqueness'
    : refusal.refused === 'directory.filter'
      ? 'invalidFilter'
      : refusal.refused.startsWith('directory.')
        ? 'invalidValue'
        : undefined;
  const own = statusOf(refusal.refused);
  const status = taken ? 409 : own === 422 ? 400 : own;
  return {
    status,
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
      ...(kind && { scimType: kind }),
      detail: refusal.refused,
    },
  };
}

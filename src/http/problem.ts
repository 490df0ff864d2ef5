import type { Refusal } from '#kit/refusal.ts';

/** RFC 9457 problem details; `code` is stable and what the screens translate. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  params?: Readonly<Record<string, string | number>>;
  /** Where in the input, `body.items[3].text`. */
  at?: string;
  /** More than one thing wrong with the input. */
  problems?: { at: string; message: string }[];
}

/** The one table of status codes. What is not named follows its ending, else 422. */
const statuses: Record<string, number> = {
  'access.denied': 403,
  'access.person-needed': 403,
  'access.foreign-origin': 403,
  'session.needed': 401,
  'session.wrong-password': 401,
  'key.invalid': 401,
  'request.invalid': 400,
  'request.not-json': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.media-type': 415,
  'route.unknown': 404,
  'signature.wrong': 401,
  'token.wrong': 401,
  'token.expired': 401,
  'web.foreign-site': 403,
  'signature.stale': 401,
  'server.fault': 500,
  'server.stopping': 503,
};
const endings: [string, number][] = [
  ['.unknown', 404],
  ['.gone', 410],
  ['.changed-meanwhile', 409],
  ['-already', 409],
];

export function statusOf(code: string): number {
  return statuses[code] ?? endings.find(([ending]) => code.endsWith(ending))?.[1] ?? 422;
}

export function problemOf(refusal: Refusal, problems?: Problem['problems']): Problem {
  const status = statusOf(refusal.refused);
  return {
    type: `urn:heed:${refusal.refused}`,
    title: refusal.refused,
    status,
    code: refusal.refused,
    ...(refusal.params && { params: refusal.params }),
    ...(refusal.at && { at: refusal.at }),
    ...(problems && { problems }),
  };
}

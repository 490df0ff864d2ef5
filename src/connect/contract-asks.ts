import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { namelessReasons } from './asks/group-reasons.ts';
import { declineReasons } from './asks/refuse-ask.ts';

const instant = z.iso.datetime();
const id = z.uuid();
const nothing = z.null();
const tag = 'connect';
const named = z.object({ id, name: z.string() });

export const askStates = ['open', 'answered', 'declined', 'withdrawn'] as const;

export const askView = z.object({
  id,
  conversation: id.nullable(),
  asker: named,
  toPerson: named.nullable(),
  toDepartment: named.nullable(),
  fromDepartment: named.nullable(),
  question: z.string(),
  answer: z.string().nullable(),
  state: z.enum(askStates),
  declineReason: z.string().nullable(),
  answeredBy: named.nullable(),
  askedAt: instant,
  dueAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** How long it waited, or waits. */
  waitedMs: z.number(),
});

export const listAsks = endpoint({
  method: 'GET',
  path: '/api/asks',
  summary: 'Asks to me or my department, by me, or about one conversation.',
  tag,
  access: 'read',
  query: z.object({
    of: z.enum(['to-me', 'by-me', 'conversation']).default('to-me'),
    conversation: id.optional(),
    state: z.enum(askStates).optional(),
  }),
  response: z.object({ items: z.array(askView), asOf: instant }),
});

export const askColleague = endpoint({
  method: 'POST',
  path: '/api/asks',
  summary: 'Ask a colleague or a department something, mostly about a conversation.',
  tag,
  access: 'conversation.work',
  body: z.object({
    conversationId: id.nullable().default(null),
    toPersonId: id.optional(),
    toDepartmentId: id.optional(),
    question: z.string().trim().min(1).max(4000),
    dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
  response: z.object({ id }),
  status: 201,
});

export const answerAsk = endpoint({
  method: 'POST',
  path: '/api/asks/:ask/answer',
  summary: 'Answer an ask.',
  tag,
  access: 'conversation.work',
  params: z.object({ ask: id }),
  body: z.object({ answer: z.string().trim().min(1).max(8000) }),
  response: nothing,
});

export const declineAsk = endpoint({
  method: 'POST',
  path: '/api/asks/:ask/refusal',
  summary: 'Say no to an ask, with a reason.',
  tag,
  access: 'conversation.work',
  params: z.object({ ask: id }),
  /** `nameless`: the asker is told “other”; why is only counted, for groups of five and more. */
  body: z.union([
    z.object({ reason: z.enum(declineReasons) }),
    z.object({ nameless: z.enum(namelessReasons) }),
  ]),
  response: nothing,
});

export const withdrawAsk = endpoint({
  method: 'DELETE',
  path: '/api/asks/:ask',
  summary: 'The asker no longer needs it.',
  tag,
  access: 'conversation.work',
  params: z.object({ ask: id }),
  response: nothing,
});

const told = z.record(z.string(), z.number());

export const readDeclineReasons = endpoint({
  method: 'GET',
  path: '/api/decline-reasons',
  summary:
    'Why asks were declined in the last four quarters, told without names; groups of five and more only.',
  tag,
  access: 'signed-in',
  response: z.object({
    groups: z.array(z.object({ department: named.nullable(), n: z.number(), told })),
    all: z.object({ n: z.number(), told }).nullable(),
    hidden: z.number(),
    smallestGroup: z.number(),
    asOf: instant,
  }),
});

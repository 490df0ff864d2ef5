import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { improvementKinds, stages } from './stage.ts';

export { type ImprovementKind, improvementKinds, nextStages, type Stage, stages } from './stage.ts';

const instant = z.iso.datetime();
const nothing = z.null();
const someone = z.object({ id: z.uuid(), name: z.string() });
const named = z.object({ id: z.uuid(), nameEn: z.string(), nameNl: z.string() });
const improvementId = z.object({ improvement: z.uuid() });

export const improvementView = z.object({
  id: z.uuid(),
  title: z.string(),
  need: z.string(),
  kind: z.enum(improvementKinds),
  stage: z.enum(stages),
  /** Why it was refused, in words for those who asked. */
  reason: z.string().nullable(),
  theme: named.nullable(),
  owner: someone.nullable(),
  by: someone,
  at: instant,
  stageAt: instant,
  dueAt: z.string().nullable(),
  sources: z.number().int(),
  /** Customers behind the verbatims, each counted once. */
  voices: z.number().int(),
  told: z.number().int(),
});

export const listImprovements = endpoint({
  method: 'GET',
  path: '/api/improvements',
  summary: 'Changes of a process, product or service, with where they stand and how many customers asked.',
  tag: 'improve',
  access: 'read',
  response: z.object({ items: z.array(improvementView), asOf: instant }),
});

export const startImprovement = endpoint({
  method: 'POST',
  path: '/api/improvements',
  summary: 'Propose a change, naming the need and the customers’ words it comes from.',
  tag: 'improve',
  access: 'improvement.work',
  body: z.object({
    title: z.string().trim().min(3).max(160),
    need: z.string().trim().min(3).max(2000),
    kind: z.enum(improvementKinds),
    theme: z.uuid().optional(),
    owner: z.uuid().optional(),
    sources: z.array(z.uuid()).max(200).default([]),
  }),
  response: z.object({ id: z.uuid() }),
  status: 201,
});

export const readImprovement = endpoint({
  method: 'GET',
  path: '/api/improvements/:improvement',
  summary: 'One improvement: its verbatims, what happened, and who was told what.',
  tag: 'improve',
  access: 'read',
  params: improvementId,
  response: z.object({
    improvement: improvementView,
    sources: z.array(
      z.object({
        signal: z.uuid(),
        text: z.string(),
        language: z.string().nullable(),
        channel: z.string(),
        kind: z.string().nullable(),
        occurredAt: instant,
        customer: z.string().nullable(),
        conversation: z.uuid().nullable(),
      }),
    ),
    history: z.array(
      z.object({
        at: instant,
        type: z.string(),
        actor: someone.nullable(),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
    tellings: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        by: someone,
        text: z.object({ nl: z.string(), en: z.string() }),
        queued: z.number(),
        sent: z.number(),
        failed: z.number(),
      }),
    ),
    asOf: instant,
  }),
});

export const changeImprovement = endpoint({
  method: 'PATCH',
  path: '/api/improvements/:improvement',
  summary: 'Title, need, owner or due date.',
  tag: 'improve',
  access: 'improvement.work',
  params: improvementId,
  body: z.object({
    title: z.string().trim().min(3).max(160).optional(),
    need: z.string().trim().min(3).max(2000).optional(),
    owner: z.uuid().optional(),
    dueAt: z.iso.date().nullable().optional(),
  }),
  response: nothing,
});

export const stageImprovement = endpoint({
  method: 'PUT',
  path: '/api/improvements/:improvement/stage',
  summary: 'Move it on, back, or refuse it with a reason.',
  tag: 'improve',
  access: 'improvement.work',
  params: improvementId,
  body: z.object({ stage: z.enum(stages), reason: z.string().trim().max(2000).optional() }),
  response: nothing,
});

export const addSources = endpoint({
  method: 'POST',
  path: '/api/improvements/:improvement/sources',
  summary: 'More customers’ words for it.',
  tag: 'improve',
  access: 'improvement.work',
  params: improvementId,
  body: z.object({ signals: z.array(z.uuid()).min(1).max(200) }),
  response: z.object({ added: z.number().int() }),
  status: 201,
});

export const previewTelling = endpoint({
  method: 'GET',
  path: '/api/improvements/:improvement/askers',
  summary: 'Who asked for this and how each would be told, before anything is sent.',
  tag: 'improve',
  access: 'read',
  params: improvementId,
  query: z.object({ theme: z.enum(['true', 'false']).default('true') }),
  response: z.object({
    /** All who asked; `reachable` + `unreachable` + `told` add up to it. */
    askers: z.number().int(),
    reachable: z.number().int(),
    unreachable: z.number().int(),
    told: z.number().int(),
    languages: z.object({ nl: z.number().int(), en: z.number().int() }),
    examples: z.array(
      z.object({
        customer: z.object({ id: z.uuid(), name: z.string().nullable() }),
        conversation: z.uuid(),
        channel: z.string(),
        language: z.enum(['nl', 'en']),
        words: z.string(),
        way: z.enum(['mail', 'webhook', 'elsewhere']),
        toldAt: instant.nullable(),
      }),
    ),
    asOf: instant,
  }),
});

export const tellAskers = endpoint({
  method: 'POST',
  path: '/api/improvements/:improvement/tellings',
  summary: 'Tell everyone who asked, once, over the channel they used.',
  tag: 'improve',
  access: 'telling.send',
  params: improvementId,
  body: z.object({
    text: z.object({ nl: z.string().trim().min(10).max(4000), en: z.string().trim().min(10).max(4000) }),
    theme: z.boolean().default(true),
  }),
  response: z.object({ telling: z.uuid() }),
  status: 202,
});

const traceStep = z.object({
  what: z.enum([
    'signal',
    'theme',
    'conversation',
    'assignment',
    'reply',
    'decision',
    'promise',
    'improvement',
    'told',
    'confirmation',
  ]),
  id: z.uuid(),
  at: instant,
  /** A short text: the customer's words, a title, a decision kind. */
  text: z.string(),
  state: z.string().nullable(),
  person: someone.nullable(),
});

export const traceSignal = endpoint({
  method: 'GET',
  path: '/api/signals/:signal/trace',
  summary:
    'From one customer’s words to what came of them: theme, conversation, replies, decisions, change, told.',
  tag: 'improve',
  access: 'read',
  params: z.object({ signal: z.uuid() }),
  response: z.object({ steps: z.array(traceStep), asOf: instant }),
});

export const traceImprovement = endpoint({
  method: 'GET',
  path: '/api/improvements/:improvement/trace',
  summary: 'From a change back to every customer’s words behind it.',
  tag: 'improve',
  access: 'read',
  params: improvementId,
  response: z.object({ steps: z.array(traceStep), asOf: instant }),
});

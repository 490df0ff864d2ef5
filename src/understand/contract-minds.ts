import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

export const mindKinds = ['none', 'endpoint'] as const;
export const mindUseNames = ['summary', 'reply-draft', 'theme-name'] as const;
const tag = 'understand';

export const readMind = endpoint({
  method: 'GET',
  path: '/api/mind',
  summary:
    'Which mind people may ask, for what, and what was asked of it this month. The key is never shown.',
  tag,
  access: 'settings.change',
  response: z.object({
    kind: z.enum(mindKinds),
    url: z.string().nullable(),
    model: z.string().nullable(),
    hasKey: z.boolean(),
    seconds: z.number().int(),
    budgetTokens: z.number().int(),
    masked: z.boolean(),
    uses: z.array(z.enum(mindUseNames)),
    month: z.object({
      questions: z.number().int(),
      tokens: z.number().int(),
      failures: z.number().int(),
    }),
    /** After three failures in a row it is left alone until then. */
    restsUntil: z.iso.datetime().nullable(),
    asOf: z.iso.datetime(),
  }),
});

export const changeMind = endpoint({
  method: 'PUT',
  path: '/api/mind',
  summary: 'Choose the mind: none, or any OpenAI-compatible endpoint (Ollama, vLLM and others).',
  tag,
  access: 'settings.change',
  body: z.object({
    kind: z.enum(mindKinds),
    /** What stands before `/chat/completions`. */
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    model: z.string().trim().min(1).max(200).optional(),
    key: z.string().min(1).max(500).nullable().optional(),
    seconds: z.number().int().min(1).max(120).default(30),
    budgetTokens: z.number().int().min(0).max(1_000_000_000).default(1_000_000),
    masked: z.boolean().default(true),
    uses: z.array(z.enum(mindUseNames)).default([]),
  }),
  response: z.null(),
});

export const listMindUses = endpoint({
  method: 'GET',
  path: '/api/mind/uses',
  summary: 'What the mind may be asked for; empty where there is none.',
  tag,
  access: 'read',
  response: z.object({ uses: z.array(z.enum(mindUseNames)), masked: z.boolean() }),
});

export const askMind = endpoint({
  method: 'POST',
  path: '/api/mind/answers',
  summary: 'Ask the mind about messages: a summary, a draft of a reply, or a name. Nothing is kept or sent.',
  tag,
  access: 'conversation.work',
  body: z.object({
    use: z.enum(mindUseNames),
    signals: z.array(z.uuid()).min(1).max(40),
    language: z.string().max(8).optional(),
  }),
  response: z.object({
    text: z.string(),
    /** Of a `theme-name`, where the answer could be read as such. */
    names: z.object({ nameEn: z.string(), nameNl: z.string() }).nullable(),
  }),
});

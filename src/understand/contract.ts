import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

export const kinds = ['complaint', 'wish', 'question', 'praise', 'other'] as const;
export const sentiments = ['negative', 'neutral', 'positive', 'mixed'] as const;
export const urgencies = ['low', 'normal', 'high', 'urgent'] as const;
const instant = z.iso.datetime();
export const reason = z.object({
  code: z.string(),
  words: z.array(z.string()),
  weight: z.number().optional(),
});
const nothing = z.null();

/** What people corrected in a reading and stands: the field, and what Heed had made of it. */
export const standingCorrection = z.object({ id: z.uuid(), field: z.string(), was: z.string() });

export const themeName = z.object({ id: z.uuid(), nameEn: z.string(), nameNl: z.string() });

export const signalView = z.object({
  id: z.uuid(),
  occurredAt: instant,
  heardAt: instant,
  channel: z.string(),
  source: z.object({ id: z.uuid(), name: z.string() }),
  internal: z.boolean(),
  title: z.string().nullable(),
  text: z.string(),
  /** The sentence that matched, words between \u0001 and \u0002; null without a search. */
  match: z.string().nullable(),
  url: z.string().nullable(),
  customer: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  conversation: z.uuid().nullable(),
  reading: z
    .object({
      language: z.string(),
      kind: z.enum(kinds),
      kindConfidence: z.number(),
      sentiment: z.enum(sentiments),
      urgency: z.enum(urgencies),
      reasons: z.object({ kind: z.array(reason), sentiment: z.array(reason), urgency: z.array(reason) }),
      corrections: z.array(standingCorrection),
    })
    .nullable(),
  theme: themeName
    .extend({ confidence: z.number(), words: z.array(z.string()), byPerson: z.boolean() })
    .nullable(),
});

export type SignalView = z.output<typeof signalView>;

export const signalFilter = z.object({
  words: z.string().max(300).optional(),
  kind: z.enum(kinds).optional(),
  sentiment: z.enum(sentiments).optional(),
  language: z.string().max(8).optional(),
  theme: z.uuid().optional(),
  source: z.uuid().optional(),
  channel: z.string().max(40).optional(),
  from: instant.optional(),
  to: instant.optional(),
  before: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const listSignals = endpoint({
  method: 'GET',
  path: '/api/signals',
  summary:
    'Everything ever heard outside: full-text search in Dutch and English, with filters, newest first.',
  tag: 'understand',
  access: 'read',
  query: signalFilter,
  response: z.object({
    items: z.array(signalView),
    next: z.string().nullable(),
    /** Words that were never heard, and what they were taken for. */
    meant: z.array(z.object({ typed: z.string(), meant: z.string() })),
    asOf: instant,
  }),
});

export const correctReading = endpoint({
  method: 'POST',
  path: '/api/signals/:signal/corrections',
  summary: 'A person knows better what a message is.',
  tag: 'understand',
  access: 'conversation.work',
  params: z.object({ signal: z.uuid() }),
  body: z.discriminatedUnion('field', [
    z.object({ field: z.literal('kind'), becomes: z.enum(kinds) }),
    z.object({ field: z.literal('sentiment'), becomes: z.enum(sentiments) }),
    z.object({ field: z.literal('urgency'), becomes: z.enum(urgencies) }),
    z.object({ field: z.literal('language'), becomes: z.string().min(2).max(8) }),
  ]),
  response: z.object({ correction: z.uuid() }),
  status: 201,
});

export const undoCorrection = endpoint({
  method: 'DELETE',
  path: '/api/corrections/:correction',
  summary: 'Take a correction back: the reading is again what it was, and Heed unlearns it.',
  tag: 'understand',
  access: 'conversation.work',
  params: z.object({ correction: z.uuid() }),
  response: nothing,
});

export const moveSignal = endpoint({
  method: 'PUT',
  path: '/api/signals/:signal/theme',
  summary: 'Put a message under another theme, or under none.',
  tag: 'understand',
  access: 'conversation.work',
  params: z.object({ signal: z.uuid() }),
  body: z.object({ theme: z.uuid().nullable() }),
  response: z.object({ correction: z.uuid() }),
});

const week = z.object({ from: instant, signals: z.number().int(), voices: z.number().int() });
export const themeView = themeName.extend({
  state: z.enum(['active', 'retired', 'merged']),
  pinned: z.boolean(),
  foundAt: instant,
  namedByPerson: z.boolean(),
  terms: z.array(z.string()),
  /** In the period asked for: messages, and customers who sent them (one shouter counts once). */
  signals: z.number().int(),
  voices: z.number().int(),
  /** The same in the period before it, to see how it moves. */
  signalsBefore: z.number().int(),
  voicesBefore: z.number().int(),
  kinds: z.object({
    complaint: z.number(),
    wish: z.number(),
    question: z.number(),
    praise: z.number(),
    other: z.number(),
  }),
  improvements: z.number().int(),
  /** The theme it stands under; one level deep. */
  parent: z.uuid().nullable(),
  steward: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});

export const listThemes = endpoint({
  method: 'GET',
  path: '/api/themes',
  summary:
    'What customers say: themes with how often, by how many, and how it moves. Internal texts are not counted.',
  tag: 'understand',
  access: 'read',
  query: z.object({
    days: z.coerce.number().int().min(1).max(3650).default(90),
    state: z.enum(['active', 'retired', 'all']).default('active'),
  }),
  response: z.object({
    items: z.array(themeView),
    /** All messages in the period, with a theme and without: the themes' counts and `without` add up to it. */
    signals: z.number().int(),
    without: z.number().int(),
    from: instant,
    asOf: instant,
  }),
});

export const readThemeStream = endpoint({
  method: 'GET',
  path: '/api/themes/stream',
  summary: 'Themes over time: messages a week for the largest themes, the rest together.',
  tag: 'understand',
  access: 'read',
  query: z.object({
    weeks: z.coerce.number().int().min(4).max(260).default(26),
    most: z.coerce.number().int().min(3).max(30).default(12),
  }),
  response: z.object({
    weeks: z.array(instant),
    themes: z.array(themeName.extend({ counts: z.array(z.number().int()) })),
    others: z.array(z.number().int()),
    asOf: instant,
  }),
});

export const readTheme = endpoint({
  method: 'GET',
  path: '/api/themes/:theme',
  summary: 'One theme: how it moves by week, and its words.',
  tag: 'understand',
  access: 'read',
  params: z.object({ theme: z.uuid() }),
  query: z.object({ days: z.coerce.number().int().min(1).max(3650).default(365) }),
  response: z.object({
    theme: themeView,
    /** What is most like the theme, in people's own words. */
    typical: z.array(
      z.object({
        id: z.uuid(),
        text: z.string(),
        language: z.string(),
        occurredAt: instant,
        conversation: z.uuid().nullable(),
      }),
    ),
    weeks: z.array(week),
    asOf: instant,
  }),
});

export const changeTheme = endpoint({
  method: 'PATCH',
  path: '/api/themes/:theme',
  summary: 'Rename, pin, retire or revive a theme, place it under another, or give it a steward.',
  tag: 'understand',
  access: 'theme.steward',
  params: z.object({ theme: z.uuid() }),
  body: z.object({
    nameEn: z.string().trim().min(1).max(80).optional(),
    nameNl: z.string().trim().min(1).max(80).optional(),
    pinned: z.boolean().optional(),
    state: z.enum(['active', 'retired']).optional(),
    parent: z.uuid().nullable().optional(),
    steward: z.uuid().nullable().optional(),
  }),
  /** Ids under which each can be taken back. */
  response: z.object({ changes: z.array(z.uuid()) }),
});

export const mergeTheme = endpoint({
  method: 'POST',
  path: '/api/themes/:theme/merger',
  summary: 'This theme goes up in another.',
  tag: 'understand',
  access: 'theme.steward',
  params: z.object({ theme: z.uuid() }),
  body: z.object({ into: z.uuid() }),
  response: z.object({ moved: z.number().int(), change: z.uuid() }),
  status: 201,
});

export const lookForThemes = endpoint({
  method: 'POST',
  path: '/api/themes/search',
  summary: 'Look for themes now, among what has none.',
  tag: 'understand',
  access: 'theme.steward',
  response: z.object({ queued: z.literal(true) }),
  status: 202,
});

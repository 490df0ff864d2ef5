import { z } from 'zod';
import { decisions } from '#people/mandates/mandate.ts';
import {
  kinds,
  sentiments,
  standingCorrection,
  themeName,
  urgencies,
  reason as why,
} from '#understand/contract.ts';

/** Also with an offset: some times are written by the database. */
export const instant = z.iso.datetime({ offset: true });
export const views = [
  'open',
  'mine',
  'team',
  'nobody',
  'waiting',
  'promised',
  'snoozed',
  'watched',
  'solved',
  'all',
] as const;
export const orders = ['newest', 'waiting', 'urgent'] as const;
export const states = ['open', 'waiting', 'solved'] as const;
export const ways = ['mail', 'webhook', 'site', 'elsewhere'] as const;
/** What may be decided for a customer; who may, mandates say. */
export const decisionKinds = decisions;
export const draftModes = ['reply', 'note'] as const;

export const named = z.object({ id: z.uuid(), name: z.string() });
const reason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** One line of the inbox: who, what about, their own words, over what, how long they wait, who has it. */
export const conversationRow = z.object({
  id: z.uuid(),
  customer: z.object({ id: z.uuid(), name: z.string().nullable(), shown: z.string().nullable() }).nullable(),
  subject: z.string(),
  words: z.string(),
  /** The sentence that was found, words between \u0001 and \u0002; null without a search. */
  match: z.string().nullable(),
  channel: z.string(),
  source: named,
  state: z.enum(states),
  kind: z.enum(kinds),
  /** 0 low … 3 urgent. */
  urgency: z.number().int(),
  language: z.string(),
  theme: themeName.nullable(),
  assignee: named.nullable(),
  team: named.nullable(),
  lastHeardAt: instant,
  waitingSince: instant.nullable(),
  snoozedUntil: instant.nullable(),
  promiseDueAt: instant.nullable(),
  /** A reply could not be sent. */
  failed: z.boolean(),
  confirmed: z.boolean(),
  version: z.number().int(),
});

const entry = { id: z.uuid(), at: instant };
const person = z.uuid().nullable();

export const signalEntry = z.object({
  ...entry,
  what: z.literal('signal'),
  channel: z.string(),
  source: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  url: z.string().nullable(),
  heardAt: instant,
  capturedBy: person,
  gone: z.boolean(),
  attachments: z.array(
    z.object({ id: z.uuid(), name: z.string(), type: z.string(), bytes: z.number().int() }),
  ),
  /** How many were said to follow: more than there are, and some are still on the phone. */
  announced: z.number().int(),
  /** Who wrote it, when that is somebody other than the conversation's customer. */
  author: z.object({ name: z.string().nullable(), shown: z.string().nullable() }).nullable(),
  /** Of a mail: what can be seen besides these words. `doubtful`: the mail server says the sender is forged. */
  mail: z
    .object({ from: z.string().nullable(), more: z.boolean(), html: z.boolean(), doubtful: z.boolean() })
    .nullable(),
  reading: z
    .object({
      language: z.string(),
      kind: z.enum(kinds),
      sentiment: z.enum(sentiments),
      urgency: z.enum(urgencies),
      reasons: z.object({ kind: z.array(why), sentiment: z.array(why), urgency: z.array(why) }),
      corrections: z.array(standingCorrection),
    })
    .nullable(),
});
export const replyEntry = z.object({
  ...entry,
  what: z.literal('reply'),
  person,
  purpose: z.enum(['reply', 'confirmation', 'telling']),
  way: z.enum(ways),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'undone']),
  text: z.string(),
  link: z.string().nullable(),
  recipient: z.string().nullable(),
  trouble: z.string().nullable(),
  sendAfter: instant,
  sentAt: instant.nullable(),
});
export const reportEntry = z.object({
  ...entry,
  what: z.literal('report'),
  kind: z.enum(['failed', 'delayed', 'complaint', 'auto-reply']),
  reply: z.uuid().nullable(),
  recipients: z.array(z.string()),
  /** Enhanced status of RFC 3463. */
  status: z.string().nullable(),
  sender: z.string().nullable(),
  text: z.string(),
});
export const noteEntry = z.object({
  ...entry,
  what: z.literal('note'),
  person,
  text: z.string(),
  mentions: z.array(z.uuid()),
});
export const promiseEntry = z.object({
  ...entry,
  what: z.literal('promise'),
  person,
  text: z.string(),
  dueAt: instant,
  state: z.enum(['open', 'kept', 'explained']),
  explanation: z.string().nullable(),
  closedAt: instant.nullable(),
});
export const decisionEntry = z.object({
  ...entry,
  what: z.literal('decision'),
  person,
  decision: z.string(),
  amountCents: z.number().int().nullable(),
  reason: z.string(),
  state: z.enum(['decided', 'asked', 'approved', 'declined']),
  askedOf: person,
  dueAt: instant.nullable(),
  closedAt: instant.nullable(),
});
export const askEntry = z.object({
  ...entry,
  what: z.literal('ask'),
  person,
  toPerson: person,
  toDepartment: z.string().nullable(),
  question: z.string(),
  answer: z.string().nullable(),
  state: z.enum(['open', 'answered', 'declined', 'withdrawn']),
  answeredBy: person,
  dueAt: instant.nullable(),
  closedAt: instant.nullable(),
});
export const confirmationEntry = z.object({
  ...entry,
  what: z.literal('confirmation'),
  solved: z.boolean(),
  effort: z.number().int().nullable(),
  words: z.string(),
});
export const historyEntry = z.object({
  at: instant,
  what: z.literal('history'),
  type: z.string(),
  person,
  /** Facts of the event, ids and codes. */
  facts: z.record(z.string(), z.unknown()),
});

export const draft = z.object({
  mode: z.enum(draftModes),
  text: z.string(),
  revision: z.number().int(),
});

/** A conversation with all that was said and done, oldest first. */
export const talk = conversationRow.omit({ match: true }).extend({
  openedAt: instant,
  firstReplyAt: instant.nullable(),
  solvedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  effort: z.number().int().nullable(),
  reopened: z.number().int(),
  joinedInto: z.uuid().nullable(),
  /** Those that were joined into this one. */
  joined: z.array(z.object({ id: z.uuid(), subject: z.string() })),
  assignment: reason.nullable(),
  entries: z.array(
    z.discriminatedUnion('what', [
      signalEntry,
      replyEntry,
      reportEntry,
      noteEntry,
      promiseEntry,
      decisionEntry,
      askEntry,
      confirmationEntry,
      historyEntry,
    ]),
  ),
  /** Everybody the entries name. */
  people: z.array(named),
  drafts: z.array(draft),
  watching: z.boolean(),
  /** The ways to answer, best first. */
  ways: z.array(z.object({ way: z.enum(ways), recipient: z.string().nullable() })),
  /** Colleagues who are writing here now (their draft changed in the last minute). */
  writing: z.array(named),
  /** Colleagues who have it before them (told so in the last minute), writing or not. */
  here: z.array(named),
  asOf: instant,
});

/** What stands beside a conversation. */
export const beside = z.object({
  customer: z
    .object({
      id: z.uuid(),
      name: z.string().nullable(),
      language: z.string().nullable(),
      identities: z.array(z.object({ kind: z.string(), shown: z.string(), verified: z.boolean() })),
      signals: z.number().int(),
      channels: z.array(z.string()),
      firstHeardAt: instant.nullable(),
      others: z.array(
        z.object({
          id: z.uuid(),
          subject: z.string(),
          state: z.enum(states),
          kind: z.enum(kinds),
          channel: z.string(),
          lastHeardAt: instant,
        }),
      ),
    })
    .nullable(),
  /** What the reader may decide alone here; null limit: no limit. */
  mandates: z.array(z.object({ decision: z.string(), limitCents: z.number().int().nullable() })),
  similar: z.array(
    z.object({
      id: z.uuid(),
      subject: z.string(),
      words: z.string(),
      solvedAt: instant,
      solvedBy: named.nullable(),
      confirmed: z.boolean(),
      reply: z.string().nullable(),
    }),
  ),
  asOf: instant,
});

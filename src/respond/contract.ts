import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';
import { decisions } from '#people/mandates/mandate.ts';
import { kinds } from '#understand/contract.ts';
import {
  beside,
  conversationRow,
  draftModes,
  instant,
  named,
  orders,
  talk,
  views,
  ways,
} from './contract-shapes.ts';

const tag = 'conversations';
const conversation = z.object({ conversation: z.uuid() });
const nothing = z.null();
const changed = z.object({ id: z.uuid(), version: z.number().int() });
const made = z.object({ id: z.uuid() });
/** One or several of a name in the address. */
const some = <T extends z.ZodType>(one: T) => z.union([z.array(one).max(20), one]).optional();
const work = { tag, access: 'conversation.work' } as const;
const version = z.number().int().optional();
const words = z.string().max(50_000);

export const conversationFilter = z.object({
  view: z.enum(views).default('open'),
  order: z.enum(orders).default('newest'),
  q: z.string().max(300).optional(),
  kind: some(z.enum(kinds)),
  urgency: some(z.coerce.number().int().min(0).max(3)),
  channel: some(z.string().max(40)),
  source: z.uuid().optional(),
  theme: z.uuid().optional(),
  language: z.string().max(8).optional(),
  person: z.uuid().optional(),
});

export const listConversations = endpoint({
  method: 'GET',
  path: '/api/conversations',
  summary: 'One page of a view of the inbox; with `q`, what holds all these words, newest first.',
  tag,
  access: 'read',
  query: conversationFilter.extend({
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(40),
  }),
  response: z.object({ items: z.array(conversationRow), next: z.string().nullable(), asOf: instant }),
});

export const countConversations = endpoint({
  method: 'GET',
  path: '/api/conversation-counts',
  summary: 'How many conversations each view holds; counted up to `most`.',
  tag,
  access: 'read',
  response: z.object({
    counts: z.object(
      Object.fromEntries(views.map((view) => [view, z.number().int()])) as Record<
        (typeof views)[number],
        z.ZodNumber
      >,
    ),
    most: z.number().int(),
    asOf: instant,
  }),
});

export const readConversation = endpoint({
  method: 'GET',
  path: '/api/conversations/:conversation',
  summary: 'Everything that was said and done in one conversation.',
  tag,
  access: 'read',
  params: conversation,
  response: talk,
});

export const readBeside = endpoint({
  method: 'GET',
  path: '/api/conversations/:conversation/surroundings',
  summary: 'The customer’s story, what I may decide here, and similar ones that were solved.',
  tag,
  access: 'read',
  params: conversation,
  response: beside,
});

export const takeConversation = endpoint({
  ...work,
  method: 'PUT',
  path: '/api/conversations/:conversation/assignee',
  summary: 'Make it mine. `from`: whose it was when I looked; without it somebody else’s is refused.',
  params: conversation,
  body: z.object({ from: z.uuid().optional() }),
  response: changed,
});

export const handOver = endpoint({
  ...work,
  method: 'POST',
  path: '/api/conversations/:conversation/handovers',
  summary: 'Give it to a colleague or a team; the reason becomes an internal note.',
  params: conversation,
  body: z.object({
    toPerson: z.uuid().optional(),
    toTeam: z.uuid().optional(),
    reason: words.optional(),
    version,
  }),
  response: changed,
});

export const snoozeConversation = endpoint({
  ...work,
  method: 'PUT',
  path: '/api/conversations/:conversation/snooze',
  summary: 'Out of sight until a moment; null wakes it.',
  params: conversation,
  body: z.object({ until: instant.nullable() }),
  response: changed,
});

const joined = { ...work, path: '/api/conversations/:conversation/joining', params: conversation } as const;
export const joinConversations = endpoint({
  ...joined,
  method: 'PUT',
  summary: 'It is about the same as another of this customer: all of it goes there.',
  body: z.object({ into: z.uuid() }),
  response: changed,
});
export const partConversation = endpoint({
  ...joined,
  method: 'DELETE',
  summary: 'Take it out again of the one it was joined into, with all it brought.',
  response: changed,
});
export const splitConversation = endpoint({
  ...work,
  method: 'POST',
  path: '/api/conversations/:conversation/splits',
  summary: 'These messages are about something else: a conversation of their own.',
  params: conversation,
  body: z.object({ signals: z.array(z.uuid()).min(1).max(500) }),
  response: made,
  status: 201,
});

export const changeConversations = endpoint({
  ...work,
  method: 'POST',
  path: '/api/conversation-changes',
  summary: 'The same change to many; each is done or refused on its own.',
  body: z.object({
    conversations: z.array(z.uuid()).min(1).max(100),
    change: z.discriminatedUnion('do', [
      z.object({ do: z.literal('assign'), toPerson: z.uuid().optional(), toTeam: z.uuid().optional() }),
      z.object({ do: z.literal('snooze'), until: instant.nullable() }),
      z.object({ do: z.literal('solve'), ask: z.boolean().default(true) }),
      z.object({ do: z.literal('reopen') }),
      z.object({ do: z.literal('watch'), on: z.boolean() }),
      z.object({ do: z.literal('join'), into: z.uuid() }),
      z.object({ do: z.literal('part') }),
    ]),
  }),
  response: z.object({
    changed: z.array(z.uuid()),
    refused: z.array(z.object({ conversation: z.uuid(), code: z.string() })),
  }),
});

export const watchConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:conversation/watch',
  summary: 'Watch it, or stop.',
  tag,
  access: 'read',
  params: conversation,
  body: z.object({ on: z.boolean() }),
  response: z.object({ watching: z.boolean() }),
});

export const seeConversation = endpoint({
  method: 'PUT',
  path: '/api/conversations/:conversation/seen',
  summary: 'I look at it: mentions of me are no longer news, and colleagues see for a minute that I am here.',
  tag,
  access: 'read',
  params: conversation,
  response: nothing,
});

export const writeNote = endpoint({
  ...work,
  method: 'POST',
  path: '/api/conversations/:conversation/notes',
  summary: 'An internal note; whoever is mentioned watches it from then on.',
  params: conversation,
  body: z.object({ id: z.uuid().optional(), text: words, mentions: z.array(z.uuid()).max(20).default([]) }),
  response: made,
  status: 201,
});

export const saveDraft = endpoint({
  ...work,
  method: 'PUT',
  path: '/api/conversations/:conversation/drafts/:mode',
  summary: 'Keep what I am writing. `revision`: the one it was written over, 0 for the first.',
  params: conversation.extend({ mode: z.enum(draftModes) }),
  body: z.object({ text: words, revision: z.number().int().min(0) }),
  response: z.object({ revision: z.number().int() }),
});

export const queueReply = endpoint({
  ...work,
  method: 'POST',
  path: '/api/conversations/:conversation/replies',
  summary: 'Answer the customer; it leaves after ten seconds unless it is taken back.',
  params: conversation,
  body: z.object({
    id: z.uuid().optional(),
    text: words,
    way: z.enum(ways).optional(),
    link: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    version,
  }),
  response: z.object({
    id: z.uuid(),
    way: z.enum(ways),
    recipient: z.string().nullable(),
    sendAfter: instant.nullable(),
  }),
  status: 201,
});

const reply = z.object({ reply: z.uuid() });
export const undoReply = endpoint({
  ...work,
  method: 'DELETE',
  path: '/api/replies/:reply',
  summary: 'Take a reply back that has not left yet; answers with its words.',
  params: reply,
  response: z.object({ text: z.string() }),
});

export const retryReply = endpoint({
  ...work,
  method: 'POST',
  path: '/api/replies/:reply/tries',
  summary: 'Send a reply again that failed.',
  params: reply,
  response: made,
  status: 202,
});

export const recordDecision = endpoint({
  ...work,
  method: 'POST',
  path: '/api/conversations/:conversation/decisions',
  summary: 'Decide under the own mandate, or ask the one who may.',
  params: conversation,
  body: z.object({
    id: z.uuid().optional(),
    decision: z.enum(decisions),
    amountCents: z.number().int().min(0).max(1e12).nullable(),
    reason: words.optional(),
    askOf: z.uuid().optional(),
    dueAt: instant.optional(),
  }),
  response: z.object({
    id: z.uuid(),
    state: z.enum(['decided', 'asked']),
    code: z.string().nullable(),
    limitCents: z.number().int().nullable(),
    askedOf: z.uuid().nullable(),
  }),
  status: 201,
});

export const closeDecision = endpoint({
  ...work,
  method: 'PUT',
  path: '/api/decisions/:decision/approval',
  summary: 'Approve or decline what a colleague asked me to decide.',
  params: z.object({ decision: z.uuid() }),
  body: z.object({ approved: z.boolean(), words: words.optional() }),
  response: z.object({ id: z.uuid(), state: z.enum(['approved', 'declined']) }),
});

export const makePromise = endpoint({
  ...work,
  method: 'POST',
  path: '/api/conversations/:conversation/promises',
  summary: 'What was promised to the customer, and by when.',
  params: conversation,
  body: z.object({ id: z.uuid().optional(), text: z.string().max(1000), dueAt: instant }),
  response: made,
  status: 201,
});

export const closePromise = endpoint({
  ...work,
  method: 'PUT',
  path: '/api/promises/:promise/end',
  summary: 'A promise was kept, or why it could not be.',
  params: z.object({ promise: z.uuid() }),
  body: z.object({ state: z.enum(['kept', 'explained']), explanation: z.string().max(4000).optional() }),
  response: made,
});

export const solveConversation = endpoint({
  ...work,
  method: 'PUT',
  path: '/api/conversations/:conversation/solution',
  summary: 'We think it is solved; the customer is asked (unless `ask` is false) whether it is.',
  params: conversation,
  body: z.object({ ask: z.boolean().default(true), version }),
  response: changed.extend({ asked: z.boolean() }),
});

export const reopenConversation = endpoint({
  ...work,
  method: 'DELETE',
  path: '/api/conversations/:conversation/solution',
  summary: 'Not solved after all.',
  params: conversation,
  response: changed,
});

const view = z.object({
  name: z.string().trim().min(1).max(80),
  filter: z.record(z.string(), z.unknown()),
  shared: z.boolean().default(false),
});
export const listViews = endpoint({
  method: 'GET',
  path: '/api/views',
  summary: 'My saved views of the inbox and those that were shared.',
  tag,
  access: 'read',
  response: z.object({ items: z.array(view.extend({ id: z.uuid(), mine: z.boolean() })) }),
});
export const saveView = endpoint({
  ...work,
  method: 'POST',
  path: '/api/views',
  summary: 'Save a view under a name.',
  body: view,
  response: made,
  status: 201,
});
export const removeView = endpoint({
  ...work,
  method: 'DELETE',
  path: '/api/views/:view',
  summary: 'Remove a view of mine.',
  params: z.object({ view: z.uuid() }),
  response: nothing,
});

const snippet = z.object({
  name: z.string().trim().min(1).max(80),
  text: z.string().min(1).max(20_000),
  language: z.string().max(8),
});
export const listSnippets = endpoint({
  method: 'GET',
  path: '/api/snippets',
  summary: 'Pieces of text that are said often.',
  tag,
  access: 'read',
  response: z.object({ items: z.array(snippet.extend({ id: z.uuid() })) }),
});
export const saveSnippet = endpoint({
  ...work,
  method: 'POST',
  path: '/api/snippets',
  summary: 'Keep a piece of text.',
  body: snippet,
  response: made,
  status: 201,
});
export const removeSnippet = endpoint({
  ...work,
  method: 'DELETE',
  path: '/api/snippets/:snippet',
  summary: 'Remove a piece of text.',
  params: z.object({ snippet: z.uuid() }),
  response: nothing,
});

const about = z.object({ conversation: z.uuid(), subject: z.string(), customer: z.string().nullable() });
export const readToday = endpoint({
  method: 'GET',
  path: '/api/today',
  summary:
    'What needs me now and why me; what I promised; what colleagues ask; my own month, seen by me alone.',
  tag,
  access: 'read',
  response: z.object({
    waiting: z.object({
      items: z.array(
        conversationRow.extend({
          assignment: z
            .object({ code: z.string(), params: z.record(z.string(), z.unknown()).optional() })
            .nullable(),
        }),
      ),
      n: z.number().int(),
      /** Named in the reasons. */
      people: z.array(named),
    }),
    promises: z.array(about.extend({ id: z.uuid(), text: z.string(), dueAt: instant, overdue: z.boolean() })),
    asks: z.array(
      z.object({
        id: z.uuid(),
        conversation: z.uuid().nullable(),
        subject: z.string().nullable(),
        question: z.string(),
        asker: named,
        askedAt: instant,
        dueAt: instant.nullable(),
      }),
    ),
    approvals: z.array(
      about.extend({
        id: z.uuid(),
        decision: z.string(),
        amountCents: z.number().int().nullable(),
        reason: z.string(),
        asker: named,
        dueAt: instant.nullable(),
      }),
    ),
    mentions: z.array(about.extend({ id: z.uuid(), text: z.string(), by: named, at: instant })),
    failures: z.array(about.extend({ id: z.uuid(), trouble: z.string(), at: instant })),
    mirror: z.object({
      since: instant,
      replies: z.number().int(),
      handovers: z.number().int(),
      solved: z.number().int(),
      confirmed: z.number().int(),
      promisesKept: z.number().int(),
      promisesDue: z.number().int(),
    }),
    asOf: instant,
  }),
});

const token = z.object({ token: z.string().max(100) });
const page = {
  tag: 'customer',
  access: 'public',
  produces: 'text/html; charset=utf-8',
  perMinute: 120,
  params: token,
  response: z.string(),
} as const;
export const confirmationPage = endpoint({
  ...page,
  method: 'GET',
  path: '/c/:token',
  summary: 'The page a customer answers on. Looking changes nothing.',
});
export const confirmationAnswer = endpoint({
  ...page,
  method: 'POST',
  path: '/c/:token',
  consumes: 'form',
  summary: 'What the customer says: solved or not, how much effort, and words.',
  body: z.object({
    solved: z.enum(['yes', 'no']),
    effort: z.coerce.number().int().min(1).max(5).optional(),
    words: z.string().max(4000).default(''),
  }),
});

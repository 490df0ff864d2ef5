import { z } from 'zod';
import { endpoint } from '#kit/endpoint.ts';

export const sourceKinds = [
  'mailbox',
  'wordpress',
  'mastodon',
  'bluesky',
  'discourse',
  'github',
  'web',
  'ingest',
  'feed',
  'file',
  'capture',
] as const;
export const encounters = ['counter', 'phone', 'visit', 'letter', 'shop-floor'] as const;
const instant = z.iso.datetime();
const id = z.uuid();
const codeAndParams = { code: z.string(), params: z.record(z.string(), z.unknown()) };
const named = z.object({ id, name: z.string() });
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const sourceName = z.string().trim().min(1).max(120);

export const sourceView = z.object({
  id,
  kind: z.string(),
  name: z.string(),
  channel: z.string(),
  internal: z.boolean(),
  state: z.enum(['off', 'on']),
  sample: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
  steward: named.nullable(),
  deputy: named.nullable(),
  /** Who listens now; null: nobody. */
  onDuty: named.extend({ as: z.enum(['steward', 'deputy']) }).nullable(),
  heardAt: instant.nullable(),
  checkedAt: instant.nullable(),
  trouble: z.object({ ...codeAndParams, since: instant }).nullable(),
  /** Signals ever heard, failures still open, imports running. */
  signals: z.number().int(),
  failures: z.number().int(),
  running: z.number().int(),
  /** Null where nothing comes in by itself. `unheardMs`: within the window and since the first listening. */
  listening: z
    .object({
      from: instant,
      to: instant,
      since: instant.nullable(),
      spells: z.array(z.object({ from: instant, to: instant })),
      unheardMs: z.number(),
    })
    .nullable(),
});

/** What a source signs in with; kept sealed and never given back. */
const credentials = z.record(z.string().max(40), z.string().max(10_000));

const source = z.object({ source: id });

export const listSources = endpoint({
  method: 'GET',
  path: '/api/sources',
  summary: 'What is listened to, who is on duty, and the last seven days of listening.',
  tag: 'listen',
  access: 'read',
  response: z.object({ items: z.array(sourceView), next: z.null(), asOf: instant }),
});

export const readSource = endpoint({
  method: 'GET',
  path: '/api/sources/:source',
  summary: 'One source.',
  tag: 'listen',
  access: 'read',
  params: source,
  response: sourceView.extend({
    /** Where the other side sends signed deliveries; null where it cannot. */
    hookUrl: z.string().nullable(),
    apiUrl: z.string().nullable(),
    /** Null until a first night of learning. */
    norm: z
      .object({
        /** At this hour of the week. */
        perHour: z.number(),
        perWeek: z.number(),
        /** Were it silent from now on; null: too little is known to tell silence from chance. */
        alarmAfterHours: z.number().nullable(),
        falseAlarmsPerYear: z.number(),
        n: z.number().int(),
        learntAt: instant,
      })
      .nullable(),
    /** How many the source says there were and how many are here, latest day first. */
    counts: z.array(
      z.object({ from: instant, to: instant, there: z.number().int(), here: z.number().int() }),
    ),
    /** Unheard time whose signals were fetched afterwards. */
    recovered: z.array(z.object({ from: instant, to: instant })),
    asOf: instant,
  }),
});

export const listStewards = endpoint({
  method: 'GET',
  path: '/api/source-stewards',
  summary: 'Who may answer for a source.',
  tag: 'listen',
  access: 'source.steward',
  response: z.object({
    items: z.array(named.extend({ department: z.string().nullable(), absent: z.boolean() })),
    next: z.null(),
    asOf: instant,
  }),
});

export const addSource = endpoint({
  method: 'POST',
  path: '/api/sources',
  summary: 'Add a source; it is off. A signing secret is shown this once.',
  tag: 'listen',
  access: 'source.steward',
  body: z.object({
    kind: z.string().max(40),
    name: sourceName,
    channel: slug.optional(),
    internal: z.boolean().optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
    credentials: credentials.optional(),
    steward: id.nullish(),
    deputy: id.nullish(),
  }),
  response: z.object({ id, secret: z.string().nullable() }),
  status: 201,
});

export const changeSource = endpoint({
  method: 'PATCH',
  path: '/api/sources/:source',
  summary: 'Change a source, hand it to others, or switch it on or off; on needs a steward and a deputy.',
  tag: 'listen',
  access: 'source.steward',
  params: source,
  body: z.object({
    name: sourceName.optional(),
    channel: slug.optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
    credentials: credentials.optional(),
    steward: id.nullish(),
    deputy: id.nullish(),
    state: z.enum(['on', 'off']).optional(),
  }),
  response: z.object({ id }),
});

export const probeSource = endpoint({
  method: 'POST',
  path: '/api/source-probes',
  summary:
    'Try whether a mailbox can be reached and signed in to, before or after it is added; without credentials those of `source` are used.',
  tag: 'listen',
  access: 'source.steward',
  body: z.object({
    kind: z.string().max(40),
    source: id.optional(),
    settings: z.record(z.string(), z.unknown()),
    credentials: credentials.optional(),
  }),
  perMinute: 20,
  response: z.object({
    /** Null: it works. */
    trouble: z.object(codeAndParams).nullable(),
    folders: z.array(z.string()),
  }),
});

export const renewSecret = endpoint({
  method: 'POST',
  path: '/api/sources/:source/secrets',
  summary: 'A new signing secret, shown this once; the old one stops working.',
  tag: 'listen',
  access: 'source.steward',
  params: source,
  response: z.object({ secret: z.string() }),
  status: 201,
});

export const lookNow = endpoint({
  method: 'POST',
  path: '/api/sources/:source/looks',
  summary: 'Look at a feed now instead of when it is due.',
  tag: 'listen',
  access: 'source.steward',
  params: source,
  response: z.object({ id }),
  status: 202,
});

/** One answer an item, in the order they came. */
const itemAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['accepted', 'duplicate', 'edited']), id, externalId: z.string() }),
  z.object({ status: z.literal('rejected'), ...codeAndParams }),
]);
const delivered = z.object({
  items: z.array(itemAnswer),
  accepted: z.number().int(),
  duplicate: z.number().int(),
  rejected: z.number().int(),
});
export const deliveryLimit = 16 * 1024 * 1024;

export const sendSignals = endpoint({
  method: 'POST',
  path: '/api/sources/:source/signals',
  summary:
    'Tell what customers said: one message, or `{items: […]}` with up to 1,000. The same externalId again is the same message.',
  tag: 'listen',
  access: 'signal.write',
  params: source,
  // Items are judged one by one by the channel, so that one bad item does not stop its neighbours.
  body: z.record(z.string(), z.unknown()),
  bodyLimit: deliveryLimit,
  response: delivered,
});

export const deliverHook = endpoint({
  method: 'POST',
  path: '/api/hooks/:source',
  summary: 'The same, signed as Standard Webhooks say instead of with a key.',
  tag: 'listen',
  access: 'public',
  params: source,
  bodyLimit: deliveryLimit,
  // The signature is over the bytes as they came, readable or not.
  consumes: 'stream',
  response: delivered,
});

export const listCapturePlaces = endpoint({
  method: 'GET',
  path: '/api/capture-places',
  summary: 'Where notes can be written down now; the offline app keeps the list.',
  tag: 'listen',
  access: 'signal.write',
  response: z.object({ items: z.array(named), next: z.null(), asOf: instant }),
});

export const captureNote = endpoint({
  method: 'POST',
  path: '/api/captures',
  summary:
    'Write down what a customer said at the counter, on the phone, on a visit, by letter or on the shop floor.',
  tag: 'listen',
  access: 'signal.write',
  body: z.object({
    id: id.meta({ description: 'Made by the device; the same id again is the same note.' }),
    source: id.optional().meta({ description: 'Needed when more than one capture source is on.' }),
    encounter: z.enum(encounters),
    text: z.string().trim().min(1).max(100_000),
    occurredAt: z.iso.datetime({ offset: true }).optional(),
    sentAt: z.iso.datetime({ offset: true }).optional().meta({
      description: 'What the device’s clock says while sending: a clock that is wrong is set right by it.',
    }),
    attachments: z
      .number()
      .int()
      .min(0)
      .max(8)
      .optional()
      .meta({ description: 'How many photos and memos follow, so that a missing one is noticed.' }),
    customer: z
      .object({
        name: z.string().max(200).optional(),
        phone: z.string().max(50).optional(),
        email: z.string().max(320).optional(),
      })
      .optional(),
  }),
  response: z.object({ id, status: z.enum(['accepted', 'duplicate', 'edited']) }),
  status: 201,
});

export const attachToNote = endpoint({
  method: 'PUT',
  path: '/api/captures/:note/attachments/:attachment',
  summary: 'Add a photo or a voice memo to a note, as the body; the same id again is the same one.',
  tag: 'listen',
  access: 'signal.write',
  params: z.object({ note: id, attachment: id }),
  query: z.object({ name: z.string().trim().min(1).max(150) }),
  bodyLimit: 8 * 1024 * 1024,
  consumes: 'stream',
  response: z.object({ id, type: z.string(), bytes: z.number().int() }),
});

export const readAttachment = endpoint({
  method: 'GET',
  path: '/api/attachments/:attachment',
  summary: 'What came with a signal: a file of a mail, a photo, a voice memo.',
  tag: 'listen',
  access: 'read',
  params: z.object({ attachment: id }),
  produces: 'application/octet-stream',
  response: z.string(),
});

const oneSignal = z.object({ signal: id });

export const readLetter = endpoint({
  method: 'GET',
  path: '/api/signals/:signal/letter',
  summary: 'A mail whole: who wrote to whom, and all its text with what it quotes.',
  tag: 'listen',
  access: 'read',
  params: oneSignal,
  response: z.object({
    from: z.array(z.string()),
    /** At most 50 of each; `recipients` counts them all. */
    to: z.array(z.string()),
    cc: z.array(z.string()),
    recipients: z.number().int(),
    subject: z.string(),
    at: instant.nullable(),
    text: z.string(),
    /** There is a page to show. */
    html: z.boolean(),
    /** Pictures from elsewhere that the page does not fetch: they tell the sender who read what and when. */
    blockedPictures: z.number().int(),
    truncated: z.boolean(),
  }),
});

export const readLetterPage = endpoint({
  method: 'GET',
  path: '/api/signals/:signal/letter/page',
  summary: 'The HTML of a mail, cleaned, to show in a frame; pictures from elsewhere only when asked for.',
  tag: 'listen',
  access: 'read',
  params: oneSignal,
  query: z.object({ pictures: z.enum(['blocked', 'shown']).default('blocked') }),
  produces: 'text/html; charset=utf-8',
  response: z.string(),
});

export const readOriginal = endpoint({
  method: 'GET',
  path: '/api/signals/:signal/original',
  summary: 'The untouched original of a message, as a download.',
  tag: 'listen',
  access: 'read',
  params: oneSignal,
  produces: 'application/octet-stream',
  response: z.string(),
});

export const importStates = ['chosen', 'running', 'stopped', 'finished', 'failed'] as const;
export const importPlan = z.object({
  fields: z.record(z.string(), z.string().max(500)),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  zone: z
    .string()
    .max(64)
    .refine((zone) => isZone(zone))
    .optional(),
  format: z.enum(['csv', 'ndjson', 'json', 'mbox']).optional(),
  delimiter: z.string().length(1).optional(),
  header: z.boolean().optional(),
});

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const importView = z.object({
  id,
  source: named,
  fileName: z.string(),
  bytes: z.number().int(),
  state: z.enum(importStates),
  /** Bytes and records read so far. */
  atByte: z.number().int(),
  atRow: z.number().int(),
  accepted: z.number().int(),
  duplicate: z.number().int(),
  rejected: z.number().int(),
  problem: z.object(codeAndParams).nullable(),
  startedBy: z.string().nullable(),
  startedAt: instant,
  touchedAt: instant,
  finishedAt: instant.nullable(),
});

export const fileLook = z.object({
  format: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  header: z.boolean(),
  columns: z.array(z.string()),
  plan: importPlan,
  samples: z.array(
    z.object({
      row: z.number().int(),
      record: z.record(z.string(), z.string()),
      heard: z.union([
        z.object({
          text: z.string(),
          externalId: z.string(),
          author: z.string().nullable(),
          occurredAt: instant.nullable(),
        }),
        z.object(codeAndParams),
      ]),
    }),
  ),
  rejected: z.array(z.object({ row: z.number().int(), ...codeAndParams })),
});

const oneImport = z.object({ import: id });

export const uploadFile = endpoint({
  method: 'POST',
  path: '/api/sources/:source/imports',
  summary: 'Hand over a file as the body (application/octet-stream); nothing is read in yet.',
  tag: 'listen',
  access: 'source.steward',
  params: source,
  query: z.object({ name: z.string().trim().min(1).max(255) }),
  consumes: 'stream',
  response: z.object({ id }),
  status: 201,
});

export const lookAtImport = endpoint({
  method: 'POST',
  path: '/api/imports/:import/looks',
  summary: 'How the file would be read: dialect, columns, guessed mapping, first rows. Changes nothing.',
  tag: 'listen',
  access: 'source.steward',
  params: oneImport,
  body: importPlan.partial(),
  response: fileLook,
});

export const listImports = endpoint({
  method: 'GET',
  path: '/api/imports',
  summary: 'Imports, latest first, with how far they are.',
  tag: 'listen',
  access: 'read',
  query: z.object({ source: id.optional() }),
  response: z.object({ items: z.array(importView), next: z.null(), asOf: instant }),
});

export const readImport = endpoint({
  method: 'GET',
  path: '/api/imports/:import',
  summary: 'How far one import is.',
  tag: 'listen',
  access: 'read',
  params: oneImport,
  response: importView.extend({ asOf: instant }),
});

export const changeImport = endpoint({
  method: 'PATCH',
  path: '/api/imports/:import',
  summary: 'Start an import (with its plan), stop it, or go on with it.',
  tag: 'listen',
  access: 'source.steward',
  params: oneImport,
  body: z.object({ state: z.enum(['running', 'stopped']), plan: importPlan.optional() }),
  response: z.object({ id }),
});

export const rejectedRows = endpoint({
  method: 'GET',
  path: '/api/imports/:import/rejected',
  summary: 'The rows that could not be read, with the reason, as a file.',
  tag: 'listen',
  access: 'source.steward',
  params: oneImport,
  query: z.object({ language: z.enum(['nl', 'en']).default('en') }),
  produces: 'text/csv; charset=utf-8',
  response: z.string(),
});

export const failureStates = ['open', 'solved', 'dismissed'] as const;
export const failureView = z.object({
  id,
  source: named,
  import: id.nullable(),
  at: instant,
  ...codeAndParams,
  place: z.string(),
  state: z.enum(failureStates),
  /** Size of the original; 0: none was kept. */
  bytes: z.number().int(),
  /** Its first words, to recognise it by. */
  start: z.string(),
});

export const listFailures = endpoint({
  method: 'GET',
  path: '/api/failures',
  summary: 'What could not be read and waits for somebody, latest first.',
  tag: 'listen',
  access: 'source.steward',
  query: z.object({
    source: id.optional(),
    import: id.optional(),
    state: z.enum(failureStates).default('open'),
    before: id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ items: z.array(failureView), next: id.nullable(), asOf: instant }),
});

export const failureOriginal = endpoint({
  method: 'GET',
  path: '/api/failures/:failure/original',
  summary: 'The untouched original of a failure.',
  tag: 'listen',
  access: 'source.steward',
  params: z.object({ failure: id }),
  produces: 'application/octet-stream',
  response: z.string(),
});

export const retryFailure = endpoint({
  method: 'POST',
  path: '/api/failures/:failure/attempts',
  summary: 'Read it again, as it was or corrected.',
  tag: 'listen',
  access: 'source.steward',
  params: z.object({ failure: id }),
  body: z.object({
    corrected: z
      .string()
      .min(1)
      .max(1024 * 1024)
      .optional(),
  }),
  bodyLimit: 4 * 1024 * 1024,
  response: z.object({ heard: z.number().int() }),
});

/** Most failures read again at one go. */
export const mostRetried = 200;
export const retryFailures = endpoint({
  method: 'POST',
  path: '/api/failure-attempts',
  summary: 'After a fix: read everything open of a source again, oldest first, up to 200 at a time.',
  tag: 'listen',
  access: 'source.steward',
  body: z.object({ source: id }),
  response: z.object({ solved: z.number().int(), still: z.number().int(), heard: z.number().int() }),
});

export const listAlarms = endpoint({
  method: 'GET',
  path: '/api/source-alarms',
  summary: 'Sources that are silent for longer than chance, miss something, or are in trouble.',
  tag: 'listen',
  access: 'read',
  response: z.object({
    items: z.array(
      z.object({
        /** Null: a trouble, which clears when it is over. */
        id: id.nullable(),
        source: named,
        kind: z.enum(['silence', 'count', 'trouble']),
        since: instant,
        raisedAt: instant,
        params: z.record(z.string(), z.unknown()),
        /** Whether who asks is on duty for it now. */
        mine: z.boolean(),
      }),
    ),
    next: z.null(),
    asOf: instant,
  }),
});

export const clearAlarm = endpoint({
  method: 'POST',
  path: '/api/source-alarms/:alarm/clearance',
  summary: 'It is right so: a holiday, a closed shop. Silence counts anew from now.',
  tag: 'listen',
  access: 'source.steward',
  params: z.object({ alarm: id }),
  response: z.object({ id }),
});

export const dismissFailures = endpoint({
  method: 'POST',
  path: '/api/failure-dismissals',
  summary: 'Nothing more is to be had from these.',
  tag: 'listen',
  access: 'source.steward',
  body: z.object({ failures: z.array(id).min(1).max(1000) }),
  response: z.object({ closed: z.number().int() }),
});

const customer = z.object({ customer: id });

export const listLikely = endpoint({
  method: 'GET',
  path: '/api/customers/:customer/likeness',
  summary: 'Who this customer may be too, with reasons, and who was joined into them.',
  tag: 'listen',
  access: 'read',
  params: customer,
  response: z.object({
    likely: z.array(
      z.object({
        id,
        customer: z.object({
          id,
          name: z.string().nullable(),
          shown: z.string().nullable(),
          channels: z.array(z.string()),
          words: z.string(),
        }),
        score: z.number(),
        reasons: z.array(
          z.object({
            code: z.enum(['name', 'handle', 'order', 'address', 'number', 'same-thing']),
            value: z.string(),
            hours: z.number().optional(),
          }),
        ),
      }),
    ),
    joined: z.array(z.object({ id, name: z.string().nullable(), shown: z.string().nullable() })),
    asOf: instant,
  }),
});

export const joinCustomers = endpoint({
  method: 'POST',
  path: '/api/customers/:customer/joining',
  summary: 'Two customers are one: what was said by this one is the other’s. It can be undone whole.',
  tag: 'listen',
  access: 'conversation.work',
  params: customer,
  body: z.object({ into: id }),
  response: z.object({ id }),
});

export const partCustomer = endpoint({
  method: 'DELETE',
  path: '/api/customers/:customer/joining',
  summary: 'They are two after all: each gets back what was heard as them.',
  tag: 'listen',
  access: 'conversation.work',
  params: customer,
  response: z.object({ id }),
});

export const rejectLikely = endpoint({
  method: 'POST',
  path: '/api/likeness/:likeness/rejection',
  summary: 'They are two people; they are not proposed again.',
  tag: 'listen',
  access: 'conversation.work',
  params: z.object({ likeness: id }),
  response: z.object({ id }),
});

export const readWebForm = endpoint({
  method: 'GET',
  path: '/api/web/:source',
  summary: 'For the form on an allowed site: whether somebody is there now.',
  tag: 'listen',
  access: 'public',
  params: source,
  perMinute: 120,
  response: z.object({ staffed: z.boolean() }),
});

export const sendWebMessage = endpoint({
  method: 'POST',
  path: '/api/web/:source/messages',
  summary: 'What a visitor of an allowed site writes; with a signed token it is certain who.',
  tag: 'listen',
  access: 'public',
  params: source,
  perMinute: 20,
  bodyLimit: 64 * 1024,
  // As text, so that a browser need not ask first whether it may.
  consumes: 'stream',
  response: z.object({ id: z.string() }),
  status: 201,
});

import { createHash } from 'node:crypto';
import type { LedgerEvent } from '#ledger/index.ts';
import { respondEvents } from '#respond/events.ts';
import { urgencyRank } from '#understand/events.ts';
import type { Conversation, CustomerPromise, Decision, Reply } from '../work-shape.ts';
import { conversationRow, ownerOf, signalsOf } from './conversation-rows.ts';
import { heardAt } from './listen-rows.ts';
import { event, type Known, later, type Row, type StepRows } from './row-kit.ts';

const day = 86_400_000;

/** Conversations and everything said, promised and decided in them. */
export function respondRows(known: Known): StepRows {
  const all = known.sample.conversations;
  return {
    tables: [
      ['respond_conversation', all.map((one) => conversationRow(known, one))],
      [
        'respond_conversation_signal',
        all.flatMap((one) =>
          signalsOf(known, one).map((signal) => ({
            signal_id: signal.id,
            conversation_id: one.id,
            at: signal.occurredAt,
            heard_at: heardAt(signal),
          })),
        ),
      ],
      ['respond_reply', all.flatMap((one) => one.replies.map((reply) => replyRow(known, one, reply)))],
      [
        'respond_note',
        all.flatMap((one) =>
          one.notes.map((note) => ({
            id: note.id,
            conversation_id: one.id,
            person_id: note.personId,
            text: note.text,
            at: note.at,
            sample: true,
          })),
        ),
      ],
      ['respond_promise', all.flatMap((one) => one.promises.map((promise) => promiseRow(one, promise)))],
      ['respond_decision', all.flatMap((one) => one.decisions.map((decision) => decisionRow(one, decision)))],
      ['respond_confirmation', all.flatMap((one) => confirmationRow(known, one))],
    ],
    events: all.flatMap((one) => eventsOf(known, one)),
  };
}

const wayOf = (reply: { channel: Reply['channel'] }) =>
  ['mail', 'web-form', 'chat'].includes(reply.channel) ? 'mail' : 'elsewhere';

function replyRow(known: Known, conversation: Conversation, reply: Reply): Row {
  const way = wayOf(reply);
  const first = known.signal(conversation.signalIds[0]!);
  return {
    id: reply.id,
    conversation_id: conversation.id,
    person_id: reply.personId,
    purpose: 'reply',
    way,
    text: reply.text,
    recipient: way === 'mail' ? first.identity : null,
    subject: first.title ? `Re: ${first.title.replace(/^Re: /u, '')}` : '',
    language: reply.language,
    state: 'sent',
    tries: 1,
    written_at: reply.at,
    send_after: reply.at,
    sent_at: later(reply.at, 8000),
    sample: true,
  };
}

const promiseRow = (conversation: Conversation, promise: CustomerPromise): Row => ({
  id: promise.id,
  conversation_id: conversation.id,
  person_id: promise.personId,
  text: promise.text,
  due_at: promise.dueAt,
  // A broken promise is one that is still open after its day.
  state: promise.state === 'broken' ? 'open' : promise.state,
  explanation: promise.state === 'explained' ? 'Onderdeel kwam later binnen; klant is gebeld.' : null,
  made_at: promise.madeAt,
  closed_at: promise.closedAt,
  sample: true,
});

const decisionRow = (conversation: Conversation, decision: Decision): Row => ({
  id: decision.id,
  conversation_id: conversation.id,
  person_id: decision.requestedBy ?? decision.personId,
  decision: decision.kind,
  amount_cents: decision.amount === null ? null : Math.round(decision.amount * 100),
  mandate_id: decision.mandateId,
  state: decision.requestedBy ? 'approved' : 'decided',
  asked_of: decision.requestedBy ? decision.personId : null,
  due_at: decision.requestedAt && later(decision.requestedAt, day),
  at: decision.requestedAt ?? decision.at,
  closed_at: decision.requestedBy ? decision.at : null,
  sample: true,
});

function confirmationRow({ makeId, sample }: Known, conversation: Conversation): Row[] {
  const { solvedAt, confirmation } = conversation;
  if (!solvedAt || conversation.openedAt < sample.truth.changeAt) return [];
  return [
    {
      id: makeId(solvedAt),
      conversation_id: conversation.id,
      token_hash: `\\x${createHash('sha256').update(conversation.id).digest('hex')}`,
      asked_at: solvedAt,
      expires_at: later(solvedAt, 60 * day),
      answered_at: confirmation?.at ?? null,
      solved: confirmation?.solved ?? null,
      effort: confirmation?.effort ?? null,
      person_id: ownerOf(conversation),
      sample: true,
    },
  ];
}

function eventsOf(known: Known, conversation: Conversation): LedgerEvent[] {
  const signals = signalsOf(known, conversation);
  const first = signals[0]!;
  const reading = known.reading(first.id);
  const theme = known.theme(conversation.themeKey);
  const { id, replies, notes, promises, decisions, solvedAt, confirmation, reopenedAt, solvedAgainAt } =
    conversation;
  const owner = ownerOf(conversation);
  const solved = (at: Date) => event(respondEvents.solved, id, at, owner, { person: owner, theme });
  const said = (type: string, reply: Reply, at: Date) =>
    event(type, reply.id, at, reply.personId, {
      conversation: id,
      purpose: 'reply',
      way: wayOf(reply),
      person: reply.personId,
    });
  return [
    event(respondEvents.opened, id, heardAt(first), null, {
      customer: known.customer(conversation.customerKey).id,
      channel: first.channel,
      source: known.source(first.sourceKey),
      theme,
      kind: reading.kind.label,
      urgency: urgencyRank[reading.urgency.label],
      signal: first.id,
      occurredAt: first.occurredAt.toISOString(),
    }),
    ...signals.map((signal) => event(respondEvents.heard, id, heardAt(signal), null, { signal: signal.id })),
    ...replies.flatMap((reply) => [
      said(respondEvents.replyQueued, reply, reply.at),
      said(respondEvents.replySent, reply, later(reply.at, 8000)),
    ]),
    ...notes.map((note) => event(respondEvents.noteWritten, id, note.at, note.personId)),
    ...promises.flatMap((promise) => promiseEvents(id, promise)),
    ...decisions.flatMap((decision) => decisionEvents(id, decision)),
    ...(solvedAt ? [solved(solvedAt)] : []),
    ...(confirmation?.solved
      ? [
          event(respondEvents.confirmed, id, confirmation.at, null, {
            solved: true,
            effort: confirmation.effort,
            person: owner,
            theme,
          }),
        ]
      : []),
    ...(reopenedAt ? [event(respondEvents.reopened, id, reopenedAt, null, { by: 'customer' })] : []),
    ...(solvedAgainAt ? [solved(solvedAgainAt)] : []),
  ];
}

function promiseEvents(conversation: string, promise: CustomerPromise): LedgerEvent[] {
  const facts = { conversation, person: promise.personId, dueAt: promise.dueAt.toISOString() };
  const made = event(respondEvents.promiseMade, promise.id, promise.madeAt, promise.personId, facts);
  if (!promise.closedAt) return [made];
  const type = promise.state === 'kept' ? respondEvents.promiseKept : respondEvents.promiseExplained;
  return [made, event(type, promise.id, promise.closedAt, promise.personId, facts)];
}

function decisionEvents(conversation: string, decision: Decision): LedgerEvent[] {
  const facts = {
    conversation,
    decision: decision.kind,
    amountCents: decision.amount === null ? null : Math.round(decision.amount * 100),
    mandate: decision.mandateId,
    person: decision.requestedBy ?? decision.personId,
    askedOf: decision.requestedBy ? decision.personId : null,
  };
  if (!decision.requestedBy)
    return [event(respondEvents.decisionTaken, decision.id, decision.at, decision.personId, facts)];
  return [
    event(respondEvents.decisionAsked, decision.id, decision.requestedAt!, decision.requestedBy, {
      ...facts,
      mandate: null,
    }),
    event(respondEvents.decisionApproved, decision.id, decision.at, decision.personId, facts),
  ];
}

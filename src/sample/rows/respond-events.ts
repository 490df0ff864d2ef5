import type { LedgerEvent } from '#ledger/index.ts';
import { respondEvents } from '#respond/events.ts';
import { urgencyRank } from '#understand/events.ts';
import type { Conversation, CustomerPromise, Decision, Reply } from '../work-shape.ts';
import { ownerOf, signalsOf } from './conversation-rows.ts';
import { heardAt } from './listen-rows.ts';
import { event, type Known, later } from './row-kit.ts';

export const wayOf = (reply: { channel: Reply['channel'] }) =>
  ['mail', 'web-form', 'chat'].includes(reply.channel) ? 'mail' : 'elsewhere';

/** Everything that happened in one conversation. */
export function eventsOf(known: Known, conversation: Conversation): LedgerEvent[] {
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

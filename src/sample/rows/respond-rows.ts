import { createHash } from 'node:crypto';
import type { Conversation, CustomerPromise, Decision, Reply } from '../work-shape.ts';
import { conversationRow, ownerOf, signalsOf } from './conversation-rows.ts';
import { heardAt } from './listen-rows.ts';
import { eventsOf, wayOf } from './respond-events.ts';
import { type Known, later, type Row, type StepRows } from './row-kit.ts';

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

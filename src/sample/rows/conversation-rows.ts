import { excerpt } from '#kit/text.ts';
import { urgencyRank } from '#understand/events.ts';
import type { Signal } from '../sample-shape.ts';
import type { Conversation } from '../work-shape.ts';
import { heardAt } from './listen-rows.ts';
import type { Known, Row } from './row-kit.ts';

export const signalsOf = (known: Known, conversation: Conversation): Signal[] =>
  conversation.signalIds.map(known.signal).sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());

export const ownerOf = (conversation: Conversation): string => conversation.assignments.at(-1)!.personId;

/** Solved now: solved once and not opened again, or solved the second time. */
export const solvedNow = (conversation: Conversation): Date | null =>
  conversation.reopenedAt ? conversation.solvedAgainAt : conversation.solvedAt;

/** A conversation as its list shows it, from everything that happened in it. */
export function conversationRow(known: Known, conversation: Conversation): Row {
  const signals = signalsOf(known, conversation);
  const [first, last] = [signals[0]!, signals.at(-1)!];
  const reading = known.reading(first.id);
  const replies = conversation.replies.map((reply) => reply.at.getTime());
  const helped = conversation.replies.filter((reply) => reply.useful).map((reply) => reply.at.getTime());
  const solvedAt = solvedNow(conversation);
  const opened = conversation.reopenedAt ?? conversation.openedAt;
  const answered = helped.some((at) => at >= Math.max(opened.getTime(), last.occurredAt.getTime()));
  const state = solvedAt ? 'solved' : answered ? 'waiting' : 'open';
  const { confirmation } = conversation;
  return {
    id: conversation.id,
    customer_id: known.customer(conversation.customerKey).id,
    source_id: known.source(first.sourceKey),
    channel: first.channel,
    thread_key: first.externalId,
    subject: excerpt(first.title ?? first.text, 90),
    language: reading.language.label,
    state,
    assignee_id: ownerOf(conversation),
    team_id: null,
    theme_id: known.theme(conversation.themeKey),
    kind: reading.kind.label,
    urgency: Math.max(...signals.map((signal) => urgencyRank[known.reading(signal.id).urgency.label])),
    last_words: excerpt(last.text, 240),
    opened_at: heardAt(first),
    last_heard_at: last.occurredAt,
    waiting_since: state === 'open' ? opened : null,
    first_reply_at: replies.length > 0 ? new Date(Math.min(...replies)) : null,
    solved_at: solvedAt,
    solved_by: solvedAt && ownerOf(conversation),
    confirmed_at: confirmation?.solved ? confirmation.at : null,
    effort: confirmation?.effort ?? null,
    reopened: conversation.reopenedAt ? 1 : 0,
    sample: true,
  };
}

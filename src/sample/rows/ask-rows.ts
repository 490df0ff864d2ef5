import { connectEvents } from '#connect/events.ts';
import type { Conversation } from '../work-shape.ts';
import { event, type Known, type Row } from './row-kit.ts';

/** What colleagues asked each other; one sent on unanswered is one declined, with a reason Connect knows. */
export function asksOf(known: Known, conversation: Conversation): Row[] {
  return conversation.asks.map((ask) => ({
    id: ask.id,
    conversation_id: conversation.id,
    asker_id: ask.askerId,
    to_person_id: ask.receiverId,
    from_department_id: known.department(known.person(ask.askerId).departmentKey),
    question: ask.text,
    answer: ask.outcome === 'answered' ? ask.answer : null,
    state: ask.outcome === 'bounced' ? 'declined' : ask.outcome,
    decline_reason: ask.outcome === 'bounced' ? whyNot(ask.id) : null,
    answered_by: ask.outcome === 'open' ? null : ask.receiverId,
    asked_at: ask.askedAt,
    closed_at: ask.closedAt,
    sample: true,
  }));
}

/** Mostly that it is somebody else's; the reasons Connect knows. */
const whyNot = (ask: string): string => {
  const reasons = ['not-mine', 'not-mine', 'not-mine', 'too-busy', 'too-busy', 'not-allowed', 'do-not-know'];
  return reasons[Number.parseInt(ask.slice(-4), 16) % reasons.length]!;
};

export function askEvents(known: Known, conversation: Conversation) {
  return conversation.asks.flatMap((ask) => {
    const asked = event(connectEvents.askAsked, ask.id, ask.askedAt, ask.askerId, {
      conversation: conversation.id,
      asker: ask.askerId,
      toPerson: ask.receiverId,
      toDepartment: known.department(known.person(ask.receiverId).departmentKey),
      fromDepartment: known.department(known.person(ask.askerId).departmentKey),
    });
    if (!ask.closedAt) return [asked];
    const facts = {
      conversation: conversation.id,
      by: ask.receiverId,
      waitedMs: ask.closedAt.getTime() - ask.askedAt.getTime(),
    };
    const type = ask.outcome === 'bounced' ? connectEvents.askDeclined : connectEvents.askAnswered;
    return [
      asked,
      event(
        type,
        ask.id,
        ask.closedAt,
        ask.receiverId,
        ask.outcome === 'bounced' ? { ...facts, code: whyNot(ask.id) } : facts,
      ),
    ];
  });
}

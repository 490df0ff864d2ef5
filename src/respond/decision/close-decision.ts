import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { type Decision, mayDecide } from '#people/index.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { noteOn } from '../note/write-note.ts';
import { changeConversation } from '../store/conversation.ts';
import { closeDecisionRow, readDecision } from '../store/decision.ts';
import { decisionEvent } from './decision-event.ts';

interface ClosingDecision {
  decision: string;
  approved: boolean;
  /** For the colleague who asked: kept as an internal note. */
  words?: string;
}

/** The one who was asked, or anybody whose mandate covers it, says yes or no. Never the asker. */
export async function closeDecision(
  tx: Tx,
  act: Act,
  closing: ClosingDecision,
): Promise<{ id: string; state: 'approved' | 'declined' } | Refusal> {
  const found = await readDecision(tx, closing.decision);
  const work = await beginWork(tx, act, found?.conversation_id ?? closing.decision);
  if (isRefusal(work)) return work.refused === 'conversation.unknown' ? refuse('decision.unknown') : work;
  if (found!.person_id === work.person) return refuse('decision.own');
  const answer = await mayDecide(tx, work.person, {
    decision: found!.decision as Decision,
    amountCents: found!.amount_cents,
    themeId: work.row.theme_id,
    channel: work.row.channel,
    at: act.at,
  });
  if (closing.approved && !answer.may)
    return refuse(
      'decision.may-not',
      answer.limitCents === null ? undefined : { limitCents: answer.limitCents },
    );
  if (!answer.may && found!.asked_of !== work.person) return refuse('decision.may-not');
  const closed = await closeDecisionRow(tx, closing.decision, {
    state: closing.approved ? 'approved' : 'declined',
    mandate_id: closing.approved && answer.may ? answer.mandate.id : null,
    closed_at: act.at,
  });
  if (!closed) return refuse('decision.closed-already');
  await changeConversation(tx, work.row.id, {});
  await append(tx, [
    decisionEvent(
      closing.approved ? respondEvents.decisionApproved : respondEvents.decisionDeclined,
      closed,
      act,
    ),
  ]);
  if (closing.words?.trim())
    await noteOn(tx, act, {
      conversation: work.row.id,
      person: work.person,
      text: closing.words,
      mentions: [closed.person_id],
    });
  return { id: closed.id, state: closing.approved ? 'approved' : 'declined' };
}

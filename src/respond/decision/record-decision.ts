import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { type Decision, mayDecide } from '#people/index.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation } from '../store/conversation.ts';
import { insertDecision } from '../store/decision.ts';
import { decisionEvent } from './decision-event.ts';

interface Deciding {
  conversation: string;
  decision: Decision;
  /** Whole cents; null where no money is involved. */
  amountCents: number | null;
  reason?: string;
  /** Of the people who may, whom to ask when the own mandate does not reach; the nearest unless told. */
  askOf?: string;
  dueAt?: Date;
  id?: string;
}

export interface RecordedDecision {
  id: string;
  state: 'decided' | 'asked';
  /** Why it could not be decided alone. */
  code: string | null;
  limitCents: number | null;
  askedOf: string | null;
}

/** Somebody asked has this long unless told otherwise. */
const answerWithinMs = 24 * 60 * 60 * 1000;

/** Decides under the own mandate, or asks the one person named who may. Nobody who may: refused, and nothing is kept. */
export async function recordDecision(
  tx: Tx,
  act: Act,
  deciding: Deciding,
): Promise<RecordedDecision | Refusal> {
  const work = await beginWork(tx, act, deciding.conversation);
  if (isRefusal(work)) return work;
  const answer = await mayDecide(tx, work.person, {
    decision: deciding.decision,
    amountCents: deciding.amountCents,
    themeId: work.row.theme_id,
    channel: work.row.channel,
    at: act.at,
  });
  if (!answer.may && answer.code === 'amount-needed')
    return refuse('decision.amount-needed', undefined, 'body.amountCents');
  const askedOf = answer.may
    ? null
    : (answer.askNext.find((one) => one === deciding.askOf) ?? answer.askNext[0]);
  if (!answer.may && deciding.askOf && askedOf !== deciding.askOf)
    return refuse('decision.may-not', undefined, 'body.askOf');
  if (askedOf === undefined) return refuse('decision.nobody-may');
  const decision = {
    id: deciding.id ?? newId(act.at),
    conversation_id: work.row.id,
    person_id: work.person,
    decision: deciding.decision,
    amount_cents: deciding.amountCents,
    reason: storable(deciding.reason?.trim() ?? ''),
    mandate_id: answer.may ? answer.mandate.id : null,
    state: answer.may ? ('decided' as const) : ('asked' as const),
    asked_of: askedOf,
    due_at: askedOf ? (deciding.dueAt ?? new Date(act.at.getTime() + answerWithinMs)) : null,
    at: act.at,
    sample: work.row.sample,
  };
  if (await insertDecision(tx, decision)) {
    await changeConversation(tx, work.row.id, {});
    const type = answer.may ? respondEvents.decisionTaken : respondEvents.decisionAsked;
    await append(tx, [decisionEvent(type, decision, act)]);
  }
  return {
    id: decision.id,
    state: decision.state,
    code: answer.may ? null : answer.code,
    limitCents: answer.may ? answer.mandate.limitCents : answer.limitCents,
    askedOf,
  };
}

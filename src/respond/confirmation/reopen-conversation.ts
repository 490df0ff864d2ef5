import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork, type Changed } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { replyEvent } from '../reply/reply-event.ts';
import { undoWaitingConfirmations } from '../store/confirmation.ts';
import { changeConversation } from '../store/conversation.ts';

/** Not solved after all. A question to the customer that has not left yet stays here. */
export async function reopenConversation(
  tx: Tx,
  act: Act,
  { conversation, version }: { conversation: string; version?: number },
): Promise<Changed | Refusal> {
  const work = await beginWork(tx, act, conversation, version);
  if (isRefusal(work)) return work;
  const { row, person } = work;
  if (row.state !== 'solved') return refuse('conversation.open-already');
  const taken = await undoWaitingConfirmations(tx, row.id);
  const now = await changeConversation(tx, row.id, {
    state: 'open',
    waiting_since: act.at,
    solved_at: null,
    solved_by: null,
    confirmed_at: null,
    effort: null,
    reopened: row.reopened + 1,
  });
  await append(tx, [
    {
      type: respondEvents.reopened,
      subject: row.id,
      at: act.at,
      actor: person,
      facts: { by: 'person' },
      sample: row.sample,
    },
    ...taken.map((reply) => replyEvent(respondEvents.replyUndone, reply, act.at)),
  ]);
  return { id: row.id, version: now };
}

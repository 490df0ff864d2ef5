import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation } from '../store/conversation.ts';
import { closePromiseRow, readPromise } from '../store/promise.ts';

interface Closing {
  promise: string;
  state: 'kept' | 'explained';
  /** Needed for `explained`: why it could not be kept and what the customer was told. */
  explanation?: string;
}

/** The only two ends of a promise. */
export async function closePromise(tx: Tx, act: Act, closing: Closing): Promise<{ id: string } | Refusal> {
  const found = await readPromise(tx, closing.promise);
  const work = await beginWork(tx, act, found?.conversation_id ?? closing.promise);
  if (isRefusal(work)) return work.refused === 'conversation.unknown' ? refuse('promise.unknown') : work;
  const explanation = closing.explanation?.trim();
  if (closing.state === 'explained' && !explanation)
    return refuse('promise.explanation-needed', undefined, 'body.explanation');
  const promise = await closePromiseRow(tx, closing.promise, {
    state: closing.state,
    explanation: closing.state === 'explained' ? storable(explanation!) : null,
    closed_at: act.at,
  });
  if (!promise) return refuse('promise.closed-already');
  await changeConversation(tx, work.row.id, {});
  await append(tx, [
    {
      type: closing.state === 'kept' ? respondEvents.promiseKept : respondEvents.promiseExplained,
      subject: promise.id,
      at: act.at,
      actor: work.person,
      facts: {
        conversation: work.row.id,
        person: promise.person_id,
        dueAt: promise.due_at.toISOString(),
      },
      sample: promise.sample,
    },
  ]);
  return { id: promise.id };
}

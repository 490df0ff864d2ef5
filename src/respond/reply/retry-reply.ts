import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { settleWaiting } from '../store/conversation.ts';
import { changeReply, lockReply, readReply } from '../store/reply.ts';
import { replyEvent } from './reply-event.ts';

/** Sends a failed reply again, because a person says so; with the same message id, so that mail can see a repeat. */
export async function retryReply(
  tx: Tx,
  act: Act,
  { reply: id }: { reply: string },
): Promise<{ id: string } | Refusal> {
  const found = await readReply(tx, { id });
  const work = await beginWork(tx, act, found?.conversation_id ?? id);
  if (isRefusal(work)) return work.refused === 'conversation.unknown' ? refuse('reply.unknown') : work;
  const reply = (await lockReply(tx, id))!;
  if (reply.state !== 'failed') return refuse('reply.sent-already');
  await changeReply(tx, id, { state: 'queued', trouble: null, send_after: act.at });
  await settleWaiting(tx, reply.conversation_id);
  await append(tx, [{ ...replyEvent(respondEvents.replyQueued, reply, act.at), actor: work.person }]);
  return { id };
}

import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { settleWaiting } from '../store/conversation.ts';
import { changeReply, lockReply, readReply } from '../store/reply.ts';
import { replyEvent } from './reply-event.ts';

/** Takes a reply back while it waits; its words come back, so that they can go on being written. */
export async function undoReply(
  tx: Tx,
  act: Act,
  { reply: id }: { reply: string },
): Promise<{ text: string } | Refusal> {
  const found = await readReply(tx, { id });
  const work = await beginWork(tx, act, found?.conversation_id ?? id);
  if (isRefusal(work)) return work.refused === 'conversation.unknown' ? refuse('reply.unknown') : work;
  const reply = (await lockReply(tx, id))!;
  if (reply.state === 'undone') return { text: reply.text };
  if (reply.state !== 'queued') return refuse('reply.sent-already');
  await changeReply(tx, id, { state: 'undone' });
  await settleWaiting(tx, reply.conversation_id);
  await append(tx, [{ ...replyEvent(respondEvents.replyUndone, reply, act.at), actor: work.person }]);
  return { text: reply.text };
}

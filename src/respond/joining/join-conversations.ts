import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork, type Changed } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation, settleWaiting } from '../store/conversation.ts';
import { moveAll, settleLine } from '../store/joining.ts';

interface Joining {
  conversation: string;
  into: string;
}

/**
 * Two conversations are about one matter: from now on there is one. Everything said and done goes along; `partConversation`
 * takes them apart again. Refused when they are of different customers: what is answered to one must not reach another.
 */
export async function joinConversations(
  tx: Tx,
  act: Act,
  { conversation, into }: Joining,
): Promise<Changed | Refusal> {
  if (conversation === into) return refuse('conversation.itself', undefined, 'body.into');
  // Always in the same order: two people who join the same two cannot lock each other out.
  const inOrder = [conversation, into].sort();
  const works = [];
  for (const id of inOrder) {
    const work = await beginWork(tx, act, id);
    if (isRefusal(work)) return work;
    works.push(work.row);
  }
  const from = works.find(({ id }) => id === conversation)!;
  const to = works.find(({ id }) => id === into)!;
  if (from.customer_id !== null && from.customer_id !== to.customer_id)
    return refuse('conversation.other-customer');
  if (to.state === 'solved' && from.state !== 'solved') return refuse('conversation.into-solved');
  return joinRows(tx, act, { conversation, into });
}

/** The same without asking who may: both are locked already. */
export async function joinRows(tx: Tx, act: Act, { conversation, into }: Joining): Promise<Changed> {
  await moveAll(tx, conversation, into);
  await changeConversation(tx, conversation, { joined_into: into, snoozed_until: null });
  await settleLine(tx, into);
  await settleWaiting(tx, into);
  await append(tx, [
    {
      type: respondEvents.joined,
      subject: conversation,
      at: act.at,
      actor: act.actor.personId,
      facts: { into },
    },
  ]);
  const version = await changeConversation(tx, into, { snoozed_until: null });
  return { id: into, version };
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { respondEvents } from '../events.ts';
import { lockConversation } from '../store/conversation.ts';
import { takesAutomaticMail } from '../store/mail-threads.ts';
import { insertReply, reachOf, readReply } from '../store/reply.ts';
import type { Way } from '../tables.ts';
import { privateWays } from './choose-way.ts';
import { replyEvent } from './reply-event.ts';

export interface Telling {
  conversationId: string;
  customerId: string | null;
  /** What the customer reads, whole. */
  text: string;
  /** Once a key, whatever happens: `improvement:customer`, for instance. */
  key: string;
}

export interface QueuedTelling {
  reply: string;
  way: Way;
  /** It was queued before under this key; nothing was added. */
  already: boolean;
}

/**
 * Tells a customer what came of what they said, over the channel they used. Needs `telling.send`. Refused with
 * `telling.no-way` when nothing reaches them (somebody then has to say it by hand) and with `telling.other-customer`
 * when the conversation is not theirs.
 */
export async function queueTelling(tx: Tx, act: Act, telling: Telling): Promise<QueuedTelling | Refusal> {
  const denied = refuseAccess(act, 'telling.send');
  if (denied) return denied;
  if (!telling.text.trim()) return refuse('telling.empty');
  const row = await lockConversation(tx, telling.conversationId);
  if (isRefusal(row)) {
    const into = row.params?.into;
    return typeof into === 'string' ? queueTelling(tx, act, { ...telling, conversationId: into }) : row;
  }
  if (row.customer_id !== telling.customerId) return refuse('telling.other-customer');
  const earlier = await readReply(tx, { key: telling.key });
  if (earlier) return { reply: earlier.id, way: earlier.way, already: true };
  const way = privateWays({ ...(await reachOf(tx, row.id)), mailOn: true })[0]!;
  if (way.way === 'elsewhere') return refuse('telling.no-way');
  if (way.way === 'mail' && !(await takesAutomaticMail(tx, row.id))) return refuse('telling.no-way');
  const reply = {
    id: newId(act.at),
    conversation_id: row.id,
    person_id: act.actor.personId,
    purpose: 'telling' as const,
    way: way.way,
    recipient: way.recipient,
    text: storable(telling.text.trim()),
    subject: row.subject,
    language: row.language,
    key: telling.key,
    state: 'queued' as const,
    written_at: act.at,
    send_after: act.at,
    sample: row.sample,
  };
  if (!(await insertReply(tx, reply))) {
    const other = (await readReply(tx, { key: telling.key }))!;
    return { reply: other.id, way: other.way, already: true };
  }
  await append(tx, [replyEvent(respondEvents.replyQueued, reply, act.at)]);
  return { reply: reply.id, way: reply.way, already: false };
}

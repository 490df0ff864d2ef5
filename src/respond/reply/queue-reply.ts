import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { settleWaiting } from '../store/conversation.ts';
import { clearDraft } from '../store/note.ts';
import { insertReply, noteFirstReply, reachOf, readReply } from '../store/reply.ts';
import type { Way } from '../tables.ts';
import { possibleWays } from './choose-way.ts';
import { replyEvent } from './reply-event.ts';

interface Replying {
  conversation: string;
  text: string;
  /** The best way there is unless told. */
  way?: Way;
  /** Where it was answered, for `elsewhere`. */
  link?: string;
  version?: number;
  /** Made by the caller, so that a lost acknowledgement cannot send twice. */
  id?: string;
  mailOn: boolean;
}

export interface QueuedReply {
  id: string;
  way: Way;
  recipient: string | null;
  /** Until then it can be undone; null: it was answered elsewhere and stands. */
  sendAfter: Date | null;
}

/** How long a reply can still be taken back. */
export const undoMs = 10_000;

/** A reply to the customer: it waits for the undo window, then a job sends it. */
export async function queueReply(tx: Tx, act: Act, replying: Replying): Promise<QueuedReply | Refusal> {
  const earlier = replying.id ? await readReply(tx, { id: replying.id }) : undefined;
  const work = await beginWork(tx, act, replying.conversation, earlier ? undefined : replying.version);
  if (isRefusal(work)) return work;
  if (earlier) return earlier.conversation_id === work.row.id ? answer(earlier) : refuse('reply.unknown');
  if (!replying.text.trim()) return refuse('reply.empty', undefined, 'body.text');
  const ways = possibleWays({ ...(await reachOf(tx, work.row.id)), mailOn: replying.mailOn });
  const chosen = replying.way ? ways.find(({ way }) => way === replying.way) : ways[0];
  if (!chosen) return refuse(`reply.no-${replying.way}`, undefined, 'body.way');
  const elsewhere = chosen.way === 'elsewhere';
  const reply = {
    id: replying.id ?? newId(act.at),
    conversation_id: work.row.id,
    person_id: work.person,
    purpose: 'reply' as const,
    way: chosen.way,
    text: storable(replying.text.trim()),
    link: elsewhere ? (replying.link ?? null) : null,
    recipient: elsewhere ? null : chosen.recipient,
    subject: work.row.subject,
    language: work.row.language,
    state: elsewhere ? ('sent' as const) : ('queued' as const),
    written_at: act.at,
    send_after: elsewhere ? act.at : new Date(act.at.getTime() + undoMs),
    sent_at: elsewhere ? act.at : null,
    sample: work.row.sample,
  };
  await insertReply(tx, reply);
  await clearDraft(tx, { conversation: work.row.id, person: work.person, mode: 'reply', at: act.at });
  await settleWaiting(tx, work.row.id);
  const events = [replyEvent(respondEvents.replyQueued, reply, act.at)];
  if (elsewhere) {
    await noteFirstReply(tx, work.row.id, act.at);
    events.push(replyEvent(respondEvents.replySent, reply, act.at));
  }
  await append(tx, events);
  return answer(reply);
}

const answer = (reply: {
  id: string;
  way: Way;
  recipient: string | null;
  state: string;
  send_after: Date;
}) => ({
  id: reply.id,
  way: reply.way,
  recipient: reply.recipient,
  sendAfter: reply.state === 'queued' ? reply.send_after : null,
});

import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { changeConversation } from '../store/conversation.ts';
import { beginWork, type Changed } from './change.ts';

interface Snoozing {
  conversation: string;
  /** Null wakes it. A new message of the customer wakes it too. */
  until: Date | null;
}

/** Out of sight until a moment; the customer's waiting goes on being counted. */
export async function snoozeConversation(
  tx: Tx,
  act: Act,
  { conversation, until }: Snoozing,
): Promise<Changed | Refusal> {
  const work = await beginWork(tx, act, conversation);
  if (isRefusal(work)) return work;
  if (until && until <= act.at) return refuse('snooze.past', undefined, 'body.until');
  if (until && work.row.state === 'solved') return refuse('conversation.solved-already');
  return { id: conversation, version: await changeConversation(tx, conversation, { snoozed_until: until }) };
}

import { assign, type Reason } from '#connect/index.ts';
import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { mirrorAssignments } from '../store/opening.ts';

export interface Giving {
  conversation: string;
  /** One of the two. */
  person?: string;
  team?: string;
  reason?: Reason;
}

/** Gives the conversation to somebody through connect, and shows it on the row in the same transaction. */
export async function assignConversation(tx: Tx, act: Act, giving: Giving): Promise<Refusal | null> {
  const assigned = await assign(tx, act, {
    conversationId: giving.conversation,
    personId: giving.person,
    teamId: giving.team,
    reason: giving.reason,
  });
  if (isRefusal(assigned)) return assigned;
  await mirrorAssignments(tx, [giving.conversation]);
  return null;
}

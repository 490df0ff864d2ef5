import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { changeConversation, personName } from '../store/conversation.ts';
import { assignConversation } from './assigning.ts';
import { beginWork, type Changed } from './change.ts';

interface Taking {
  conversation: string;
  version?: number;
  /** Whose it is now, as the caller saw it: taking over is said aloud, never an accident. */
  from?: string;
}

/** Makes it mine. Of two people at once one has it and the other is told who. */
export async function takeConversation(tx: Tx, act: Act, taking: Taking): Promise<Changed | Refusal> {
  const work = await beginWork(tx, act, taking.conversation);
  if (isRefusal(work)) return work;
  const { row, person } = work;
  if (row.assignee_id === person) return { id: row.id, version: row.version };
  if (row.assignee_id && row.assignee_id !== taking.from)
    return refuse('conversation.has-owner', {
      person: row.assignee_id,
      name: (await personName(tx, row.assignee_id)) ?? '',
    });
  const refused = await assignConversation(tx, act, {
    conversation: row.id,
    person,
    ...(row.assignee_id && { reason: { code: 'assign.taken-over', params: { from: row.assignee_id } } }),
  });
  if (refused) return refused;
  return { id: row.id, version: await changeConversation(tx, row.id, { snoozed_until: null }) };
}

import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { type ConversationRow, lockConversation } from '../store/conversation.ts';

/** What every change of a conversation answers with. */
export interface Changed {
  id: string;
  version: number;
}

export interface Working {
  person: string;
  row: ConversationRow;
}

/** The first lines of every verb on a conversation: may they, who are they, and is it still what they saw. */
export async function beginWork(
  tx: Tx,
  act: Act,
  conversation: string,
  version?: number,
): Promise<Working | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  const row = await lockConversation(tx, conversation, version);
  return isRefusal(row) ? row : { person, row };
}

import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { markHere, markSeen, setWatch, stopWatch } from '../store/watch.ts';

/** Follow a conversation that is somebody else's, or stop. */
export async function watchConversation(
  tx: Tx,
  act: Act,
  { conversation, on }: { conversation: string; on: boolean },
): Promise<{ watching: boolean } | Refusal> {
  const denied = refuseAccess(act, 'read');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  if (!on) {
    await stopWatch(tx, conversation, person);
    return { watching: false };
  }
  const known = await setWatch(tx, { conversation, people: [person], reason: 'chosen', at: act.at });
  return known ? { watching: true } : refuse('conversation.unknown');
}

/** The person looks at it: mentions in it are no longer news, and colleagues see who is here. */
export async function seeConversation(
  tx: Tx,
  act: Act,
  { conversation }: { conversation: string },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'read');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  await markSeen(tx, conversation, person, act.at);
  await markHere(tx, conversation, person, act.at);
  return null;
}

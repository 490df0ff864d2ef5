import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { assignConversation } from '../conversation/assigning.ts';
import type { Changed } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation, lockAny, settleWaiting } from '../store/conversation.ts';
import { moveBack, settleLine } from '../store/joining.ts';

/** Takes a conversation out again that was joined into another: what it brought comes back, and who has both stays. */
export async function partConversation(
  tx: Tx,
  act: Act,
  { conversation }: { conversation: string },
): Promise<Changed | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  const row = await lockAny(tx, conversation);
  if (!row) return refuse('conversation.unknown');
  if (!row.joined_into) return refuse('conversation.not-joined');
  const into = await lockAny(tx, row.joined_into);
  await moveBack(tx, conversation);
  await changeConversation(tx, conversation, { joined_into: null });
  for (const id of [conversation, row.joined_into]) {
    await settleLine(tx, id);
    await settleWaiting(tx, id);
  }
  await append(tx, [
    {
      type: respondEvents.parted,
      subject: conversation,
      at: act.at,
      actor: person,
      facts: { from: row.joined_into },
    },
  ]);
  if (row.state !== 'solved') {
    const given =
      into?.team_id && !into.assignee_id ? { team: into.team_id } : { person: into?.assignee_id ?? person };
    const refused = await assignConversation(tx, act, { conversation, ...given });
    if (refused) return refused;
  }
  await changeConversation(tx, row.joined_into, {});
  return { id: conversation, version: await changeConversation(tx, conversation, {}) };
}

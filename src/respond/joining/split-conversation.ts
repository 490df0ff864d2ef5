import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { assignConversation } from '../conversation/assigning.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation, settleWaiting } from '../store/conversation.ts';
import { heardIn, moveSignals, openBeside, settleLine } from '../store/joining.ts';

interface Splitting {
  conversation: string;
  /** The messages that are about something else. */
  signals: readonly string[];
}

/**
 * Some messages are about another matter: they get a conversation of their own, with the same customer and whoever
 * has this one. What was answered stays. Joining the two undoes it.
 */
export async function splitConversation(
  tx: Tx,
  act: Act,
  { conversation, signals }: Splitting,
): Promise<{ id: string } | Refusal> {
  const work = await beginWork(tx, act, conversation);
  if (isRefusal(work)) return work;
  const { row, person } = work;
  const all = await heardIn(tx, conversation);
  const moving = all.filter((id) => signals.includes(id));
  const [first] = moving;
  if (!first) return refuse('signal.unknown', undefined, 'body.signals');
  if (moving.length === all.length) return refuse('conversation.all-of-it', undefined, 'body.signals');
  const id = newId(act.at);
  await openBeside(tx, id, conversation, first, act.at);
  await moveSignals(tx, conversation, id, moving);
  for (const one of [conversation, id]) {
    await settleLine(tx, one);
    await settleWaiting(tx, one);
  }
  await append(tx, [
    {
      type: respondEvents.split,
      subject: id,
      at: act.at,
      actor: person,
      facts: { from: conversation, signals: moving.length },
    },
  ]);
  const given =
    row.team_id && !row.assignee_id ? { team: row.team_id } : { person: row.assignee_id ?? person };
  const refused = await assignConversation(tx, act, { conversation: id, ...given });
  if (refused) return refused;
  await changeConversation(tx, conversation, {});
  return { id };
}

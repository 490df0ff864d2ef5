import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { noteOn } from '../note/write-note.ts';
import { changeConversation } from '../store/conversation.ts';
import { assignConversation } from './assigning.ts';
import { beginWork, type Changed } from './change.ts';

interface HandingOver {
  conversation: string;
  version?: number;
  /** One of the two. */
  toPerson?: string;
  toTeam?: string;
  /** Why, in words for the colleague: kept as an internal note, so that nobody has to ask again. */
  reason?: string;
}

/** Gives it to a colleague or a team, with the context. */
export async function handOver(tx: Tx, act: Act, handing: HandingOver): Promise<Changed | Refusal> {
  const work = await beginWork(tx, act, handing.conversation, handing.version);
  if (isRefusal(work)) return work;
  const { row, person } = work;
  const { toPerson, toTeam } = handing;
  const refused = await assignConversation(tx, act, {
    conversation: row.id,
    person: toPerson,
    team: toTeam,
    reason: { code: 'assign.handed-over', params: { by: person } },
  });
  if (refused) return refused;
  if (handing.reason?.trim())
    await noteOn(tx, act, {
      conversation: row.id,
      person,
      text: handing.reason,
      mentions: toPerson ? [toPerson] : [],
    });
  return { id: row.id, version: await changeConversation(tx, row.id, { snoozed_until: null }) };
}

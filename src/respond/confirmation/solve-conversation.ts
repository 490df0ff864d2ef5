import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork, type Changed } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation } from '../store/conversation.ts';
import { askConfirmation } from './ask-confirmation.ts';

interface Solving {
  conversation: string;
  version?: number;
  /** Ask the customer whether it is (true unless told). */
  ask?: boolean;
  mailOn: boolean;
  /** Address of this Heed, for the link to the customer. */
  publicUrl: string;
}

/** We think it is solved. Whether it is, the customer says: `asked` tells whether they could be asked. */
export async function solveConversation(
  tx: Tx,
  act: Act,
  solving: Solving,
): Promise<(Changed & { asked: boolean }) | Refusal> {
  const work = await beginWork(tx, act, solving.conversation, solving.version);
  if (isRefusal(work)) return work;
  const { row, person } = work;
  if (row.state === 'solved') return refuse('conversation.solved-already');
  const version = await changeConversation(tx, row.id, {
    state: 'solved',
    solved_at: act.at,
    solved_by: person,
    waiting_since: null,
    snoozed_until: null,
    confirmed_at: null,
    effort: null,
  });
  await append(tx, [
    {
      type: respondEvents.solved,
      subject: row.id,
      at: act.at,
      actor: person,
      facts: { person, theme: row.theme_id },
      sample: row.sample,
    },
  ]);
  const asked =
    solving.ask === false
      ? false
      : await askConfirmation(tx, act, { row, person, mailOn: solving.mailOn, publicUrl: solving.publicUrl });
  return { id: row.id, version, asked };
}

import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { keepDraft } from '../store/note.ts';

interface Saving {
  conversation: string;
  mode: 'reply' | 'note';
  text: string;
  /** The one this text was written over; 0 for the first. */
  revision: number;
}

/**
 * Keeps what a person is writing. Nothing is lost: a save over a revision that is not the last one (another window,
 * another device) is refused with the newer text, and the screen still holds its own.
 */
export async function saveDraft(tx: Tx, act: Act, saving: Saving): Promise<{ revision: number } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  const { conversation, mode, revision } = saving;
  const kept = await keepDraft(
    tx,
    { conversation, person, mode, at: act.at },
    storable(saving.text),
    revision,
  );
  if (!kept) return refuse('conversation.unknown');
  if (!kept.kept) return refuse('draft.changed-meanwhile', { ...kept.draft });
  return { revision: kept.draft.revision };
}

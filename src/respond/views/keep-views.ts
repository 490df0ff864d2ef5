import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { deleteView, insertView } from '../store/views.ts';

/** A filter of the inbox under a name; shared: every colleague has it too. */
export async function saveView(
  tx: Tx,
  act: Act,
  view: { name: string; filter: Record<string, unknown>; shared: boolean },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  const id = newId(act.at);
  await insertView(tx, { id, person_id: person, ...view, filter: JSON.stringify(view.filter) });
  return { id };
}

/** Only who made it removes it. */
export async function removeView(tx: Tx, act: Act, { view }: { view: string }): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  return (await deleteView(tx, view, person)) ? null : refuse('view.unknown');
}

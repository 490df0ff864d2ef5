import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { deleteSnippet, insertSnippet } from '../store/views.ts';

/** A piece of text that is said often; everybody's. */
export async function saveSnippet(
  tx: Tx,
  act: Act,
  snippet: { name: string; text: string; language: string },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (isRefusal(person)) return person;
  const id = newId(act.at);
  await insertSnippet(tx, { id, by: person, ...snippet, text: storable(snippet.text) });
  return { id };
}

export async function removeSnippet(
  tx: Tx,
  act: Act,
  { snippet }: { snippet: string },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  return (await deleteSnippet(tx, snippet)) ? null : refuse('snippet.unknown');
}

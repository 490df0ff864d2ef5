import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import type { searchFilter } from '../contract-searches.ts';
import { addSearch, removeSearch } from '../store/searches.ts';

export type SearchFilter = z.output<typeof searchFilter>;

/** Keeps a search under a name. A screen's affair: nothing of it is told to the ledger. */
export async function saveSearch(
  tx: Tx,
  act: Act,
  input: { name: string; filter: SearchFilter; shared: boolean },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'read');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const id = newId(act.at);
  await addSearch(tx, { ...input, id, person, at: act.at });
  return { id };
}

/** Forgets a search of one's own. */
export async function forgetSearch(tx: Tx, act: Act, input: { search: string }): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'read');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  return (await removeSearch(tx, input.search, person)) ? null : refuse('search.unknown');
}

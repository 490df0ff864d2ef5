import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { hideDeedRow } from '../store/expertise.ts';
import { ownPerson } from './own-person.ts';

/** A person hides one of their deeds (or shows it again): it then counts for nothing and nobody sees it. */
export async function hideDeed(
  tx: Tx,
  act: Act,
  { deed, hidden }: { deed: string; hidden: boolean },
): Promise<null | Refusal> {
  const person = ownPerson(act);
  if (typeof person !== 'string') return person;
  const done = await hideDeedRow(tx, { id: deed, person, hiddenAt: hidden ? act.at : null });
  return done ? null : refuse('expertise.not-yours');
}

import type { Tx } from '#kit/database.ts';
import type { Refusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { connectEvents } from '../events.ts';
import { profileOf, writeProfile } from '../store/expertise.ts';
import { ownPerson } from './own-person.ts';

/** One's own profile: some words about oneself, and whether one is found and given work by what one knows. */
export async function changeProfile(
  tx: Tx,
  act: Act,
  wished: { about?: string; hidden?: boolean },
): Promise<null | Refusal> {
  const person = ownPerson(act);
  if (typeof person !== 'string') return person;
  const was = await profileOf(tx, person);
  const now = { about: wished.about ?? was.about, hidden: wished.hidden ?? was.hidden };
  await writeProfile(tx, { person, about: now.about, hiddenSince: now.hidden ? act.at : null });
  if (was.hidden === now.hidden) return null;
  await append(tx, [
    {
      type: connectEvents.profileHidden,
      subject: person,
      at: act.at,
      actor: person,
      facts: { hidden: now.hidden },
    },
  ]);
  return null;
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { moveMembers } from './store/corrections.ts';

/** One theme goes up in another: its signals and examples move along, its id keeps pointing there. */
export async function mergeThemes(
  tx: Tx,
  act: Act,
  input: { theme: string; into: string },
): Promise<{ moved: number } | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  if (input.theme === input.into) return refuse('theme.merge-with-itself');
  const themes = await tx
    .selectFrom('understand_theme')
    .select(['id', 'state', 'examples'])
    .where('id', 'in', [input.theme, input.into])
    .orderBy('id')
    .forUpdate()
    .execute();
  const from = themes.find((theme) => theme.id === input.theme);
  const into = themes.find((theme) => theme.id === input.into);
  if (!from || !into) return refuse('theme.unknown');
  if (from.state === 'merged') return refuse('theme.merged-already');
  if (into.state !== 'active') return refuse('theme.not-active');
  const moved = await moveMembers(tx, from, into.id);
  await append(tx, [
    {
      type: 'theme.merged',
      subject: from.id,
      at: act.at,
      actor: person,
      facts: { into: into.id, signals: moved.length },
    },
    ...moved.map((signal) => ({
      type: 'signal.themed',
      subject: signal,
      at: act.at,
      actor: person,
      facts: { theme: into.id, was: from.id },
    })),
  ]);
  return { moved: moved.length };
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { moveMembers } from '../store/corrections.ts';
import { keepChange, mergedInto, themeToChange } from '../store/theme-changes.ts';
import { sayThemed } from './say-themed.ts';

/** One theme goes up in another: its signals and examples move along, its id keeps pointing there. */
export async function mergeThemes(
  tx: Tx,
  act: Act,
  input: { theme: string; into: string },
): Promise<{ moved: number; change: string } | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  if (input.theme === input.into) return refuse('theme.merge-with-itself');
  // Always in the same order: two who merge the same two themes must not wait for each other for ever.
  for (const id of [input.theme, input.into].sort()) await themeToChange(tx, id);
  const from = await themeToChange(tx, input.theme);
  const into = await themeToChange(tx, input.into);
  if (!from || !into) return refuse('theme.unknown');
  if (from.state === 'merged') return refuse('theme.merged-already');
  if (into.state !== 'active') return refuse('theme.not-active');
  const followers = await mergedInto(tx, from.id);
  const moved = await moveMembers(tx, from, into.id);
  const change = await keepChange(tx, {
    theme: from.id,
    what: 'merged',
    before: { state: from.state, examples: into.examples, followers },
    signals: moved,
    into: into.id,
    by: person,
    at: act.at,
  });
  await append(tx, [
    {
      type: 'theme.merged',
      subject: from.id,
      at: act.at,
      actor: person,
      facts: { into: into.id, signals: moved.length },
    },
  ]);
  await sayThemed(tx, moved, { theme: into.id, was: from.id }, { at: act.at, actor: person });
  return { moved: moved.length, change };
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { addPart, keepChange, moveToPart, themeToChange } from '../store/theme-changes.ts';
import { sayThemed } from './say-themed.ts';

/**
 * Part of a theme's messages become a theme of their own, beside or under it. They are put there by a person: a new
 * look leaves them where they are.
 */
export async function splitTheme(
  tx: Tx,
  act: Act,
  input: { theme: string; nameEn: string; nameNl: string; signals: string[]; below: boolean },
): Promise<{ theme: string; moved: number; change: string } | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const from = await themeToChange(tx, input.theme);
  if (!from) return refuse('theme.unknown');
  if (from.state !== 'active') return refuse('theme.not-active');
  if (input.below && from.parent_id) return refuse('theme.too-deep');
  const id = newId(act.at);
  const parent = input.below ? from.id : from.parent_id;
  await addPart(tx, { id, from: from.id, parent, by: person, at: act.at, ...input });
  const moved = await moveToPart(tx, { from: from.id, part: id, signals: input.signals, by: person });
  if (moved.length === 0) return refuse('theme.nothing-to-split');
  const change = await keepChange(tx, {
    theme: from.id,
    what: 'split',
    before: { examples: from.examples },
    signals: moved,
    into: id,
    by: person,
    at: act.at,
  });
  const facts = { members: moved.length, from: from.id };
  await append(tx, [{ type: 'theme.found', subject: id, at: act.at, actor: person, facts }]);
  await sayThemed(tx, moved, { theme: id, was: from.id }, { at: act.at, actor: person });
  return { theme: id, moved: moved.length, change };
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append, type LedgerEvent } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import {
  hasThemesBelow,
  keepChange,
  setTheme,
  type ThemeColumns,
  themeToChange,
} from '../store/theme-changes.ts';

export interface ThemeChange {
  theme: string;
  nameEn?: string | undefined;
  nameNl?: string | undefined;
  pinned?: boolean | undefined;
  state?: 'active' | 'retired' | undefined;
  steward?: string | null | undefined;
  /** The theme it stands under; one level deep. Null: on its own. */
  parent?: string | null | undefined;
}

/** Rename, pin, retire or revive a theme, place it under another, or give it a steward. Each can be taken back. */
export async function changeTheme(
  tx: Tx,
  act: Act,
  change: ThemeChange,
): Promise<{ changes: string[] } | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const theme = await themeToChange(tx, change.theme);
  if (!theme) return refuse('theme.unknown');
  if (theme.state === 'merged') return refuse('theme.merged-already');
  const misplaced = change.parent ? await refusePlace(tx, theme.id, change.parent) : null;
  if (misplaced) return misplaced;
  const event = (type: string, facts: LedgerEvent['facts'] = {}): LedgerEvent => ({
    type,
    subject: theme.id,
    at: act.at,
    actor: person,
    facts,
  });
  const changes: string[] = [];
  for (const { what, set, said } of deeds(theme, change, person)) {
    const before = Object.fromEntries(
      Object.keys(set).map((column) => [column, theme[column as keyof ThemeColumns]]),
    );
    await setTheme(tx, theme.id, set);
    changes.push(await keepChange(tx, { theme: theme.id, what, before, by: person, at: act.at }));
    await append(tx, [event(said, what === 'pinned' ? { pinned: set.pinned } : {})]);
  }
  return { changes };
}

interface Deed {
  what: 'renamed' | 'pinned' | 'retired' | 'placed' | 'stewarded';
  set: Partial<ThemeColumns>;
  /** Type of the event. */
  said: string;
}

/** What really changes, one deed each, so that each can be taken back alone. */
function deeds(theme: ThemeColumns, change: ThemeChange, person: string): Deed[] {
  const { nameEn = theme.name_en, nameNl = theme.name_nl } = change;
  const renamed = change.nameEn !== undefined || change.nameNl !== undefined;
  const { pinned = theme.pinned, state = theme.state, steward, parent } = change;
  return [
    ...(renamed
      ? [
          {
            what: 'renamed' as const,
            set: { name_en: nameEn, name_nl: nameNl, named_by: person },
            said: 'theme.renamed',
          },
        ]
      : []),
    ...(pinned !== theme.pinned ? [{ what: 'pinned' as const, set: { pinned }, said: 'theme.pinned' }] : []),
    ...(state !== theme.state
      ? [
          {
            what: 'retired' as const,
            set: { state },
            said: state === 'retired' ? 'theme.retired' : 'theme.revived',
          },
        ]
      : []),
    ...(parent !== undefined && parent !== theme.parent_id
      ? [{ what: 'placed' as const, set: { parent_id: parent }, said: 'theme.placed' }]
      : []),
    ...(steward !== undefined && steward !== theme.steward_id
      ? [{ what: 'stewarded' as const, set: { steward_id: steward }, said: 'theme.stewarded' }]
      : []),
  ];
}

/** One level deep: nothing under itself, nor under what stands under another, nor with others under it. */
async function refusePlace(tx: Tx, theme: string, parent: string): Promise<Refusal | null> {
  const above = await themeToChange(tx, parent);
  if (!above) return refuse('theme.unknown');
  if (above.state !== 'active') return refuse('theme.not-active');
  if (parent === theme || above.parent_id || (await hasThemesBelow(tx, theme)))
    return refuse('theme.too-deep');
  return null;
}

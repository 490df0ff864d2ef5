import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append, type LedgerEvent } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';

export interface ThemeChange {
  theme: string;
  nameEn?: string | undefined;
  nameNl?: string | undefined;
  pinned?: boolean | undefined;
  state?: 'active' | 'retired' | undefined;
  steward?: string | null | undefined;
}

/** Rename, pin, retire or revive a theme, or give it a steward. What a person named keeps that name. */
export async function changeTheme(tx: Tx, act: Act, change: ThemeChange): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const theme = await tx
    .selectFrom('understand_theme')
    .selectAll()
    .where('id', '=', change.theme)
    .forUpdate()
    .executeTakeFirst();
  if (!theme) return refuse('theme.unknown');
  if (theme.state === 'merged') return refuse('theme.merged-already');
  const renamed = change.nameEn !== undefined || change.nameNl !== undefined;
  await tx
    .updateTable('understand_theme')
    .set({
      ...(change.nameEn !== undefined && { name_en: change.nameEn }),
      ...(change.nameNl !== undefined && { name_nl: change.nameNl }),
      ...(renamed && { named_by: person }),
      ...(change.pinned !== undefined && { pinned: change.pinned }),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.steward !== undefined && { steward_id: change.steward }),
      id: theme.id,
    })
    .where('id', '=', theme.id)
    .execute();
  const event = (type: string, facts: LedgerEvent['facts'] = {}): LedgerEvent => ({
    type,
    subject: theme.id,
    at: act.at,
    actor: person,
    facts,
  });
  await append(tx, [
    ...(renamed ? [event('theme.renamed')] : []),
    ...(change.pinned !== undefined && change.pinned !== theme.pinned
      ? [event('theme.pinned', { pinned: change.pinned })]
      : []),
    ...(change.state !== undefined && change.state !== theme.state
      ? [event(change.state === 'retired' ? 'theme.retired' : 'theme.revived')]
      : []),
  ]);
  return null;
}

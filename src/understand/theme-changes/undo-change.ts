import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import {
  changedSince,
  changeToUndo,
  type KeptChange,
  markUndone,
  moveBack,
  setTheme,
  unmerge,
} from '../store/theme-changes.ts';
import { sayThemed } from './say-themed.ts';

const said: Record<KeptChange['what'], string> = {
  renamed: 'theme.renamed',
  pinned: 'theme.pinned',
  retired: 'theme.revived',
  placed: 'theme.placed',
  stewarded: 'theme.stewarded',
  merged: 'theme.revived',
  split: 'theme.merged',
};

/** Takes back what somebody did to a theme. Of several changes of one kind the last one goes first. */
export async function undoThemeChange(tx: Tx, act: Act, input: { change: string }): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const change = await changeToUndo(tx, input.change);
  if (!change) return refuse('theme.change-unknown');
  if (change.undone_at) return refuse('theme.undone-already');
  if (await changedSince(tx, change)) return refuse('theme.changed-since');
  const { theme_id: theme, into_id: into } = change;
  const facts: Record<string, unknown> = { undone: true };
  const by = { at: act.at, actor: person };
  if (change.what === 'merged') {
    const back = await unmerge(tx, change);
    await sayThemed(tx, back, { theme, was: into! }, by);
  } else if (change.what === 'split') {
    const back = await moveBack(tx, change);
    await sayThemed(tx, back, { theme, was: into! }, by);
    facts.into = theme;
  } else {
    await setTheme(tx, theme, change.before);
    if ('pinned' in change.before) facts.pinned = change.before.pinned;
  }
  await markUndone(tx, change.id, person, act.at);
  const type =
    change.what === 'retired' && change.before.state === 'retired' ? 'theme.retired' : said[change.what];
  const subject = change.what === 'split' ? into! : theme;
  await append(tx, [{ type, subject, at: act.at, actor: person, facts }]);
  return null;
}

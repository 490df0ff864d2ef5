import type { Tx } from '#kit/database.ts';
import { append } from '#ledger/index.ts';
import { moveMembers } from './store/corrections.ts';
import { crumbsAmong } from './store/themes.ts';

/**
 * Themes Heed found when little had been heard, which nobody touched and nobody speaks of by themselves any more, go
 * up in the theme their messages are in now. Their ids keep pointing there.
 */
export async function gatherCrumbs(
  tx: Tx,
  resting: readonly string[],
  smallest: number,
  at: Date,
): Promise<void> {
  for (const crumb of await crumbsAmong(tx, resting, smallest)) {
    const moved = await moveMembers(tx, crumb, crumb.into);
    await append(tx, [
      {
        type: 'theme.merged',
        subject: crumb.id,
        at,
        actor: null,
        facts: { into: crumb.into, signals: moved.length },
      },
      ...moved.map((signal) => ({
        type: 'signal.themed',
        subject: signal,
        at,
        actor: null,
        facts: { theme: crumb.into, was: crumb.id },
      })),
    ]);
  }
}

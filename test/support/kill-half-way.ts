import type { Tx } from '#kit/database.ts';
import { catchUp, type Follower } from '#ledger/index.ts';

/**
 * Lets a follower do its work and dies before the transaction commits. Waits for its events to be readable: on a
 * busy server an older transaction may hide them for a moment. False when there was nothing to handle.
 */
export async function killHalfWay(db: Tx, follower: Follower): Promise<boolean> {
  const dying: Follower = {
    ...follower,
    async handle(tx, events) {
      await follower.handle(tx, events);
      throw new Error('killed half-way');
    },
  };
  for (;;) {
    try {
      const { later } = await catchUp(db, dying);
      if (!later) return false;
    } catch (error) {
      if (error instanceof Error && error.message === 'killed half-way') return true;
      throw error;
    }
  }
}

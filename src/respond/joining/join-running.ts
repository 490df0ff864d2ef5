import type { Tx } from '#kit/database.ts';
import type { Act } from '#people/access.ts';
import { lockRunning } from '../store/joining.ts';
import { joinRows } from './join-conversations.ts';

/**
 * One customer has one running conversation: when two turned out to be one person, theirs become one too, the oldest.
 * Each can be taken apart again like any that somebody joined.
 */
export async function joinRunning(tx: Tx, act: Act, customers: readonly string[]): Promise<void> {
  const oldest = new Map<string, string>();
  for (const { id, customer_id } of await lockRunning(tx, customers)) {
    const into = oldest.get(customer_id);
    if (into) await joinRows(tx, act, { conversation: id, into });
    else oldest.set(customer_id, id);
  }
}

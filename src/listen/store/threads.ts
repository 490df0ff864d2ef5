import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { CheckedItem } from '../check-items.ts';
import { knownSignals } from './known-signals.ts';

/**
 * The thread of items that answer an earlier one at the same source. The first message of an exchange carries no
 * key of its own until it is answered; then its own id becomes the key of both.
 */
export async function followThreads(
  tx: Tx,
  source: string,
  items: readonly CheckedItem[],
): Promise<Map<string, string>> {
  const answering = items.filter((item) => !item.threadKey && item.inReplyTo.length > 0);
  const threads = new Map<string, string>();
  if (answering.length === 0) return threads;
  const earlier = await knownSignals(tx, source, [...new Set(answering.flatMap((item) => item.inReplyTo))]);
  const here = new Map(items.map((item) => [item.externalId, item]));
  const keyOf = (id: string, depth = 0): string | undefined => {
    const stored = earlier.get(id);
    if (stored) return stored.threadKey ?? stored.externalId;
    const item = here.get(id);
    if (!item || depth > 100) return undefined;
    const above = item.inReplyTo.map((each) => keyOf(each, depth + 1)).find((key) => key !== undefined);
    return item.threadKey ?? above ?? item.externalId;
  };
  for (const item of answering) {
    // An answer to something never heard still shares a thread with its siblings.
    const root = item.inReplyTo.at(-1);
    const key = item.inReplyTo.map((id) => keyOf(id)).find((each) => each !== undefined) ?? root;
    if (!key) continue;
    threads.set(item.externalId, key);
    const answered = here.get(key);
    if (answered && !answered.threadKey) threads.set(key, key);
  }
  const roots = [...earlier.values()]
    .filter((signal) => signal.threadKey === null)
    .map((signal) => signal.id);
  if (roots.length > 0)
    await sql`update listen_signal set thread_key = external_id where id = any(${roots})`.execute(tx);
  return threads;
}

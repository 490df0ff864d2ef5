import type { Tx } from '#kit/database.ts';
import type { Refusal } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';

/** How a message reaches somebody in a conversation; null when there is no way. */
export type Way = 'mail' | 'webhook' | null;

/** Messages to those who asked go out as any reply does: respond's door behind a port. */
export interface Teller {
  /** The way out of each conversation. */
  ways(tx: Tx, conversations: readonly string[]): Promise<Map<string, Way>>;
  /** Puts one message in the queue, in the caller's transaction. */
  queueTelling(
    tx: Tx,
    act: Act,
    telling: { conversationId: string; customerId: string; text: string },
  ): Promise<{ reply: string } | Refusal>;
}

import type { AssignmentRow } from '../store/assignments.ts';
import type { Reason } from '../tables.ts';

/** Who a conversation is connected to, and why. Person and team both null: nobody was found (`route.nobody`). */
export interface Assignment {
  conversationId: string;
  personId: string | null;
  teamId: string | null;
  reason: Reason;
  /** Who did it; null: Heed routed it. */
  by: string | null;
  at: Date;
}

export const assigned = (row: AssignmentRow): Assignment => ({
  conversationId: row.conversationId,
  personId: row.personId,
  teamId: row.teamId,
  reason: row.reason,
  by: row.by,
  at: row.fromAt,
});

import type { LedgerEvent } from '#ledger/index.ts';
import type { ReplyRow } from '../store/reply.ts';

/** An event about a reply: its facts never hold its words. */
export const replyEvent = (
  type: string,
  reply: Pick<ReplyRow, 'id' | 'conversation_id' | 'purpose' | 'way' | 'person_id' | 'sample'>,
  at: Date,
  more: Record<string, string> = {},
): LedgerEvent => ({
  type,
  subject: reply.id,
  at,
  actor: reply.person_id,
  facts: {
    conversation: reply.conversation_id,
    purpose: reply.purpose,
    way: reply.way,
    person: reply.person_id,
    ...more,
  },
  sample: reply.sample,
});

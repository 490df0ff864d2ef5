import type { LedgerEvent } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';

interface Decided {
  id: string;
  conversation_id: string;
  decision: string;
  amount_cents: number | null;
  mandate_id: string | null;
  person_id: string;
  asked_of: string | null;
  sample: boolean;
}

export const decisionEvent = (type: string, decided: Decided, act: Act): LedgerEvent => ({
  type,
  subject: decided.id,
  at: act.at,
  actor: act.actor.personId,
  facts: {
    conversation: decided.conversation_id,
    decision: decided.decision,
    amountCents: decided.amount_cents,
    mandate: decided.mandate_id,
    person: decided.person_id,
    askedOf: decided.asked_of,
  },
  sample: decided.sample,
});

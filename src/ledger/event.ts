/**
 * One thing that happened. `type` is `noun.past-tense`; `subject` the id of the noun; `actor` the person who did it,
 * null for Heed itself; `facts` ids, codes, counts and durations only: never words or names (an erased customer
 * leaves every count true).
 */
export interface LedgerEvent<Facts extends Record<string, unknown> = Record<string, unknown>> {
  type: string;
  subject: string;
  at: Date;
  actor: string | null;
  facts: Facts;
  sample?: boolean;
}

/** An event as it stands in the ledger; `position` grows with every append. */
export interface RecordedEvent<Facts extends Record<string, unknown> = Record<string, unknown>>
  extends LedgerEvent<Facts> {
  position: number;
}

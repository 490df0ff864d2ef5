import type { Tx } from '#kit/database.ts';
import {
  asksOverLimit,
  type MandateUse,
  mandateUses,
  spentSince,
  timeZoneNow,
} from '../store/mandate-uses.ts';
import { readMandates } from '../store/mandates.ts';
import { peopleNow } from '../store/people-now.ts';
import { proposeWider, type WiderProposal } from './propose-wider.ts';
import { heldBy, holderOf, startOfMonth } from './read-mandates.ts';

export interface MandateEvidence extends Omit<MandateUse, 'mandate'> {
  mandate: string;
  /** Decided under it this calendar month, by everybody, in cents. */
  monthCents: number;
  proposal: WiderProposal | null;
}

const lookBackDays = 90;

/** What came of each mandate in the last 90 days, and whether the evidence says that it should be wider. */
export async function mandateEvidence(tx: Tx, at: Date): Promise<MandateEvidence[]> {
  const since = new Date(at.getTime() - lookBackDays * 86_400_000);
  const mandates = await readMandates(tx, { standingAt: at });
  const uses = new Map((await mandateUses(tx, since)).map((use) => [use.mandate, use]));
  const ids = mandates.map(({ id }) => id);
  const spent = await spentSince(tx, ids, startOfMonth(at, await timeZoneNow(tx)));
  const asks = await asksOverLimit(tx, since);
  const people = new Map((await peopleNow(tx, at)).map((person) => [person.id, person]));
  return mandates.map((mandate) => {
    const none = { uses: 0, cents: 0, confirmed: 0, reopened: 0 };
    const beyond = asks.filter(({ decision, person }) => {
      const asker = people.get(person);
      return decision === mandate.decision && asker && heldBy([mandate], holderOf(asker), at).length > 0;
    });
    const month = [...spent].filter(([key]) => key.startsWith(`${mandate.id} `));
    return {
      ...none,
      ...uses.get(mandate.id),
      mandate: mandate.id,
      monthCents: month.reduce((sum, [, cents]) => sum + cents, 0),
      proposal: proposeWider(mandate, beyond),
    };
  });
}

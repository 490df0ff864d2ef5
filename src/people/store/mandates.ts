import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Decision, Mandate } from '../mandates/mandate.ts';

const columns = sql`
  id, decision, person_id as "personId", team_id as "teamId", role, limit_cents as "limitCents",
  theme_ids::text[] as "themeIds", channels, valid_from as "validFrom", valid_to as "validTo",
  withdrawn_at as "withdrawnAt"`;

export interface MandateFilter {
  decision?: Decision;
  /** Only those that could still count then or later. */
  standingAt?: Date;
}

/** Mandates as data; also those that ended, unless asked otherwise, so that a refusal can say why. */
export async function readMandates(tx: Tx, filter: MandateFilter = {}): Promise<Mandate[]> {
  const { rows } = await sql<Mandate>`
    select ${columns} from people_mandate
    where (${filter.decision ?? null}::text is null or decision = ${filter.decision ?? null})
      and (${filter.standingAt ?? null}::timestamptz is null
        or (withdrawn_at is null and (valid_to is null or valid_to > ${filter.standingAt ?? null})))
    order by decision, limit_cents nulls last, id`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Decision, Mandate } from '../mandates/mandate.ts';

const columns = sql`
  id, decision, person_id as "personId", team_id as "teamId", role, limit_cents as "limitCents",
  month_cents as "monthCents",
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

export async function mandateById(tx: Tx, id: string): Promise<Mandate | undefined> {
  const { rows } = await sql<Mandate>`
    select ${columns} from people_mandate where id = ${id} for update`.execute(tx);
  return rows[0];
}

export type NewMandate = Omit<Mandate, 'withdrawnAt' | 'themeIds' | 'channels'> & {
  themeIds: string[];
  channels: string[];
  grantedBy: string;
  grantedAt: Date;
};

export const insertMandate = (tx: Tx, row: NewMandate) =>
  tx
    .insertInto('people_mandate')
    .values({
      id: row.id,
      decision: row.decision,
      person_id: row.personId,
      team_id: row.teamId,
      role: row.role,
      limit_cents: row.limitCents,
      month_cents: row.monthCents,
      theme_ids: row.themeIds,
      channels: row.channels,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      granted_by: row.grantedBy,
      granted_at: row.grantedAt,
      withdrawn_at: null,
    })
    .execute();

export const withdrawMandateRow = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('people_mandate').set({ withdrawn_at: at }).where('id', '=', id).execute();

export interface MandateGrant {
  id: string;
  person: string | null;
  team: string | null;
  granterId: string;
  granter: string;
  grantedAt: Date;
}

/** The names around mandates: who holds them, who gave them and when. */
export async function mandateGrants(tx: Tx, ids: readonly string[]): Promise<MandateGrant[]> {
  const { rows } = await sql<MandateGrant>`
    select mandate.id, person.name as person, team.name as team, granter.id as "granterId", granter.name as granter,
      granted_at as "grantedAt"
    from people_mandate mandate
    join people_person granter on granter.id = mandate.granted_by
    left join people_person person on person.id = mandate.person_id
    left join people_team team on team.id = mandate.team_id
    where mandate.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

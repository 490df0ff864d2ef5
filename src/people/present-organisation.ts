import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { mandateView } from './contract-mandates.ts';
import type { absenceView, personCard } from './contract-persons.ts';
import type { Mandate } from './mandates/mandate.ts';
import { type AbsenceRow, absencesFrom } from './store/absences.ts';
import { type MandateGrant, mandateGrants } from './store/mandates.ts';
import { everyPerson, type PersonRow } from './store/persons.ts';
import { departmentsNow, teamsNow } from './store/teams.ts';
import { namesOf } from './store-session.ts';

export type PersonCard = z.input<typeof personCard>;
type AbsenceView = z.input<typeof absenceView>;
type MandateView = z.input<typeof mandateView>;

/** Everybody as the screens show them, by name. */
export async function personCards(tx: Tx, at: Date): Promise<PersonCard[]> {
  const people = await everyPerson(tx);
  const departments = new Map((await departmentsNow(tx)).map((each) => [each.id, each.name]));
  const teams = new Map((await teamsNow(tx)).map((each) => [each.id, each.name]));
  const names = new Map(people.map((person) => [person.id, person.name]));
  const away = new Map(
    (await absencesFrom(tx, at)).filter(({ fromAt }) => fromAt <= at).map((row) => [row.personId, row]),
  );
  const named = (id: string, from: ReadonlyMap<string, string>) => ({ id, name: from.get(id) ?? '' });
  const card = (person: PersonRow): PersonCard => {
    const { departmentId, teamIds, language: _screens, ...rest } = person;
    const absence = away.get(person.id);
    return {
      ...rest,
      department: departmentId ? named(departmentId, departments) : null,
      teams: teamIds.filter((id) => teams.has(id)).map((id) => named(id, teams)),
      absence: absence ? absenceOf({ ...absence, reason: '' }, names) : null,
    };
  };
  return people.map(card);
}

/** Why somebody is away is theirs: `reason` is empty for everybody who may not see it. */
export async function absencesOf(tx: Tx, person: string, at: Date, reasons: boolean): Promise<AbsenceView[]> {
  const rows = await absencesFrom(tx, at, [person]);
  const names = await namesOf(
    tx,
    rows.flatMap(({ deputyId }) => deputyId ?? []),
  );
  return rows.map((row) => absenceOf(reasons ? row : { ...row, reason: '' }, names));
}

const absenceOf = (row: AbsenceRow, names: ReadonlyMap<string, string>): AbsenceView => ({
  id: row.id,
  from: row.fromAt.toISOString(),
  to: row.toAt?.toISOString() ?? null,
  deputy: row.deputyId ? { id: row.deputyId, name: names.get(row.deputyId) ?? '' } : null,
  reason: row.reason,
});

/** Mandates with the names of who holds and who gave them. */
export async function mandateViews(tx: Tx, mandates: readonly Mandate[]): Promise<MandateView[]> {
  const grants = new Map(
    (
      await mandateGrants(
        tx,
        mandates.map(({ id }) => id),
      )
    ).map((grant) => [grant.id, grant]),
  );
  return mandates.map((mandate) => mandateOf(mandate, grants.get(mandate.id)!));
}

function mandateOf(mandate: Mandate, grant: MandateGrant): MandateView {
  return {
    id: mandate.id,
    decision: mandate.decision,
    person: mandate.personId ? { id: mandate.personId, name: grant.person ?? '' } : null,
    team: mandate.teamId ? { id: mandate.teamId, name: grant.team ?? '' } : null,
    role: mandate.role,
    limitCents: mandate.limitCents,
    monthCents: mandate.monthCents,
    themeIds: [...mandate.themeIds],
    channels: [...mandate.channels],
    validFrom: mandate.validFrom.toISOString(),
    validTo: mandate.validTo?.toISOString() ?? null,
    grantedBy: { id: grant.granterId, name: grant.granter },
    grantedAt: grant.grantedAt.toISOString(),
    withdrawnAt: mandate.withdrawnAt?.toISOString() ?? null,
  };
}

import { inTransaction, type Route, route } from '#http/route.ts';
import { refuse } from '#kit/refusal.ts';
import { endAbsence } from './absence/end-absence.ts';
import { markAbsence } from './absence/mark-absence.ts';
import * as mandates from './contract-mandates.ts';
import * as contract from './contract-organisation.ts';
import * as persons from './contract-persons.ts';
import { importOrganisation } from './import/import-organisation.ts';
import { grantMandate } from './mandates/grant-mandate.ts';
import { mandateEvidence } from './mandates/mandate-evidence.ts';
import { mandatesOf } from './mandates/read-mandates.ts';
import { withdrawMandate } from './mandates/withdraw-mandate.ts';
import { addDepartment } from './organisation/add-department.ts';
import { addPerson } from './organisation/add-person.ts';
import { addTeam } from './organisation/add-team.ts';
import { changeDepartment } from './organisation/change-department.ts';
import { changePerson } from './organisation/change-person.ts';
import { changeTeam } from './organisation/change-team.ts';
import { type Duty, leave } from './organisation/leave.ts';
import { retireDepartment } from './organisation/retire-department.ts';
import { retireTeam } from './organisation/retire-team.ts';
import { absencesOf, mandateViews, type PersonCard, personCards } from './present-organisation.ts';
import { readMandates } from './store/mandates.ts';
import { departmentsNow, teamsNow } from './store/teams.ts';

const moment = (text: string | null | undefined) => (text ? new Date(text) : null);

/** The organisation: departments, teams, people, absence, mandates. `duties`: what later steps know nobody can leave behind. */
export const organisationRoutes = (duties: readonly Duty[]): Route[] => [
  route(contract.readOrganisation, async ({ db, act }) => {
    const people = await personCards(db, act.at);
    const departments = (await departmentsNow(db)).map((each) => ({
      ...each,
      people: people.filter(({ department }) => department?.id === each.id).length,
    }));
    const teams = (await teamsNow(db)).map((each) => ({
      ...each,
      people: people.filter((person) => person.teams.some(({ id }) => id === each.id)).length,
    }));
    return { departments, teams, asOf: act.at.toISOString() };
  }),
  route(persons.listPeople, async ({ db, query, act }) => {
    const found = (await personCards(db, act.at)).filter((person) => matches(person, query));
    const start = query.after ? found.findIndex(({ id }) => id === query.after) + 1 : 0;
    const items = found.slice(start, start + query.limit);
    const next = start + items.length < found.length ? items.at(-1)!.id : null;
    return { items, total: found.length, next, asOf: act.at.toISOString() };
  }),
  route(persons.readPerson, async ({ db, params, act }) => {
    const person = (await personCards(db, act.at)).find(({ id }) => id === params.person);
    if (!person) return refuse('person.unknown');
    return {
      ...person,
      absences: await absencesOf(
        db,
        person.id,
        act.at,
        person.id === act.actor.personId || act.actor.role === 'owner',
      ),
      mandates: await mandateViews(db, await mandatesOf(db, person.id, act.at)),
      asOf: act.at.toISOString(),
    };
  }),
  route(persons.addPerson, ({ db, act, body }) => inTransaction(db, (tx) => addPerson(tx, act, body))),
  route(persons.changePerson, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => changePerson(tx, act, { ...body, ...params })),
  ),
  route(persons.leave, ({ db, act, params }) =>
    inTransaction(db, (tx) => leave(tx, act, { ...params, duties })),
  ),
  route(persons.markAbsence, ({ db, act, params, body }) =>
    inTransaction(db, (tx) =>
      markAbsence(tx, act, { ...body, ...params, from: new Date(body.from), to: moment(body.to) }),
    ),
  ),
  route(persons.endAbsence, ({ db, act, params }) => inTransaction(db, (tx) => endAbsence(tx, act, params))),
  route(contract.addDepartment, ({ db, act, body }) =>
    inTransaction(db, (tx) => addDepartment(tx, act, body)),
  ),
  route(contract.changeDepartment, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => changeDepartment(tx, act, { ...body, ...params })),
  ),
  route(contract.retireDepartment, ({ db, act, params }) =>
    inTransaction(db, (tx) => retireDepartment(tx, act, params)),
  ),
  route(contract.addTeam, ({ db, act, body }) => inTransaction(db, (tx) => addTeam(tx, act, body))),
  route(contract.changeTeam, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => changeTeam(tx, act, { ...body, ...params })),
  ),
  route(contract.retireTeam, ({ db, act, params }) => inTransaction(db, (tx) => retireTeam(tx, act, params))),
  route(mandates.listMandates, async ({ db, query, act }) => ({
    items: await mandateViews(
      db,
      await readMandates(db, query.ended === 'yes' ? {} : { standingAt: act.at }),
    ),
    asOf: act.at.toISOString(),
  })),
  route(mandates.readMandateEvidence, async ({ db, act }) => ({
    items: await mandateEvidence(db, act.at),
    asOf: act.at.toISOString(),
  })),
  route(mandates.grantMandate, ({ db, act, body }) =>
    inTransaction(db, (tx) =>
      grantMandate(tx, act, {
        ...body,
        validFrom: moment(body.validFrom) ?? undefined,
        validTo: moment(body.validTo),
      }),
    ),
  ),
  route(mandates.withdrawMandate, ({ db, act, params }) =>
    inTransaction(db, (tx) => withdrawMandate(tx, act, params)),
  ),
  route(contract.importOrganisation, ({ db, act, body }) =>
    inTransaction(db, (tx) => importOrganisation(tx, act, { ...body, duties })),
  ),
];

function matches(person: PersonCard, query: { words?: string; department?: string; team?: string }): boolean {
  if (query.department && person.department?.id !== query.department) return false;
  if (query.team && !person.teams.some(({ id }) => id === query.team)) return false;
  const text = [
    person.name,
    person.jobTitle,
    person.department?.name,
    ...person.teams.map(({ name }) => name),
  ]
    .join(' ')
    .toLowerCase();
  return (query.words ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

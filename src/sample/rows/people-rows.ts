import { peopleEvents } from '#people/events.ts';
import type { Person, Sample } from '../sample-shape.ts';
import { event, type Known, type StepRows } from './row-kit.ts';

/** Departments, teams, people, absences and mandates. */
export function peopleRows(known: Known): StepRows {
  const { sample } = known;
  const { start } = sample.truth;
  const director = sample.people[0]!.id;
  const stewards = new Set(sample.sources.flatMap((source) => [source.stewardId, source.deputyId]));
  const role = (person: Person) => (person.rank === 'lead' || stewards.has(person.id) ? 'steward' : 'member');
  return {
    tables: [
      [
        'people_department',
        sample.departments.map((one) => ({
          id: one.id,
          name: one.name.nl,
          parent_id: one.parentKey && known.department(one.parentKey),
          sample: true,
        })),
      ],
      [
        'people_team',
        sample.teams.map((one) => ({
          id: one.id,
          name: one.name,
          department_id: known.department(one.departmentKey),
          sample: true,
        })),
      ],
      [
        'people_person',
        sample.people.map((one) => ({
          id: one.id,
          name: one.name,
          email: one.email,
          role: role(one),
          job_title: one.title.nl,
          department_id: known.department(one.departmentKey),
          languages: one.languages,
          language: 'nl',
          capacity: one.capacity,
          created_at: one.startedAt,
          sample: true,
        })),
      ],
      [
        'people_membership',
        sample.people.map((one) => ({
          person_id: one.id,
          team_id: known.team(one.teamKey),
          lead: one.rank === 'lead',
          sample: true,
        })),
      ],
      ['people_absence', absences(sample)],
      [
        'people_mandate',
        sample.mandates.map((one) => ({
          id: one.id,
          decision: one.kind,
          person_id: one.personId,
          limit_cents: one.limit === null ? null : Math.round(one.limit * 100),
          theme_ids: one.themeKeys.map(known.theme),
          valid_from: one.validFrom,
          valid_to: one.validTo,
          granted_by: one.grantedBy,
          granted_at: one.validFrom,
          sample: true,
        })),
      ],
    ],
    events: [
      ...sample.departments.map((one) =>
        event(peopleEvents.departmentAdded, one.id, start, director, {
          parent: one.parentKey && known.department(one.parentKey),
        }),
      ),
      ...sample.teams.map((one) =>
        event(peopleEvents.teamAdded, one.id, start, director, {
          department: known.department(one.departmentKey),
        }),
      ),
      ...sample.people.map((one) =>
        event(peopleEvents.personAdded, one.id, start, director, {
          department: known.department(one.departmentKey),
          role: role(one),
        }),
      ),
      ...sample.absences
        .filter((one) => one.from < sample.now)
        .map((one) =>
          event(peopleEvents.absenceMarked, one.personId, one.from, one.personId, {
            absence: one.id,
            from: one.from.toISOString(),
            to: one.to.toISOString(),
            deputy: null,
          }),
        ),
      ...sample.mandates.map((one) =>
        event(peopleEvents.mandateGranted, one.id, one.validFrom, one.grantedBy, {
          decision: one.kind,
          person: one.personId,
          team: null,
          role: null,
          limitCents: one.limit === null ? null : Math.round(one.limit * 100),
        }),
      ),
    ],
  };
}

/** A colleague of the same team stands in. */
function absences(sample: Sample) {
  const byTeam = Map.groupBy(sample.people, (person) => person.teamKey);
  const teamOf = new Map(sample.people.map((person) => [person.id, person.teamKey]));
  return sample.absences.map((one) => {
    const deputy = byTeam.get(teamOf.get(one.personId)!)!.find((person) => person.id !== one.personId);
    return {
      id: one.id,
      person_id: one.personId,
      from_at: one.from,
      to_at: one.to,
      deputy_id: deputy?.id ?? null,
      reason: one.reason,
      sample: true,
    };
  });
}

/** What People appends to the ledger; the subject stands before the colon, the facts behind it. */
export const peopleEvents = {
  /** person: {department, role} */
  personAdded: 'person.added',
  /** person: {fields} – which, never what */
  personChanged: 'person.changed',
  /** person */
  personLeft: 'person.left',
  /** person: {absence, from, to, deputy} */
  absenceMarked: 'absence.marked',
  /** person: {absence} */
  absenceEnded: 'absence.ended',
  /** mandate: {decision, person, team, role, limitCents} */
  mandateGranted: 'mandate.granted',
  /** mandate: {decision} */
  mandateWithdrawn: 'mandate.withdrawn',
  /** department: {parent} */
  departmentAdded: 'department.added',
  /** department: {fields} */
  departmentChanged: 'department.changed',
  /** department */
  departmentRetired: 'department.retired',
  /** team: {department} */
  teamAdded: 'team.added',
  /** team: {fields} */
  teamChanged: 'team.changed',
  /** team */
  teamRetired: 'team.retired',
} as const;

export { type Availability, availability, isAbsent } from './absence/availability.ts';
export { peopleEvents } from './events.ts';
export {
  decideMandate,
  type MandateAnswer,
  type MandateQuestion,
  type MandateRefused,
} from './mandates/decide-mandate.ts';
export { type Decision, decisions, type Holder, type Mandate } from './mandates/mandate.ts';
export {
  type DecisionAsked,
  heldBy,
  holderOf,
  mandatesOf,
  mayDecide,
  whoMayDecide,
} from './mandates/read-mandates.ts';
export type { Duty } from './organisation/leave.ts';
export { type MandateFilter, readMandates as listMandates } from './store/mandates.ts';
export { type PersonNow, peopleNow as listPeople } from './store/people-now.ts';
export {
  type DepartmentNow,
  departmentsNow as listDepartments,
  type TeamNow,
  teamsNow as listTeams,
} from './store/teams.ts';
export { namesOf, namesOf as personNames } from './store-session.ts';

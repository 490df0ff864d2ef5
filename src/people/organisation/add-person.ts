import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '../access.ts';
import { peopleEvents } from '../events.ts';
import type { Role } from '../permissions.ts';
import { lockOrganisation } from '../store/organisation.ts';
import { emailTaken, insertPeople } from '../store/persons.ts';
import { refusePlace } from './refuse-place.ts';

export interface NewPerson {
  name: string;
  email: string;
  role?: Role;
  jobTitle?: string;
  departmentId?: string | null;
  teamIds?: string[];
  /** BCP 47. */
  languages?: string[];
  /** Of their screens. */
  language?: string;
  /** Open conversations at once. */
  capacity?: number;
}

/** Adds somebody to the organisation. They cannot sign in until they are invited. */
export async function addPerson(tx: Tx, act: Act, given: NewPerson): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'people.change');
  if (denied) return denied;
  await lockOrganisation(tx);
  if (await emailTaken(tx, given.email)) return refuse('person.email-taken', undefined, 'email');
  const wrong = await refusePlace(tx, given);
  if (wrong) return wrong;
  const [id] = await writePeople(tx, act, [given]);
  return { id: id! };
}

/** Writes people who were found in order, with their events; hundreds at once. */
export async function writePeople(tx: Tx, act: Act, people: readonly NewPerson[]): Promise<string[]> {
  const rows = people.map((given) => ({
    id: newId(act.at),
    name: given.name,
    email: given.email,
    role: given.role ?? 'member',
    jobTitle: given.jobTitle ?? '',
    departmentId: given.departmentId ?? null,
    teamIds: given.teamIds ?? [],
    languages: given.languages ?? ['nl'],
    language: given.language ?? 'nl',
    capacity: given.capacity ?? 8,
  }));
  await insertPeople(tx, rows, act.at);
  await append(
    tx,
    rows.map(({ id, departmentId, role }) => ({
      type: peopleEvents.personAdded,
      subject: id,
      at: act.at,
      actor: act.actor.personId,
      facts: { department: departmentId, role },
    })),
  );
  return rows.map(({ id }) => id);
}

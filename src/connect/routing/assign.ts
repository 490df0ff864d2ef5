import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { listPeople, listTeams, type PersonNow, type TeamNow } from '#people/index.ts';
import { type AssignedFacts, connectEvents } from '../events.ts';
import {
  type AssignmentRow,
  assignmentsNow,
  lockRoom,
  moveAssignments,
  openLoad,
} from '../store/assignments.ts';
import { insertMisroute } from '../store/misroutes.ts';
import type { Reason } from '../tables.ts';
import { type Assignment, assigned } from './assignment.ts';

/** To one person or one team. `reason` only when there is a better one than that it was taken or handed on. */
export interface Assigning {
  conversationId: string;
  personId?: string;
  teamId?: string;
  reason?: Reason;
  sample?: boolean;
}

/**
 * Somebody takes a conversation or hands it to a colleague or a team; the former row is closed. Taking is always
 * allowed. Handing on to somebody absent or with no room left is refused: `assign.absent` (with the deputy when
 * there is one), `assign.full`. To whom it already belongs: nothing happens.
 */
export async function assign(tx: Tx, act: Act, assigning: Assigning): Promise<Assignment | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  await lockRoom(tx);
  const people = new Map((await listPeople(tx, act.at)).map((person) => [person.id, person]));
  const teams = new Map((await listTeams(tx)).map((team) => [team.id, team]));
  const [was] = await assignmentsNow(tx, [assigning.conversationId]);
  const personId = assigning.personId ?? null;
  const teamId = assigning.teamId ?? null;
  if (was && (personId || teamId) && was.personId === personId && was.teamId === teamId) return assigned(was);
  const refused = await refuseReceiver(tx, act, assigning, people, teams);
  if (refused) return refused;
  const row: AssignmentRow = {
    id: newId(),
    conversationId: assigning.conversationId,
    personId,
    teamId,
    reason: assigning.reason ?? { code: ownReason(act, personId), params: {} },
    by: act.actor.personId,
    fromAt: act.at,
    sample: assigning.sample ?? was?.sample ?? false,
  };
  await moveAssignments(tx, [row]);
  // Given by Heed and handed on (not just taken by somebody with time): the next one like it goes by what this taught, from this transaction on.
  if (was?.personId && was.by === null && was.personId !== personId && personId !== act.actor.personId)
    await insertMisroute(tx, {
      id: newId(),
      conversationId: row.conversationId,
      person: was.personId,
      toPerson: personId,
      at: act.at,
      sample: row.sample,
    });
  const facts: AssignedFacts = {
    person: personId,
    team: teamId,
    was: was?.personId ?? null,
    crossed: crosses(was, row, people, teams),
    routed: false,
  };
  await append(tx, [
    {
      type: connectEvents.conversationAssigned,
      subject: row.conversationId,
      at: act.at,
      actor: act.actor.personId,
      facts,
      sample: row.sample,
    },
  ]);
  return assigned(row);
}

async function refuseReceiver(
  tx: Tx,
  act: Act,
  { personId, teamId }: Assigning,
  people: ReadonlyMap<string, PersonNow>,
  teams: ReadonlyMap<string, TeamNow>,
): Promise<Refusal | null> {
  if ((personId === undefined) === (teamId === undefined)) return refuse('assign.one-receiver');
  if (teamId !== undefined) return teams.has(teamId) ? null : refuse('assign.unknown', {}, 'teamId');
  const person = people.get(personId!);
  if (!person || person.role === 'reader') return refuse('assign.unknown', {}, 'personId');
  if (person.id === act.actor.personId) return null;
  if (person.absent)
    return refuse('assign.absent', person.deputyId ? { deputy: person.deputyId } : {}, 'personId');
  const open = (await openLoad(tx)).get(person.id) ?? 0;
  return open < person.capacity ? null : refuse('assign.full', { capacity: person.capacity }, 'personId');
}

const ownReason = (act: Act, personId: string | null): string =>
  personId === null ? 'assign.team' : personId === act.actor.personId ? 'assign.taken' : 'assign.handed-on';

function crosses(
  was: AssignmentRow | undefined,
  now: AssignmentRow,
  people: ReadonlyMap<string, PersonNow>,
  teams: ReadonlyMap<string, TeamNow>,
): boolean {
  const department = (row: AssignmentRow | undefined) =>
    (row?.personId ? people.get(row.personId)?.departmentId : teams.get(row?.teamId ?? '')?.departmentId) ??
    null;
  const from = department(was);
  const to = department(now);
  return from !== null && to !== null && from !== to;
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { listDepartments, listPeople } from '#people/index.ts';
import { connectEvents } from '../events.ts';
import { insertAsk } from '../store/asks.ts';

export interface Asking {
  /** The conversation it is about; its context travels with the ask. */
  conversationId: string | null;
  /** Exactly one of the two. */
  toPersonId?: string;
  toDepartmentId?: string;
  question: string;
  dueAt?: Date | null;
  sample?: boolean;
}

/** Asks a colleague or a department. The asker keeps the conversation; the ask is an object with a wait of its own. */
export async function askColleague(tx: Tx, act: Act, asking: Asking): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const asker = actingPerson(act);
  if (typeof asker !== 'string') return asker;
  const { toPersonId, toDepartmentId } = asking;
  if ((toPersonId === undefined) === (toDepartmentId === undefined)) return refuse('ask.one-receiver');
  if (toPersonId === asker) return refuse('ask.oneself', undefined, 'toPersonId');
  const people = await listPeople(tx, act.at, [asker, ...(toPersonId ? [toPersonId] : [])]);
  if (toPersonId && !people.some(({ id }) => id === toPersonId))
    return refuse('person.unknown', undefined, 'toPersonId');
  if (toDepartmentId && !(await listDepartments(tx)).some(({ id }) => id === toDepartmentId))
    return refuse('department.unknown', undefined, 'toDepartmentId');
  const id = newId(act.at);
  const fromDepartmentId = people.find((person) => person.id === asker)?.departmentId ?? null;
  await insertAsk(tx, {
    id,
    conversationId: asking.conversationId,
    askerId: asker,
    toPersonId: toPersonId ?? null,
    toDepartmentId: toDepartmentId ?? null,
    fromDepartmentId,
    question: asking.question,
    answer: null,
    state: 'open',
    declineReason: null,
    answeredBy: null,
    askedAt: act.at,
    dueAt: asking.dueAt ?? null,
    closedAt: null,
    sample: asking.sample ?? false,
  });
  const facts = {
    conversation: asking.conversationId,
    asker,
    toPerson: toPersonId ?? null,
    toDepartment: toDepartmentId ?? null,
    fromDepartment: fromDepartmentId,
  };
  await append(tx, [
    { type: connectEvents.askAsked, subject: id, at: act.at, actor: asker, facts, sample: asking.sample },
  ]);
  return { id };
}

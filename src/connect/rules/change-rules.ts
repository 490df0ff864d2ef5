import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { listPeople, listTeams } from '#people/index.ts';
import { connectEvents } from '../events.ts';
import { retireRule, rulesNow, writeRule } from '../store/rules.ts';
import type { Rule } from './rule.ts';

export type RuleGiven = Omit<Rule, 'id'> & { id?: string };

/** A new rule, or one changed. Who it names must be there. */
export async function keepRule(tx: Tx, act: Act, given: RuleGiven): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'settings.change');
  if (denied) return denied;
  const by = actingPerson(act);
  if (typeof by !== 'string') return by;
  const { personId, teamId } = given;
  if ((personId === null) === (teamId === null)) return refuse('assign.one-receiver');
  if (personId && (await listPeople(tx, act.at, [personId])).length === 0)
    return refuse('person.unknown', undefined, 'personId');
  if (teamId && !(await listTeams(tx)).some(({ id }) => id === teamId))
    return refuse('team.unknown', undefined, 'teamId');
  if (given.id && !(await rulesNow(tx)).some(({ id }) => id === given.id)) return refuse('rule.unknown');
  const id = given.id ?? newId(act.at);
  await writeRule(tx, { ...given, id }, by, act.at);
  await append(tx, [
    {
      type: connectEvents.ruleKept,
      subject: id,
      at: act.at,
      actor: by,
      facts: {
        place: given.place,
        on: given.on,
        person: personId,
        team: teamId,
        matches: { ...given.matches },
      },
    },
  ]);
  return { id };
}

/** The rule counts no more; what it gave out stays. */
export async function dropRule(tx: Tx, act: Act, { rule }: { rule: string }): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'settings.change');
  if (denied) return denied;
  if (!(await retireRule(tx, rule, act.at))) return refuse('rule.unknown');
  await append(tx, [
    { type: connectEvents.ruleDropped, subject: rule, at: act.at, actor: act.actor.personId, facts: {} },
  ]);
  return null;
}

import type { Tx } from '#kit/database.ts';
import { listPeople } from '#people/index.ts';
import { casesSince, type PastCase, rulesNow } from '../store/rules.ts';
import { fits, fittingRules, type Rule } from './rule.ts';

export interface RuleTrial {
  /** Conversations looked at, and how many the rule fits. */
  looked: number;
  fitting: number;
  /** Of those: a rule before it takes them. */
  taken: number;
  /** Of the rest: would have gone where they ended anyway, or somewhere else. */
  same: number;
  other: number;
  /** Of the fitting: handed on from the one who got it first, without this rule. */
  handedOn: number;
  /** Newest first. */
  examples: string[];
}

const most = 5000;

/** What a rule would have done to the conversations of the past days; nothing is changed. */
export async function tryRule(tx: Tx, rule: Rule, at: Date, days: number): Promise<RuleTrial> {
  const cases = await casesSince(tx, new Date(at.getTime() - days * 86_400_000), most);
  const before = (await rulesNow(tx)).filter((one) => one.id !== rule.id && one.place < rule.place);
  const teamOf = new Map((await listPeople(tx, at)).map(({ id, teamIds }) => [id, teamIds]));
  const fitting = cases.filter((one) => fits(rule.matches, one));
  const free = fitting.filter((one) => fittingRules(before, one).length === 0);
  const same = free.filter((one) => there(rule, one, teamOf)).length;
  return {
    looked: cases.length,
    fitting: fitting.length,
    taken: fitting.length - free.length,
    same,
    other: free.length - same,
    handedOn: fitting.filter(({ first, last }) => first !== null && first !== last).length,
    examples: free.slice(0, 5).map(({ id }) => id),
  };
}

const there = (rule: Rule, one: PastCase, teamOf: ReadonlyMap<string, readonly string[]>): boolean =>
  rule.personId !== null
    ? one.last === rule.personId
    : one.lastTeam === rule.teamId || (teamOf.get(one.last ?? '') ?? []).includes(rule.teamId!);

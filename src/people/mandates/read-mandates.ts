import { DateTime } from 'luxon';
import type { Tx } from '#kit/database.ts';
import { roles } from '../permissions.ts';
import { lockMonth, spentSince, timeZoneNow } from '../store/mandate-uses.ts';
import { readMandates } from '../store/mandates.ts';
import { type PersonNow, peopleNow } from '../store/people-now.ts';
import { decideMandate, type MandateAnswer, whoMay } from './decide-mandate.ts';
import type { Decision, Holder, Mandate } from './mandate.ts';

/** What is to be decided; amounts in cents. */
export interface DecisionAsked {
  decision: Decision;
  amountCents: number | null;
  themeId: string | null;
  channel: string | null;
  at: Date;
}

export const holderOf = (person: PersonNow): Holder => ({
  person: person.id,
  teams: person.teamIds,
  role: person.role,
  absent: person.absent,
});

/** What one person may decide alone at that moment, on their own account, by team or by role. */
export async function mandatesOf(tx: Tx, person: string, at: Date): Promise<Mandate[]> {
  const [found] = await peopleNow(tx, at, [person]);
  if (!found) return [];
  return heldBy(await readMandates(tx, { standingAt: at }), holderOf(found), at);
}

/** Of these mandates, the ones in force in somebody's hands. Scope (theme, channel, amount) is not looked at. */
export const heldBy = (mandates: readonly Mandate[], holder: Holder, at: Date): Mandate[] =>
  mandates.filter(
    (mandate) =>
      mandate.withdrawnAt === null &&
      mandate.validFrom <= at &&
      (mandate.validTo === null || mandate.validTo > at) &&
      (mandate.personId === holder.person ||
        (mandate.teamId !== null && holder.teams.includes(mandate.teamId)) ||
        (mandate.role !== null && roles.indexOf(holder.role) >= roles.indexOf(mandate.role))),
  );

/**
 * May this person decide this alone, and if not, why and who may (`askNext`, present people only)?
 * Somebody unknown or gone: `no-mandate`.
 */
export async function mayDecide(tx: Tx, person: string, asked: DecisionAsked): Promise<MandateAnswer> {
  const mandates = await readMandates(tx, { decision: asked.decision });
  const everybody = await peopleNow(tx, asked.at);
  const others = everybody.map(holderOf);
  const found = others.find((holder) => holder.person === person);
  const spent = await spentThisMonth(tx, person, mandates, asked.at);
  if (found) return decideMandate(mandates, { ...asked, ...found, spent }, others);
  const askNext = whoMay(mandates, { ...asked, ...nobody, spent }, others);
  return { may: false, code: 'no-mandate', limitCents: null, askNext };
}

/** What each person decided this month under the mandates that have a limit a month. */
async function spentThisMonth(
  tx: Tx,
  person: string,
  mandates: readonly Mandate[],
  at: Date,
): Promise<(mandate: string, person: string) => number> {
  const limited = mandates.filter(({ monthCents }) => monthCents !== null).map(({ id }) => id);
  if (limited.length === 0) return () => 0;
  await lockMonth(tx, person);
  const spent = await spentSince(tx, limited, startOfMonth(at, await timeZoneNow(tx)));
  return (mandate, who) => spent.get(`${mandate} ${who}`) ?? 0;
}

/** The first moment of the calendar month, where the organisation is. */
export const startOfMonth = (at: Date, timeZone: string): Date =>
  DateTime.fromJSDate(at, { zone: timeZone }).startOf('month').toJSDate();

const nobody: Holder = { person: '', teams: [], role: 'reader' };

/** Everybody present who may decide this alone; the narrowest sufficient mandate first. */
export async function whoMayDecide(tx: Tx, asked: DecisionAsked): Promise<string[]> {
  const answer = await mayDecide(tx, nobody.person, asked);
  return answer.may ? [] : answer.askNext;
}

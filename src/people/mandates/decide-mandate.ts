import { roles } from '../permissions.ts';
import type { Decision, Holder, Mandate } from './mandate.ts';

export interface MandateQuestion extends Holder {
  decision: Decision;
  /** Null where no money is involved. A refund or a discount under a limited mandate needs an amount. */
  amountCents: number | null;
  themeId: string | null;
  channel: string | null;
  at: Date;
  /** What somebody decided under a mandate this month, in cents; nothing when not told. */
  spent?: (mandate: string, person: string) => number;
}

export type MandateRefused =
  | 'over-limit'
  | 'over-month'
  | 'amount-needed'
  | 'out-of-scope'
  | 'not-yet'
  | 'expired'
  | 'withdrawn'
  | 'no-mandate';

export type MandateAnswer =
  | { may: true; mandate: Mandate }
  /** `limitCents`: how far this person may go alone, when the amount is what stands in the way. */
  | { may: false; code: MandateRefused; limitCents: number | null; askNext: string[] };

/** The reason nearest to "yes" is the one told: it says what would help. */
const nearness: readonly MandateRefused[] = [
  'over-limit',
  'over-month',
  'amount-needed',
  'out-of-scope',
  'not-yet',
  'expired',
  'withdrawn',
];

const moneyDecisions: readonly Decision[] = ['refund', 'discount'];

/**
 * May this person decide this alone? Deny is the default. Of the mandates that cover it the widest is used.
 * When not: the nearest reason, and who of `others` may (present ones only; the narrowest sufficient
 * mandate first, so that a question goes no higher up than it must).
 */
export function decideMandate(
  mandates: readonly Mandate[],
  asked: MandateQuestion,
  others: readonly Holder[] = [],
): MandateAnswer {
  const held = mandates.filter((mandate) => holds(mandate, asked));
  const covering = held.filter((mandate) => stands(mandate, asked) === null).sort(widestFirst);
  if (covering[0]) return { may: true, mandate: covering[0] };
  const reasons = new Set(held.map((mandate) => stands(mandate, asked)));
  const limits = held.flatMap((mandate) => reachOf(mandate, asked) ?? []);
  return {
    may: false,
    code: nearness.find((code) => reasons.has(code)) ?? 'no-mandate',
    limitCents: limits.length > 0 ? Math.max(...limits) : null,
    askNext: whoMay(mandates, asked, others),
  };
}

/** Who of these may decide it alone: present, not the asker, the narrowest sufficient mandate first. */
export function whoMay(
  mandates: readonly Mandate[],
  asked: MandateQuestion,
  others: readonly Holder[],
): string[] {
  const able = others
    .filter((other) => other.person !== asked.person && !other.absent)
    .flatMap((other) => {
      const theirs = { ...asked, ...other };
      const limits = mandates
        .filter((mandate) => holds(mandate, theirs) && stands(mandate, theirs) === null)
        .map((mandate) => mandate.limitCents ?? Number.POSITIVE_INFINITY);
      return limits.length > 0 ? [{ person: other.person, reach: Math.max(...limits) }] : [];
    });
  return able
    .sort((a, b) => compare(a.reach, b.reach) || compare(a.person, b.person))
    .map(({ person }) => person);
}

/** Is this mandate of that kind of decision in this person's hands at all? */
const holds = (mandate: Mandate, asked: MandateQuestion): boolean =>
  mandate.decision === asked.decision &&
  ((mandate.personId !== null && mandate.personId === asked.person) ||
    (mandate.teamId !== null && asked.teams.includes(mandate.teamId)) ||
    (mandate.role !== null && roles.indexOf(asked.role) >= roles.indexOf(mandate.role)));

/** How far somebody may still go alone under a mandate of which only the amount stands in the way. */
function reachOf(mandate: Mandate, asked: MandateQuestion): number | null {
  const code = stands(mandate, asked);
  if (code !== 'over-limit' && code !== 'over-month') return null;
  const left =
    mandate.monthCents === null ? Number.POSITIVE_INFINITY : leftOf(mandate.monthCents, mandate, asked);
  return Math.min(mandate.limitCents ?? Number.POSITIVE_INFINITY, left);
}

const leftOf = (month: number, mandate: Mandate, asked: MandateQuestion): number =>
  Math.max(0, month - (asked.spent?.(mandate.id, asked.person) ?? 0));

/** What stands in the way of using it here and now; null: nothing. */
function stands(mandate: Mandate, asked: MandateQuestion): MandateRefused | null {
  if (mandate.withdrawnAt && mandate.withdrawnAt <= asked.at) return 'withdrawn';
  if (mandate.validFrom > asked.at) return 'not-yet';
  if (mandate.validTo && mandate.validTo <= asked.at) return 'expired';
  if (mandate.themeIds.length > 0 && !(asked.themeId && mandate.themeIds.includes(asked.themeId)))
    return 'out-of-scope';
  if (mandate.channels.length > 0 && !(asked.channel && mandate.channels.includes(asked.channel)))
    return 'out-of-scope';
  if (mandate.limitCents === null && mandate.monthCents === null) return null;
  const money = asked.amountCents;
  if (money === null) return moneyDecisions.includes(asked.decision) ? 'amount-needed' : null;
  if (!(money >= 0)) return 'amount-needed';
  if (mandate.limitCents !== null && money > mandate.limitCents) return 'over-limit';
  if (mandate.monthCents !== null && money > leftOf(mandate.monthCents, mandate, asked)) return 'over-month';
  return null;
}

const widestFirst = (a: Mandate, b: Mandate): number =>
  compare(b.limitCents ?? Number.POSITIVE_INFINITY, a.limitCents ?? Number.POSITIVE_INFINITY) ||
  compare(a.id, b.id);

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Mandate } from './mandate.ts';

/** An amount beyond the limit that was asked of somebody else, and what came of it. */
export interface AskedBeyond {
  amountCents: number;
  /** Null: not answered yet. */
  approved: boolean | null;
}

export interface WiderProposal {
  limitCents: number;
  /** Asked beyond the limit and answered; approved of those. */
  asked: number;
  approved: number;
  /** Share that is at least approved, at 95 % certainty (Wilson 1927, lower bound). */
  atLeast: number;
}

/** Fewer answers than this prove nothing. */
const enoughAsked = 8;
/** Someone who is nearly always told yes need not ask. */
const nearlyAlways = 0.7;
/** Of what was approved the proposal covers this share; the largest still go to somebody else. */
const covers = 0.9;

/**
 * When nearly everything that was asked beyond a limit was approved, the limit costs customers a wait and decides
 * nothing: a wider one is proposed, high enough for nine in ten of what was approved, in whole tens of euros.
 * Null when the evidence does not say so. People decide; nothing is widened by itself.
 */
export function proposeWider(
  mandate: Pick<Mandate, 'limitCents'>,
  asks: readonly AskedBeyond[],
): WiderProposal | null {
  const { limitCents } = mandate;
  if (limitCents === null) return null;
  const answered = asks.filter((ask) => ask.approved !== null && ask.amountCents > limitCents);
  const yes = answered.filter(({ approved }) => approved).map(({ amountCents }) => amountCents);
  const atLeast = wilsonLow(yes.length, answered.length);
  if (answered.length < enoughAsked || atLeast < nearlyAlways) return null;
  const reach = yes.sort((a, b) => a - b)[Math.ceil(covers * yes.length) - 1]!;
  return {
    limitCents: Math.ceil(reach / 1000) * 1000,
    asked: answered.length,
    approved: yes.length,
    atLeast: Math.round(atLeast * 1000) / 1000,
  };
}

function wilsonLow(right: number, of: number): number {
  if (of === 0) return 0;
  const z = 1.96;
  const share = right / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return (centre - spread) / (1 + (z * z) / of);
}

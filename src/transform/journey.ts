export const journeyStages = ['traditional', 'experimental', 'operational', 'measurable', 'engaged'] as const;
export const dimensions = ['listening', 'connecting', 'responding', 'improving', 'leading'] as const;
export type Dimension = (typeof dimensions)[number];

/** What the ledger and the state say has happened within the time that evidence counts. */
export interface Evidence {
  sourcesOn: number;
  channelsHeard: number;
  offlineHeard: number;
  internalHeard: number;
  signalsHeard: number;
  failuresOpen: number;
  peopleDeclared: number;
  departmentsDeclared: number;
  conversations: number;
  routedByKnowledge: number;
  asksAcross: number;
  asksAcrossAnswered: number;
  asksAcrossWithinTwoDays: number;
  answered: number;
  repliers: number;
  confirmationsAnswered: number;
  confirmedSolved: number;
  solved: number;
  improvementsWithWords: number;
  shipped: number;
  shippedQuarters: number;
  askersTold: number;
  refusedWithReason: number;
  mandates: number;
  mandateHolders: number;
  decisions: number;
  deciders: number;
  decidedAlone: number;
  ownersReplied: number;
}

export interface Criterion {
  code: string;
  dimension: Dimension;
  /** The stage (2–5) that needs it. */
  stage: 2 | 3 | 4 | 5;
  /** What there is and what is needed; met when `has ≥ needs`. */
  has: number;
  needs: number;
  /** A share (0–1) with the number it is of; too small a base never meets it. */
  of?: { n: number; least: number };
}

const share = (part: number, all: number) => (all === 0 ? 0 : part / all);

/**
 * Everything a stage asks, from evidence alone: no setting moves it, and evidence older than the window no longer
 * counts. Stage five in each dimension rests on what customers confirmed and colleagues did, not on what was set up.
 */
export function criteriaOf(e: Evidence): Criterion[] {
  const count = (
    dimension: Dimension,
    stage: Criterion['stage'],
    code: string,
    has: number,
    needs: number,
  ): Criterion => ({ code, dimension, stage, has, needs });
  const rate = (
    dimension: Dimension,
    stage: Criterion['stage'],
    code: string,
    [part, all]: [number, number],
    needs: number,
    least: number,
  ): Criterion => ({
    code,
    dimension,
    stage,
    has: share(part, all),
    needs,
    of: { n: all, least },
  });
  return [
    count('listening', 2, 'source-on', e.sourcesOn, 1),
    count('listening', 3, 'channels-heard', e.channelsHeard, 3),
    count('listening', 4, 'offline-heard', e.offlineHeard, 20),
    rate('listening', 4, 'all-read', [e.signalsHeard - e.failuresOpen, e.signalsHeard], 0.99, 100),
    count('listening', 5, 'internal-heard', e.internalHeard, 20),
    count('listening', 5, 'many-channels-heard', e.channelsHeard, 6),
    count('connecting', 2, 'people-declared', e.peopleDeclared, 3),
    count('connecting', 3, 'departments-declared', e.departmentsDeclared, 3),
    count('connecting', 3, 'asked-across', e.asksAcross, 5),
    rate('connecting', 4, 'answered-across', [e.asksAcrossAnswered, e.asksAcross], 0.7, 20),
    rate('connecting', 4, 'routed-by-knowledge', [e.routedByKnowledge, e.conversations], 0.5, 50),
    rate('connecting', 5, 'answered-across-quickly', [e.asksAcrossWithinTwoDays, e.asksAcross], 0.8, 50),
    count('responding', 2, 'answered-some', e.answered, 1),
    rate('responding', 3, 'answered-most', [e.answered, e.conversations], 0.6, 30),
    rate('responding', 4, 'asked-customers', [e.confirmationsAnswered, e.solved], 0.2, 30),
    rate('responding', 5, 'confirmed-by-customers', [e.confirmedSolved, e.confirmationsAnswered], 0.75, 50),
    rate('responding', 5, 'answered-nearly-all', [e.answered, e.conversations], 0.9, 100),
    count('improving', 2, 'improvement-with-words', e.improvementsWithWords, 1),
    count('improving', 3, 'shipped-some', e.shipped, 2),
    count('improving', 4, 'askers-told', e.askersTold, 20),
    count('improving', 4, 'refused-with-reason', e.refusedWithReason, 1),
    count('improving', 5, 'shipped-steadily', e.shippedQuarters, 4),
    count('leading', 2, 'mandate-granted', e.mandates, 1),
    count('leading', 3, 'mandates-held', e.mandateHolders, 5),
    count('leading', 3, 'mandates-used', e.decisions, 10),
    rate('leading', 4, 'decided-alone', [e.decidedAlone, e.decisions], 0.7, 30),
    count('leading', 4, 'owners-replied', e.ownersReplied, 1),
    count('leading', 5, 'many-decide', e.deciders, 20),
  ];
}

export const isMet = ({ has, needs, of }: Criterion): boolean => has >= needs && (!of || of.n >= of.least);

export interface Journey {
  /** 1–5: the lowest of the dimensions. */
  stage: number;
  dimensions: { dimension: Dimension; stage: number }[];
  /** The first thing missing in the dimension that holds the whole back; null at stage five. */
  blocker: Criterion | null;
}

/** A dimension is at a stage when everything up to it is met; the whole is at the lowest. */
export function journeyOf(criteria: readonly Criterion[]): Journey {
  const each = dimensions.map((dimension) => {
    const unmet = criteria.filter((criterion) => criterion.dimension === dimension && !isMet(criterion));
    return { dimension, stage: Math.min(5, ...unmet.map((criterion) => criterion.stage - 1)) };
  });
  const stage = Math.min(...each.map((one) => one.stage));
  const held = each.filter((one) => one.stage === stage).map((one) => one.dimension);
  const blocker = criteria
    .filter(
      (criterion) => held.includes(criterion.dimension) && criterion.stage === stage + 1 && !isMet(criterion),
    )
    .sort((a, b) => nearness(b) - nearness(a))[0];
  return { stage, dimensions: each, blocker: blocker ?? null };
}

/** How near a criterion is to being met: the nearest one is the next step. */
const nearness = ({ has, needs, of }: Criterion) => Math.min(has / needs, of ? of.n / of.least : 1, 1);

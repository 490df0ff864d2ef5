export const funnelStages = ['heard', 'understood', 'owned', 'answered', 'changed', 'told'] as const;
export type FunnelStage = (typeof funnelStages)[number];

export interface FunnelCount {
  stage: FunnelStage;
  /** Signals that came at least this far, every step before it included. */
  reached: number;
  /** Signals that are here now and no further: these add up to all that was heard. */
  here: number;
}

/** From "how many steps in a row" to the funnel. `here` of all stages adds up to `reached` of the first, always. */
export function funnelOf(rows: readonly { steps: number; signals: number }[]): FunnelCount[] {
  const here = funnelStages.map((_, index) => rows.find((row) => row.steps === index + 1)?.signals ?? 0);
  return funnelStages.map((stage, index) => ({
    stage,
    here: here[index]!,
    reached: here.slice(index).reduce((sum, n) => sum + n, 0),
  }));
}

import { type Refusal, refuse } from '#kit/refusal.ts';

export const improvementKinds = ['process', 'product', 'service'] as const;
export type ImprovementKind = (typeof improvementKinds)[number];

export const stages = ['proposed', 'prioritised', 'doing', 'shipped', 'refused'] as const;
export type Stage = (typeof stages)[number];

/** Where an improvement may go from each stage; a way back is one of them. */
export const nextStages: Record<Stage, readonly Stage[]> = {
  proposed: ['prioritised', 'refused'],
  prioritised: ['proposed', 'doing', 'refused'],
  doing: ['prioritised', 'shipped', 'refused'],
  // What was told to customers cannot be untold; a new start is a new improvement.
  shipped: ['doing'],
  refused: ['proposed'],
};

export interface StageQuestion {
  from: Stage;
  to: Stage;
  /** Verbatims that name the need. */
  sources: number;
  /** People already told that it shipped or was refused. */
  told: number;
  reason?: string | undefined;
}

/**
 * May an improvement go to another stage? Without a verbatim source nothing is prioritised; a refusal carries a
 * reason that those who asked can be told; once somebody was told, the outcome stands.
 */
export function decideStage({ from, to, sources, told, reason }: StageQuestion): { stage: Stage } | Refusal {
  if (from === to) return refuse('improvement.staged-already');
  if (!nextStages[from].includes(to)) return refuse('improvement.not-from-here', { from, to });
  if ((from === 'shipped' || from === 'refused') && told > 0)
    return refuse('improvement.told-already', { told });
  if (to === 'prioritised' && sources === 0) return refuse('improvement.no-source');
  if (to === 'refused' && !reason?.trim())
    return refuse('improvement.reason-needed', undefined, 'body.reason');
  return { stage: to };
}

import type { Scored } from './score-labels.ts';

/**
 * How well confidence tells texts of a known theme from strangers (truth `unknown`): the area under the ROC curve,
 * which is the chance that a known one is more confident than a stranger. Empty where there are none of either.
 */
export function scoreStrangers(scored: readonly Scored[]): Record<string, number> {
  const ranked = [...scored].sort((a, b) => a.confidence - b.confidence);
  const strangers = ranked.filter(({ truth }) => truth === 'unknown').length;
  const known = ranked.length - strangers;
  if (strangers === 0 || known === 0) return {};
  let ranks = 0;
  for (let from = 0; from < ranked.length; ) {
    let to = from;
    while (to < ranked.length && ranked[to]!.confidence === ranked[from]!.confidence) to++;
    const shared = (from + to + 1) / 2;
    for (let i = from; i < to; i++) if (ranked[i]!.truth !== 'unknown') ranks += shared;
    from = to;
  }
  const area = (ranks - (known * (known + 1)) / 2) / (known * strangers);
  return { strangersAuroc: Math.round(area * 1e4) / 1e4 };
}

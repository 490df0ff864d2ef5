/** One prediction beside the truth. */
export interface Scored {
  truth: string;
  label: string;
  confidence: number;
}

/**
 * Accuracy, macro-F1 over the labels that occur in the truth, and the expected calibration error (ten bins of
 * equal width: mean over predictions of |accuracy − confidence|). All 0–1; nothing for no predictions.
 */
export function scoreLabels(scored: readonly Scored[]): Record<string, number> {
  if (scored.length === 0) return {};
  const labels = [...new Set(scored.map(({ truth }) => truth))];
  const f1 = labels.map((label) => {
    const right = scored.filter((each) => each.truth === label && each.label === label).length;
    const meant = scored.filter((each) => each.truth === label).length;
    const said = scored.filter((each) => each.label === label).length;
    return (2 * right) / (meant + said);
  });
  const correct = scored.filter(({ truth, label }) => truth === label).length;
  return {
    n: scored.length,
    accuracy: round(correct / scored.length),
    macroF1: round(f1.reduce((a, b) => a + b, 0) / labels.length),
    calibrationError: round(
      reliability(scored).reduce((sum, bin) => sum + bin.share * Math.abs(bin.right - bin.said), 0),
    ),
  };
}

/** Per bin of confidence: the share of predictions in it, how sure they were, how many were right. */
export function reliability(
  scored: readonly Scored[],
  bins = 10,
): { share: number; said: number; right: number }[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = scored.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    const mean = (value: (each: Scored) => number) =>
      inside.length ? inside.reduce((sum, each) => sum + value(each), 0) / inside.length : 0;
    return {
      share: inside.length / scored.length,
      said: mean(({ confidence }) => confidence),
      right: mean(({ truth, label }) => (truth === label ? 1 : 0)),
    };
  });
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;

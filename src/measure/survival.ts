/** One thing that was waited for: how long, and whether it has happened. Open ones count as "longer than this". */
export interface Wait {
  ms: number;
  happened: boolean;
}

export interface Quantile {
  /** Null: fewer than that share have happened, so the quantile lies beyond what was seen. */
  ms: number | null;
  /** 95 % interval; a null end lies beyond what was seen. */
  low: number | null;
  high: number | null;
}

export interface Survival {
  n: number;
  open: number;
  median: Quantile;
  p90: Quantile;
}

const z = 1.959964;

/**
 * Median and 90th percentile of a waiting time with the still-open counted: the Kaplan–Meier estimate (Kaplan and
 * Meier 1958). Interval by inverting the log–log transformed Greenwood interval of the curve (Brookmeyer and
 * Crowley 1982; Kalbfleisch and Prentice). Leaving open ones out would flatter: they are the slow ones.
 */
export function survivalOf(waits: readonly Wait[]): Survival {
  const curve = survivalCurve(waits);
  return {
    n: waits.length,
    open: waits.filter((wait) => !wait.happened).length,
    median: quantile(curve, 0.5),
    p90: quantile(curve, 0.9),
  };
}

interface Point {
  ms: number;
  /** Share still waiting after this time, and its 95 % interval. */
  still: number;
  low: number;
  high: number;
}

export function survivalCurve(waits: readonly Wait[]): Point[] {
  const sorted = [...waits].sort((a, b) => a.ms - b.ms);
  const points: Point[] = [];
  let atRisk = sorted.length;
  let still = 1;
  let greenwood = 0;
  for (let i = 0; i < sorted.length; ) {
    const { ms } = sorted[i]!;
    let happened = 0;
    let gone = 0;
    for (; i < sorted.length && sorted[i]!.ms === ms; i++) {
      gone += 1;
      if (sorted[i]!.happened) happened += 1;
    }
    if (happened > 0) {
      still *= 1 - happened / atRisk;
      if (atRisk > happened) greenwood += happened / (atRisk * (atRisk - happened));
      points.push({ ms, still, ...interval(still, greenwood) });
    }
    atRisk -= gone;
  }
  return points;
}

function interval(still: number, greenwood: number): { low: number; high: number } {
  if (still <= 0) return { low: 0, high: 0 };
  if (still >= 1) return { low: 1, high: 1 };
  const width = (z * Math.sqrt(greenwood)) / Math.log(still);
  return { low: still ** Math.exp(-width), high: still ** Math.exp(width) };
}

/** The time by which `share` have happened. */
function quantile(curve: readonly Point[], share: number): Quantile {
  const target = 1 - share + 1e-12;
  const first = (of: (point: Point) => number) => curve.find((point) => of(point) <= target)?.ms ?? null;
  return {
    ms: first((point) => point.still),
    low: first((point) => point.low),
    high: first((point) => point.high),
  };
}

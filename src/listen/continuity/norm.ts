/** A stretch of time, in epoch milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Norm {
  /** Signals an hour, for each of the 168 hours of a week (Monday, midnight first), by the organisation's clock. */
  rates: number[];
  /** So many expected and none heard is an alarm; null: too little is known yet. */
  quietLimit: number | null;
  n: number;
}

/** How often a source that works may alarm: once a year. Stated to who reads the alarm, held by `norm.test.ts`. */
export const falseAlarmsPerYear = 1;
const hour = 3600_000;
const year = 365.25 * 24 * hour;
/** Less than this, and the tail of the silences is a guess. */
const leastGaps = 60;
const leastLearnt = 14 * 24 * hour;
/** Hours of experience that the mean of the day's hour is worth beside the hour's own. */
const priorHours = 2;

export interface Learning {
  /** Minutes in which something came, rising; epoch milliseconds. */
  arrivals: readonly number[];
  /** Signals a whole hour: start and count. */
  hours: readonly { start: number; n: number }[];
  /** When it was listened to, rising and apart. */
  listened: readonly Stretch[];
  /** Which of the 168 an hour is. */
  hourOfWeek(start: number): number;
}

/**
 * Learns the normal rate of each hour of the week, and how long a silence can be by chance. Time is measured in
 * signals that were to be expected, so a night is short and a busy hour long. The longest tenth of the silences so
 * measured has an exponential tail (peaks over threshold, Pickands 1975); its mean, taken two standard errors high,
 * tells how long a silence happens once a year. Bursts need no model of their own: they are in the silences.
 */
export function learnNorm({ arrivals, hours, listened, hourOfWeek }: Learning): Norm {
  const rates = ratesOf(hours, listened, hourOfWeek);
  const n = hours.reduce((sum, one) => sum + one.n, 0);
  const learnt = listened.reduce((sum, { from, to }) => sum + to - from, 0);
  const expected = expectation(rates, listened, hourOfWeek);
  const gaps = arrivals
    .slice(1)
    .map((at, index) => expected(arrivals[index]!, at))
    .filter((gap) => gap > 0);
  if (gaps.length < leastGaps || learnt < leastLearnt) return { rates, quietLimit: null, n };
  const sorted = gaps.sort((a, b) => a - b);
  const threshold = sorted[Math.floor(sorted.length * 0.9)]!;
  const beyond = sorted.filter((gap) => gap > threshold).map((gap) => gap - threshold);
  const mean = beyond.reduce((sum, one) => sum + one, 0) / Math.max(1, beyond.length);
  const scale = mean * (1 + 2 / Math.sqrt(Math.max(1, beyond.length)));
  const yearly = (beyond.length * year) / learnt;
  const limit = threshold + scale * Math.log(Math.max(1, yearly / falseAlarmsPerYear));
  return { rates, quietLimit: Math.max(limit, sorted.at(-1)!), n };
}

function ratesOf(
  hours: Learning['hours'],
  listened: readonly Stretch[],
  hourOfWeek: Learning['hourOfWeek'],
): number[] {
  const counts = new Array<number>(168).fill(0);
  const spent = new Array<number>(168).fill(0);
  for (const { start, n } of hours) counts[hourOfWeek(start)]! += n;
  for (const stretch of listened)
    for (const part of hourParts(stretch)) spent[hourOfWeek(part.start)]! += (part.to - part.from) / hour;
  const total = (rows: number[], place: (at: number) => boolean) =>
    rows.reduce((sum, value, at) => (place(at) ? sum + value : sum), 0);
  return counts.map((count, at) => {
    // The same hour on the other working days, or on the other day of the weekend, is the best first guess.
    const weekend = at >= 120;
    const alike = (other: number) => other % 24 === at % 24 && other >= 120 === weekend;
    const prior = total(counts, alike) / Math.max(1, total(spent, alike));
    return (count + prior * priorHours) / (spent[at]! + priorHours);
  });
}

function* hourParts({ from, to }: Stretch): Generator<Stretch & { start: number }> {
  for (let start = Math.floor(from / hour) * hour; start < to; start += hour)
    yield { start, from: Math.max(from, start), to: Math.min(to, start + hour) };
}

/** How many signals were to be expected between two moments, counting only the time that was listened to. */
export function expectation(
  rates: readonly number[],
  listened: readonly Stretch[],
  hourOfWeek: (start: number) => number,
): (from: number, to: number) => number {
  // Summed up once: where each part ends and how many were expected until then.
  const ends: { from: number; to: number; before: number; rate: number }[] = [];
  let sum = 0;
  for (const stretch of listened)
    for (const part of hourParts(stretch)) {
      const rate = rates[hourOfWeek(part.start)]! / hour;
      ends.push({ from: part.from, to: part.to, before: sum, rate });
      sum += rate * (part.to - part.from);
    }
  const until = (at: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]!.to <= at) low = middle + 1;
      else high = middle;
    }
    const part = ends[low];
    if (!part) return sum;
    return part.before + Math.max(0, at - part.from) * part.rate;
  };
  return (from, to) => Math.max(0, until(to) - until(from));
}

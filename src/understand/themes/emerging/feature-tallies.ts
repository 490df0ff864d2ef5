/** What was counted of one feature: by day, and by day of the week over all older days. */
export interface Tally {
  total: number;
  days: number[];
  counts: number[];
  weekdays: Float32Array | undefined;
}

/** How many of a feature came in the last days, and how many were to be expected from the time before. */
export interface Expectation {
  seen: number;
  expected: number;
  /** Messages with the feature before the window. */
  before: number;
}

export interface Tallies {
  add(feature: string, day: number): void;
  /** Compares the last `window` days (today so far included) with everything before, by share of messages. */
  expect(feature: string, day: number, window: number): Expectation;
  addMessage(day: number): void;
  /** Distinct features counted per day, on average: how many chances a day gives to be wrong. */
  perDay(): number;
}

const kept = 8;

/** Counts features by day. Shares, not counts, are compared: a busy day is not news, nor is a Monday. */
export function makeTallies(): Tallies {
  const tallies = new Map<string, Tally>();
  const messages = new Map<number, number>();
  const byWeekday = new Float64Array(7);
  let all = 0;
  let touched = 0;
  let firstDay: number | undefined;
  let lastDay = 0;

  const within = (day: number, window: number) => {
    let sum = 0;
    for (let d = day - window + 1; d <= day; d++) sum += messages.get(d) ?? 0;
    return sum;
  };

  return {
    addMessage(day) {
      messages.set(day, (messages.get(day) ?? 0) + 1);
      byWeekday[weekdayOf(day)]!++;
      all++;
      firstDay ??= day;
      if (day > lastDay) {
        lastDay = day;
        if (tallies.size > 400_000) forget(tallies, day);
      }
    },
    add(feature, day) {
      let tally = tallies.get(feature);
      if (!tally) {
        tally = { total: 0, days: [], counts: [], weekdays: undefined };
        tallies.set(feature, tally);
      }
      tally.total++;
      const last = tally.days.length - 1;
      if (tally.days[last] === day) tally.counts[last]!++;
      else {
        touched++;
        tally.days.push(day);
        tally.counts.push(1);
        if (tally.days.length > kept) {
          tally.days.shift();
          tally.counts.shift();
        }
      }
      if (tally.total >= 20) {
        tally.weekdays ??= new Float32Array(7);
        tally.weekdays[weekdayOf(day)]!++;
      }
    },
    expect(feature, day, window) {
      const tally = tallies.get(feature);
      if (!tally) return { seen: 0, expected: 0, before: 0 };
      let seen = 0;
      for (let i = 0; i < tally.days.length; i++) if (tally.days[i]! > day - window) seen += tally.counts[i]!;
      const before = tally.total - seen;
      const recent = within(day, window);
      const older = all - recent;
      // A third of a message stands for what was never seen: nothing is impossible.
      const share = (before + 0.33) / (older + 1);
      const week = window < 3 ? weekdayLift(tally, byWeekday, all, day) : 1;
      return { seen, expected: recent * share * week, before };
    },
    perDay: () => (firstDay === undefined ? 0 : touched / (lastDay - firstDay + 1)),
  };
}

function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}

/** How much commoner a feature is on this day of the week, drawn towards 1 while there is little to go by. */
function weekdayLift({ weekdays }: Tally, byWeekday: Float64Array, all: number, day: number): number {
  if (!weekdays) return 1;
  const total = weekdays.reduce((sum, count) => sum + count, 0);
  const usual = (total * byWeekday[weekdayOf(day)]!) / all;
  return (weekdays[weekdayOf(day)]! + 10) / (usual + 10);
}

/** Memory stays bounded: what came once or twice and not lately goes. */
function forget(tallies: Map<string, Tally>, day: number): void {
  for (const [feature, tally] of tallies) {
    if (tally.total <= 2 && tally.days[tally.days.length - 1]! < day - 30) tallies.delete(feature);
  }
}

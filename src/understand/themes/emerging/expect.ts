/** Weight of the messages remembered, by day: what share of the stream anything was. */
export interface DayWeights {
  add(day: number): void;
  between(from: number, to: number): number;
}

/** Counts messages by day, whether remembered or not. */
export function makeDayWeights(): DayWeights {
  const days = new Map<number, number>();
  return {
    add: (day) => days.set(day, (days.get(day) ?? 0) + 1),
    between(from, to) {
      let sum = 0;
      for (let day = from; day <= to; day++) sum += days.get(day) ?? 0;
      return sum;
    },
  };
}

// A third of a message stands for what was never seen: nothing is impossible.
const never = 0.33;

/**
 * How many like messages the last `window` days would hold if nothing were new. Shares are compared, not counts, so a
 * busy day is no news. `before`: like messages older than the window, as [day, weight]. The same weekday (for a window
 * of a day) and the same weeks a year ago raise the expectation where they show more.
 */
export function expected(
  before: [number, number][],
  days: DayWeights,
  first: number,
  today: number,
  window: number,
): number {
  const from = today - window + 1;
  const now = days.between(from, today);
  const count = (keep: (day: number) => boolean) =>
    before.reduce((sum, [day, weight]) => sum + (keep(day) ? weight : 0), 0);
  const all = now * ((count(() => true) + never) / (days.between(first, from - 1) + 1));
  let most = all;
  if (window < 3 && from - first >= 28) {
    const same = (day: number) => (today - day) % 7 === 0;
    let usual = 0;
    for (let day = from - 1; day >= first; day--) if (same(day)) usual += days.between(day, day);
    // Ten messages' worth of "like any other day" until the weekday has shown itself.
    const share = (count(() => true) + never) / (days.between(first, from - 1) + 1);
    most = Math.max(most, (now * share * (count(same) + 10)) / (usual * share + 10));
  }
  const year = days.between(today - 365 - 10, today - 365 + 10);
  if (year >= 100) {
    const then = count((day) => Math.abs(today - 365 - day) <= 10);
    most = Math.max(most, (now * (then + never)) / (year + 1));
  }
  return most;
}

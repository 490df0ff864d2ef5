import type { Tx } from '#kit/database.ts';
import { latestCounts, recoveriesWithin } from '../store/counts.ts';
import { normOf, timeZoneOf } from '../store/norms.ts';
import { hourOfWeekIn } from './hour-of-week.ts';
import { falseAlarmsPerYear } from './norm.ts';

const hour = 3600_000;
/** Further ahead nobody waits. */
const furthest = 28 * 24;

/** What is normal for a source, how it compared with the source's own counts, and which holes were made up for. */
export async function sourceContinuity(db: Tx, source: string, at: Date) {
  const [norm, zone, counts, recovered] = await Promise.all([
    normOf(db, source),
    timeZoneOf(db),
    latestCounts(db, source, 7),
    recoveriesWithin(db, source, new Date(at.getTime() - 7 * 24 * hour)),
  ]);
  const hourOfWeek = hourOfWeekIn(zone);
  return {
    norm: norm
      ? {
          perHour: norm.rates[hourOfWeek(at.getTime())]!,
          perWeek: norm.rates.reduce((sum, rate) => sum + rate, 0),
          alarmAfterHours:
            norm.quiet_limit === null ? null : hoursUntil(norm.rates, norm.quiet_limit, at, hourOfWeek),
          falseAlarmsPerYear,
          n: norm.n,
          learntAt: norm.learnt_at.toISOString(),
        }
      : null,
    counts: counts.map(({ from, to, there, here }) => ({
      from: from.toISOString(),
      to: to.toISOString(),
      there,
      here,
    })),
    recovered: recovered.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
  };
}

/** Were it silent from now on: after how many hours the alarm would come. */
function hoursUntil(
  rates: readonly number[],
  limit: number,
  at: Date,
  hourOfWeek: (start: number) => number,
): number {
  let expected = 0;
  for (let ahead = 0; ahead < furthest; ahead++) {
    const rate = rates[hourOfWeek(at.getTime() + ahead * hour)]!;
    if (expected + rate > limit) return ahead + (limit - expected) / rate;
    expected += rate;
  }
  return furthest;
}

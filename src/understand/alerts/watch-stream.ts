import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Job, JobQueue } from '#kit/jobs.ts';
import { append } from '#ledger/index.ts';
import type { Thinking } from '../ports.ts';
import { addAlert, type HeardSignal, heardSince, latestHeard, todayIn } from '../store/alerts.ts';
import type { EmergingAlert } from '../themes/emerging.ts';

export const watchName = 'understand.watch-stream';
/** False alarms a month that a stream without news may raise: stated beside every alert. */
export const perMonth = 2;
/** What comes in meanwhile is heard together. */
const gatherMs = 60_000;
/** After a start so many of the latest messages are heard again; they take some seconds in a thread of their own. */
const memory = 12_000;
/** Days: an alert about what is longer ago (an import of old messages) is no news. */
const fresh = 7;
/** Days: the same news is told once. */
export const newsLasts = 21;
/** Days: a message that comes in so late is heard as of today; older ones are history. */
const late = 2;

/** Has the watch hear, in a minute, what was just read. */
export async function askToWatch(tx: Tx, jobs: JobQueue, at: Date): Promise<void> {
  await jobs.put(tx, watchName, {}, { key: 'watch', after: new Date(at.getTime() + gatherMs) });
}

/**
 * Lets the watch hear what is new since the last time and raises what it notices. The watch remembers while it lives;
 * after a start, or when older messages came in bulk, it hears the latest ones again. What was told is not told twice.
 */
export function watchStreamJob(needs: { db: Tx; thinking: Thinking; now(): Date }): Job {
  let heard: { upTo: string; day: number } | null = null;

  async function hearAgain(signal: AbortSignal): Promise<EmergingAlert[]> {
    const all = await latestHeard(needs.db, memory);
    heard = null;
    if (all.length === 0) return [];
    const upTo = lastRead(all);
    const alerts = await needs.thinking.watch(
      { after: null, upTo, messages: all, options: { perMonth } },
      signal,
    );
    heard = { upTo, day: all.at(-1)!.day };
    return alerts === 'from-the-beginning' ? [] : alerts;
  }

  async function hearMore(signal: AbortSignal): Promise<EmergingAlert[]> {
    const before = heard;
    if (!before) return hearAgain(signal);
    const more = await heardSince(needs.db, before.upTo, memory);
    const old = more.filter(({ day }) => day < before.day - late);
    if (more.length === memory || old.length >= 50) return hearAgain(signal);
    const messages = more
      .filter(({ day }) => day >= before.day - late)
      .map((message) => ({ ...message, day: Math.max(message.day, before.day) }));
    if (more.length === 0) return [];
    const upTo = lastRead(more);
    heard = null;
    const alerts = await needs.thinking.watch(
      { after: before.upTo, upTo, messages, options: { perMonth } },
      signal,
    );
    if (alerts === 'from-the-beginning') return hearAgain(signal);
    heard = { upTo, day: messages.at(-1)?.day ?? before.day };
    return alerts;
  }

  return {
    name: watchName,
    retryLimit: 2,
    // Also when nothing was read: after a start, or when the sample was loaded.
    cron: '23 * * * *',
    limit: 600,
    async work(_work, { signal }) {
      const alerts = await hearMore(signal);
      if (alerts.length > 0) await raiseAlerts(needs.db, alerts, needs.now());
    },
  };
}

/** Keeps and tells the alerts that are about now and were not told before. Returns how many. */
export async function raiseAlerts(db: Tx, alerts: readonly EmergingAlert[], at: Date): Promise<number> {
  let raised = 0;
  const today = await todayIn(db, at);
  for (const alert of alerts) {
    await db.transaction().execute(async (tx) => {
      const id = newId(at);
      const added = await addAlert(tx, { ...alert, id, at, perMonth, today, fresh, newsLasts });
      if (!added) return;
      raised += 1;
      const facts = { kind: alert.kind, theme: added.theme, seen: alert.seen };
      await append(tx, [{ type: 'alert.raised', subject: id, at, actor: null, sample: added.sample, facts }]);
    });
  }
  return raised;
}

const lastRead = (all: readonly HeardSignal[]) =>
  all.reduce((last, { readAt }) => (readAt > last ? readAt : last), '');

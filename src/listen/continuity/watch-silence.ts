import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { listenEvents } from '../events.ts';
import { clearAlarm, clearHeard, insertAlarm } from '../store/alarms.ts';
import { arrivalsOf, keepNorm, soundStretches, timeZoneOf, watchedSources } from '../store/norms.ts';
import { hourOfWeekIn } from './hour-of-week.ts';
import { expectation, falseAlarmsPerYear, learnNorm } from './norm.ts';

/** How far back the rhythm of a source is learnt. */
export const learnMs = 8 * 7 * 24 * 3600_000;

/** Learns anew how much each of these sources brings, hour by hour of the week. */
export async function learnNorms(db: Tx, at: Date, sources: readonly string[]): Promise<void> {
  const hourOfWeek = hourOfWeekIn(await timeZoneOf(db));
  for (const source of sources) {
    const from = new Date(at.getTime() - learnMs);
    const { minutes, hours } = await arrivalsOf(db, source, from);
    const listened = await soundStretches(db, source, from);
    await keepNorm(db, source, from, at, learnNorm({ arrivals: minutes, hours, listened, hourOfWeek }));
  }
}

/**
 * Raises an alarm for each source that is silent for longer than chance, and clears those that were heard again. Time
 * in which nobody listened is no silence: that is the other alarm, trouble.
 */
export async function watchSilence(tx: Tx, act: Act): Promise<{ raised: number; cleared: number }> {
  const { at } = act;
  const cleared = await clearHeard(tx, at);
  const hourOfWeek = hourOfWeekIn(await timeZoneOf(tx));
  const raised: { source: string; since: Date; sample: boolean }[] = [];
  for (const one of await watchedSources(tx)) {
    if (one.alarmed) continue;
    const listened = await soundStretches(tx, one.source, one.quietSince);
    // One who listens until now: the beat of this very minute comes after the look.
    const expected = expectation(one.rates, listened, hourOfWeek)(one.quietSince.getTime(), at.getTime());
    if (expected <= one.quiet_limit!) continue;
    const params = { expected: Math.round(expected * 10) / 10, falseAlarmsPerYear };
    const alarm = { source: one.source, kind: 'silence' as const, since: one.quietSince, params, at };
    if (await insertAlarm(tx, alarm))
      raised.push({ source: one.source, since: one.quietSince, sample: one.sample });
  }
  const event = (type: string, subject: string, facts: Record<string, unknown>) => ({
    type,
    subject,
    at,
    actor: act.actor.personId,
    facts,
  });
  await append(tx, [
    ...cleared.map(({ source, kind }) => event(listenEvents.sourceCleared, source, { kind })),
    ...raised.map(({ source, since }) =>
      event(listenEvents.sourceAlarmed, source, { since: since.toISOString() }),
    ),
  ]);
  return { raised: raised.length, cleared: cleared.length };
}

/** A person says that it is right so (a holiday, a closed shop); silence counts from now. Refusal: `alarm.cleared-already`. */
export async function clearByPerson(
  tx: Tx,
  act: Act,
  given: { alarm: string },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const cleared = await clearAlarm(tx, { id: given.alarm, by: act.actor.personId, at: act.at });
  if (!cleared) return refuse('alarm.cleared-already');
  await append(tx, [
    {
      type: listenEvents.sourceCleared,
      subject: cleared.source,
      at: act.at,
      actor: act.actor.personId,
      facts: { kind: cleared.kind },
    },
  ]);
  return { id: given.alarm };
}

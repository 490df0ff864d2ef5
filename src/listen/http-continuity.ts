import { inTransaction, type Route, route } from '#http/route.ts';
import { isRefusal } from '#kit/refusal.ts';
import { refuseAccess } from '#people/access.ts';
import { retryFailure } from './close-failures.ts';
import { clearByPerson } from './continuity/watch-silence.ts';
import * as contract from './contract.ts';
import { chooseDuty } from './on-duty.ts';
import type { ListenPorts } from './ports.ts';
import { lastingTroubles, openAlarms } from './store/alarms.ts';
import { duties } from './store/duty.ts';
import { openFailureIds } from './store/failures.ts';

/** A trouble shorter than this may pass by itself, in milliseconds. */
const hiccup = 10 * 60_000;

/** What a source's steward, or the deputy meanwhile, has to look at. */
export const continuityRoutes = (ports: ListenPorts): Route[] => [
  route(contract.listAlarms, async ({ db, act }) => {
    const mine = new Set(
      (await duties(db, act.at)).flatMap((duty) =>
        chooseDuty(duty)?.person === act.actor.personId ? [duty.source] : [],
      ),
    );
    const alarms = (await openAlarms(db)).map(({ since, raisedAt, ...alarm }) => ({
      ...alarm,
      since: since.toISOString(),
      raisedAt: raisedAt.toISOString(),
      mine: mine.has(alarm.source.id),
    }));
    const troubles = (await lastingTroubles(db, new Date(act.at.getTime() - hiccup))).map(
      ({ source, trouble }) => ({
        id: null,
        source,
        kind: 'trouble' as const,
        since: new Date(trouble.since).toISOString(),
        raisedAt: new Date(trouble.since).toISOString(),
        params: { code: trouble.code, ...trouble.params },
        mine: mine.has(source.id),
      }),
    );
    return { items: [...alarms, ...troubles], next: null, asOf: act.at.toISOString() };
  }),
  route(contract.clearAlarm, ({ params, db, act }) =>
    inTransaction(db, (tx) => clearByPerson(tx, act, { alarm: params.alarm })),
  ),
  route(contract.retryFailures, async ({ body, db, act }) => {
    const denied = refuseAccess(act, 'source.steward');
    if (denied) return denied;
    const counts = { solved: 0, still: 0, heard: 0 };
    // Each by itself: what still can't be read must not hold back what can.
    for (const failure of await openFailureIds(db, body.source, contract.mostRetried)) {
      const read = await inTransaction(db, (tx) => retryFailure(tx, act, { failure }, ports));
      if (isRefusal(read)) counts.still += 1;
      else {
        counts.solved += 1;
        counts.heard += read.heard;
      }
    }
    return counts;
  }),
];

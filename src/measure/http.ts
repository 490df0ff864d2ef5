import { type Route, route } from '#http/route.ts';
import * as contract from './contract.ts';
import { funnelOf } from './funnel.ts';
import { rollUp } from './roll-up.ts';
import { eiIndex, expectedEi } from './silo-index.ts';
import {
  type CrossingRow,
  conversationTimes,
  crossings,
  departmentSizes,
  eventsBehind,
  funnelSteps,
  type TimesRow,
} from './store/figures.ts';
import { survivalOf, type Wait } from './survival.ts';

const since = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000);

const moments: Record<(typeof contract.timeNames)[number], keyof TimesRow> = {
  'first-reply': 'first_reply_at',
  'useful-reply': 'useful_reply_at',
  'mandated-owner': 'mandated_owner_at',
  solved: 'solved_at',
  confirmed: 'confirmed_at',
  told: 'told_at',
};

export const measureRoutes: Route[] = [
  route(contract.readFunnel, async ({ db, query, act }) => {
    const from = since(act.at, query.days);
    const stages = funnelOf(await funnelSteps(db, from, act.at));
    const behind = await eventsBehind(db, rollUp.name, rollUp.follows);
    return { stages, n: stages[0]!.reached, behind, from: from.toISOString(), asOf: act.at.toISOString() };
  }),
  route(contract.readTimes, async ({ db, query, act }) => {
    const from = since(act.at, query.days);
    const rows = await conversationTimes(db, from, act.at);
    const times = contract.timeNames.map((name) => ({
      name,
      ...survivalOf(rows.map((row) => waitOf(row.opened_at, row[moments[name]], act.at))),
    }));
    return { times, from: from.toISOString(), asOf: act.at.toISOString() };
  }),
  route(contract.readSilos, async ({ db, query, act }) => {
    const from = since(act.at, query.days);
    const [rows, departments] = await Promise.all([crossings(db, from, act.at), departmentSizes(db)]);
    const ties = rows.map((row) => ({ from: row.from_id, to: row.to_id, weight: 1 }));
    return {
      departments,
      crossings: crossingsOf(rows, act.at),
      n: rows.length,
      ei: eiIndex(ties, (department) => department),
      expectedEi: expectedEi(departments.map((department) => department.people)),
      from: from.toISOString(),
      asOf: act.at.toISOString(),
    };
  }),
];

const waitOf = (from: Date, until: Date | null, now: Date): Wait => ({
  ms: Math.max(0, (until ?? now).getTime() - from.getTime()),
  happened: until !== null,
});

function crossingsOf(rows: readonly CrossingRow[], now: Date) {
  const byPair = Map.groupBy(
    rows.filter((row) => row.from_id !== row.to_id),
    (row) => `${row.from_id} ${row.to_id}`,
  );
  return [...byPair.values()]
    .map((pair) => {
      const waits = pair.map((row) => waitOf(row.asked_at, row.closed_at, now));
      const { n, open, median } = survivalOf(waits);
      const [first] = pair;
      return {
        from: { id: first!.from_id, name: first!.from_name },
        to: { id: first!.to_id, name: first!.to_name },
        n,
        open,
        declined: pair.filter((row) => row.state === 'declined').length,
        median,
        waitedMs: waits.reduce((sum, wait) => sum + wait.ms, 0),
      };
    })
    .sort((a, b) => b.waitedMs - a.waitedMs);
}

import { inTransaction, type Route, route } from '#http/route.ts';
import { settleAlert } from './alerts/settle-alert.ts';
import { perMonth } from './alerts/watch-stream.ts';
import * as contract from './contract-alerts.ts';
import { alertsNow } from './store/alerts.ts';

export const alertRoutes: Route[] = [
  route(contract.listAlerts, async ({ db, act, query }) => {
    const { personId, role } = act.actor;
    const mine = query.mine === 'true' && personId ? { person: personId, owner: role === 'owner' } : null;
    const items = await alertsNow(db, { state: query.state, mine });
    return { items, perMonth, asOf: act.at.toISOString() };
  }),
  route(contract.settleAlert, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => settleAlert(tx, act, { ...params, ...body })),
  ),
];

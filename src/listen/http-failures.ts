import { inTransaction, type Route, route } from '#http/route.ts';
import { refuse } from '#kit/refusal.ts';
import { refuseAccess } from '#people/access.ts';
import { dismissFailures, retryFailure } from './close-failures.ts';
import * as contract from './contract.ts';
import type { ListenPorts } from './ports.ts';
import { failurePage, lockFailure } from './store/failures.ts';

/** What could not be read: the list, the originals, reading again, leaving it. */
export const failureRoutes = (ports: ListenPorts): Route[] => [
  route(contract.listFailures, async ({ query, db, act }) => {
    const denied = refuseAccess(act, 'source.steward');
    if (denied) return denied;
    const rows = await failurePage(db, { ...query, importId: query.import, most: query.limit + 1 });
    const items = rows.slice(0, query.limit).map((row) => ({
      id: row.id,
      source: { id: row.source_id, name: row.source_name },
      import: row.import_id,
      at: row.at.toISOString(),
      code: row.code,
      params: row.params,
      place: row.place,
      state: row.state,
      bytes: row.bytes,
      start: row.start?.toString('utf8').slice(0, 400) ?? '',
    }));
    const next = rows.length > query.limit ? items.at(-1)!.id : null;
    return { items, next, asOf: act.at.toISOString() };
  }),
  route(contract.failureOriginal, async ({ params, db, act }) => {
    const denied = refuseAccess(act, 'source.steward');
    if (denied) return denied;
    const failure = await lockFailure(db, params.failure);
    if (!failure) return refuse('failure.unknown');
    if (!failure.original) return refuse('failure.no-original');
    return {
      body: failure.original,
      fileName: `original-${failure.place.replaceAll(/[^\w.-]+/g, '-').slice(0, 60)}`,
    };
  }),
  route(contract.retryFailure, ({ params, body, db, act }) =>
    inTransaction(db, (tx) => retryFailure(tx, act, { ...params, ...body }, ports)),
  ),
  route(contract.dismissFailures, ({ body, db, act }) =>
    inTransaction(db, (tx) => dismissFailures(tx, act, body)),
  ),
];

import { inTransaction, type Route, route } from '#http/route.ts';
import * as contract from './contract.ts';
import { joinCustomers, partCustomer, rejectLikely } from './customers/join-customers.ts';
import { likelyOf } from './store/customers.ts';

/** Who may be one, and joining and parting them. */
export const listenCustomerRoutes: Route[] = [
  route(contract.listLikely, async ({ params, db, act }) => ({
    ...(await likelyOf(db, params.customer)),
    asOf: act.at.toISOString(),
  })),
  route(contract.joinCustomers, ({ params, body, db, act }) =>
    inTransaction(db, (tx) => joinCustomers(tx, act, { customer: params.customer, into: body.into })),
  ),
  route(contract.partCustomer, ({ params, db, act }) =>
    inTransaction(db, (tx) => partCustomer(tx, act, { customer: params.customer })),
  ),
  route(contract.rejectLikely, ({ params, db, act }) =>
    inTransaction(db, (tx) => rejectLikely(tx, act, { likeness: params.likeness })),
  ),
];

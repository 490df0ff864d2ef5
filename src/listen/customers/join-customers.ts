import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { listenEvents } from '../events.ts';
import { closeLikeness, joinRows, lockCustomers, partRows, rejectLikeness } from '../store/customers.ts';

/**
 * Two customers are one person: everything said by one is from now on the other's, and `partCustomer` takes them apart
 * again. Refusals: `customer.unknown`, `customer.itself`, `customer.joined-already`, `customer.erased`.
 */
export async function joinCustomers(
  tx: Tx,
  act: Act,
  { customer, into }: { customer: string; into: string },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  if (customer === into) return refuse('customer.itself');
  const rows = await lockCustomers(tx, [customer, into]);
  if (rows.length < 2) return refuse('customer.unknown');
  if (rows.some(({ erased_at }) => erased_at)) return refuse('customer.erased');
  if (rows.some(({ joined_into }) => joined_into)) return refuse('customer.joined-already');
  await joinRows(tx, customer, into);
  await closeLikeness(tx, {
    one: customer,
    other: into,
    state: 'joined',
    by: act.actor.personId,
    at: act.at,
  });
  await append(tx, [event(listenEvents.customerJoined, customer, { into }, act, rows[0]!.sample)]);
  return { id: into };
}

/** They are two after all. Each has what was heard as them. Refusals: `customer.unknown`, `customer.not-joined`. */
export async function partCustomer(
  tx: Tx,
  act: Act,
  { customer }: { customer: string },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const [row] = await lockCustomers(tx, [customer]);
  if (!row) return refuse('customer.unknown');
  if (!row.joined_into) return refuse('customer.not-joined');
  await partRows(tx, customer);
  const two = { one: customer, other: row.joined_into };
  await closeLikeness(tx, { ...two, state: 'rejected', by: act.actor.personId, at: act.at });
  await append(tx, [
    event(listenEvents.customerParted, customer, { from: row.joined_into }, act, row.sample),
  ]);
  return { id: customer };
}

/** Two people, says somebody; they are not proposed again. Refusal: `likeness.decided-already`. */
export async function rejectLikely(
  tx: Tx,
  act: Act,
  { likeness }: { likeness: string },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const pair = await rejectLikeness(tx, { id: likeness, by: act.actor.personId, at: act.at });
  if (!pair) return refuse('likeness.decided-already');
  await append(tx, [event(listenEvents.customerUnlike, pair.one, { other: pair.other }, act, false)]);
  return { id: likeness };
}

const event = (type: string, subject: string, facts: Record<string, unknown>, act: Act, sample: boolean) => ({
  type,
  subject,
  at: act.at,
  actor: act.actor.personId,
  facts,
  sample,
});

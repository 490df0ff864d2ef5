import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';

/** A person says what an alert is: expected, taken up as an improvement, or (taken back) open again. */
export async function settleAlert(
  tx: Tx,
  act: Act,
  input: { alert: string; state: 'open' | 'expected' | 'taken-up' },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const alert = await tx
    .selectFrom('understand_alert')
    .select(['id', 'state'])
    .where('id', '=', input.alert)
    .forUpdate()
    .executeTakeFirst();
  if (!alert) return refuse('alert.unknown');
  if (alert.state === input.state) return null;
  const open = input.state === 'open';
  await tx
    .updateTable('understand_alert')
    .set({ state: input.state, settled_by: open ? null : person, settled_at: open ? null : act.at })
    .where('id', '=', alert.id)
    .execute();
  const facts = { state: input.state };
  await append(tx, [{ type: 'alert.settled', subject: alert.id, at: act.at, actor: person, facts }]);
  return null;
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { takeBack, valueWithout } from './store/corrections.ts';

/** A correction is taken back: its field is what it was without it, and what it taught is unlearnt. */
export async function undoCorrection(
  tx: Tx,
  act: Act,
  input: { correction: string },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const gone = await tx
    .selectFrom('understand_correction')
    .selectAll()
    .where('id', '=', input.correction)
    .forUpdate()
    .executeTakeFirst();
  if (!gone) return refuse('correction.unknown');
  if (gone.undone_at) return refuse('correction.undone-already');
  const reading = await tx
    .selectFrom('understand_reading')
    .selectAll()
    .where('signal_id', '=', gone.signal_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const becomes = await valueWithout(tx, gone);
  await takeBack(tx, gone, becomes, act.at);
  await append(tx, [
    {
      type: 'reading.restored',
      subject: gone.signal_id,
      at: act.at,
      actor: person,
      facts: { field: gone.field, was: reading[gone.field as 'kind'], becomes },
    },
  ]);
  return null;
}

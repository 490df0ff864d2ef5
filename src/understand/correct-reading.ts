import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { addCorrections, lockReading, writeCorrection } from './store/corrections.ts';

/** A person knows better: the reading changes, stays as they said, and the correction is kept. */
export async function correctReading(
  tx: Tx,
  act: Act,
  input: { signal: string; field: 'kind' | 'sentiment' | 'urgency' | 'language'; becomes: string },
): Promise<{ correction: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const reading = await lockReading(tx, input.signal);
  if (!reading) return refuse('signal.unknown');
  const was = reading[input.field];
  if (was === input.becomes) return refuse('reading.same-already');
  await writeCorrection(tx, input);
  const [correction] = await addCorrections(tx, [{ ...input, was }], { by: person, at: act.at });
  await append(tx, [
    {
      type: 'reading.corrected',
      subject: input.signal,
      at: act.at,
      actor: person,
      facts: { field: input.field, was, becomes: input.becomes },
    },
  ]);
  return { correction: correction! };
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';

export type CorrectableField = 'kind' | 'sentiment' | 'urgency' | 'language';

/** A person knows better: the reading changes, stays as they said, and the correction is kept. */
export async function correctReading(
  tx: Tx,
  act: Act,
  input: { signal: string; field: CorrectableField; becomes: string },
): Promise<{ correction: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const reading = await tx
    .selectFrom('understand_reading')
    .selectAll()
    .where('signal_id', '=', input.signal)
    .forUpdate()
    .executeTakeFirst();
  if (!reading) return refuse('signal.unknown');
  const was = reading[input.field];
  if (was === input.becomes) return refuse('reading.same-already');
  await sql`update understand_reading set ${sql.ref(input.field)} = ${input.becomes}, corrected = true where signal_id = ${input.signal}`.execute(
    tx,
  );
  const correction = newId(act.at);
  await tx
    .insertInto('understand_correction')
    .values({
      id: correction,
      signal_id: input.signal,
      field: input.field,
      was,
      becomes: input.becomes,
      by: person,
      at: act.at,
      undone_at: null,
    })
    .execute();
  await append(tx, [
    {
      type: 'reading.corrected',
      subject: input.signal,
      at: act.at,
      actor: person,
      facts: { field: input.field, was, becomes: input.becomes },
    },
  ]);
  return { correction };
}

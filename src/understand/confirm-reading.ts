import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import {
  addCorrections,
  judgedFields,
  lockReading,
  putUnderTheme,
  writeCorrection,
} from './store/corrections.ts';

const fields = ['kind', 'sentiment', 'urgency'] as const;

/**
 * A person says that a reading is right as it stands, its theme included. What they or others said of a field before
 * stays. A confirmation is a correction to the same: it is kept, teaches and can be taken back as one.
 */
export async function confirmReading(
  tx: Tx,
  act: Act,
  input: { signal: string },
): Promise<{ corrections: string[] } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const reading = await lockReading(tx, input.signal);
  if (!reading) return refuse('signal.unknown');
  const main = await tx
    .selectFrom('understand_signal_theme')
    .select(['theme_id', 'occurred_at'])
    .where('signal_id', '=', input.signal)
    .where('main', '=', true)
    .executeTakeFirst();
  const judged = await judgedFields(tx, input.signal);
  const right = [
    ...fields.map((field) => ({ field: field as string, value: reading[field] as string })),
    ...(main ? [{ field: 'theme', value: main.theme_id }] : []),
  ].filter(({ field }) => !judged.has(field));
  if (right.length === 0) return refuse('reading.judged-already');
  for (const { field, value } of right) {
    if (field !== 'theme') await writeCorrection(tx, { signal: input.signal, field, becomes: value });
    else
      await putUnderTheme(tx, {
        signal: input.signal,
        theme: value,
        by: person,
        occurredAt: main!.occurred_at,
      });
  }
  const corrections = await addCorrections(
    tx,
    right.map(({ field, value }) => ({ signal: input.signal, field, was: value, becomes: value })),
    { by: person, at: act.at },
  );
  const facts = { fields: right.map(({ field }) => field) };
  await append(tx, [
    { type: 'reading.confirmed', subject: input.signal, at: act.at, actor: person, facts },
    ...(facts.fields.includes('theme')
      ? [
          {
            type: 'theme.taught',
            subject: main!.theme_id,
            at: act.at,
            actor: person,
            facts: { signal: input.signal },
          },
        ]
      : []),
  ]);
  return { corrections };
}

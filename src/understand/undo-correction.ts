import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { judgedFields, occurredAtOf, putUnderTheme, takeBack, valueWithout } from './store/corrections.ts';
import { themeNow } from './store/themes.ts';

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
  if (gone.field === 'theme') return undoTheme(tx, { ...gone, person }, act.at);
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

/** The signal is under the theme it had; that theme is Heed's choice again, and teaches nothing. */
async function undoTheme(
  tx: Tx,
  gone: { id: string; signal_id: string; field: string; at: Date; becomes: string; person: string },
  at: Date,
): Promise<null> {
  const signal = gone.signal_id;
  const value = await valueWithout(tx, gone);
  await takeBack(tx, gone, value, at);
  const others = await judgedFields(tx, signal);
  const theme = value === '' ? null : await themeNow(tx, value);
  const occurredAt = await occurredAtOf(tx, signal);
  await putUnderTheme(tx, { signal, theme, by: others.has('theme') ? gone.person : null, occurredAt });
  const common = { at, actor: gone.person };
  await append(tx, [
    { ...common, type: 'signal.themed', subject: signal, facts: { theme, was: gone.becomes || null } },
    ...(gone.becomes
      ? [{ ...common, type: 'theme.taught', subject: gone.becomes, facts: { signal, undone: true } }]
      : []),
  ]);
  return null;
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { addCorrections, putUnderTheme } from './store/corrections.ts';

/** A person puts a signal under another main theme (null: under none). It teaches: the theme's examples now hold it. */
export async function moveSignal(
  tx: Tx,
  act: Act,
  input: { signal: string; theme: string | null },
): Promise<{ correction: string } | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const signal = await tx
    .selectFrom('listen_signal')
    .select(['id', 'occurred_at'])
    .where('id', '=', input.signal)
    .executeTakeFirst();
  if (!signal) return refuse('signal.unknown');
  if (input.theme) {
    const theme = await tx
      .selectFrom('understand_theme')
      .select('state')
      .where('id', '=', input.theme)
      .executeTakeFirst();
    if (!theme) return refuse('theme.unknown');
    if (theme.state !== 'active') return refuse('theme.not-active');
  }
  const was = await putUnderTheme(tx, { ...input, by: person, occurredAt: signal.occurred_at });
  const [correction] = await addCorrections(
    tx,
    [{ signal: input.signal, field: 'theme', was: was ?? '', becomes: input.theme ?? '' }],
    { by: person, at: act.at },
  );
  await append(tx, [
    {
      type: 'signal.themed',
      subject: input.signal,
      at: act.at,
      actor: person,
      facts: { theme: input.theme, was },
    },
    ...(input.theme
      ? [
          {
            type: 'theme.taught',
            subject: input.theme,
            at: act.at,
            actor: person,
            facts: { signal: input.signal },
          },
        ]
      : []),
  ]);
  return { correction: correction! };
}

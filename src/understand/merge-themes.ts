import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';

/** One theme goes up in another: its signals and examples move along, its id keeps pointing there. */
export async function mergeThemes(
  tx: Tx,
  act: Act,
  input: { theme: string; into: string },
): Promise<{ moved: number } | Refusal> {
  const denied = refuseAccess(act, 'theme.steward');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  if (input.theme === input.into) return refuse('theme.merge-with-itself');
  const themes = await tx
    .selectFrom('understand_theme')
    .select(['id', 'state', 'examples'])
    .where('id', 'in', [input.theme, input.into])
    .orderBy('id')
    .forUpdate()
    .execute();
  const from = themes.find((theme) => theme.id === input.theme);
  const into = themes.find((theme) => theme.id === input.into);
  if (!from || !into) return refuse('theme.unknown');
  if (from.state === 'merged') return refuse('theme.merged-already');
  if (into.state !== 'active') return refuse('theme.not-active');
  const { rows } = await sql<{ signal_id: string }>`
    with moved as (delete from understand_signal_theme where theme_id = ${from.id} returning *)
    insert into understand_signal_theme (signal_id, theme_id, main, confidence, words, by, occurred_at)
    select signal_id, ${into.id}, main, confidence, words, by, occurred_at from moved
    on conflict (signal_id, theme_id) do update set main = understand_signal_theme.main or excluded.main
    returning signal_id`.execute(tx);
  await sql`update understand_theme set state = 'merged', merged_into = ${into.id} where id = ${from.id}`.execute(
    tx,
  );
  await sql`update understand_theme set merged_into = ${into.id} where merged_into = ${from.id}`.execute(tx);
  await sql`update understand_theme set examples = (examples || ${from.examples}::uuid[])[1:60] where id = ${into.id}`.execute(
    tx,
  );
  await append(tx, [
    {
      type: 'theme.merged',
      subject: from.id,
      at: act.at,
      actor: person,
      facts: { into: into.id, signals: rows.length },
    },
    ...rows.map((row) => ({
      type: 'signal.themed',
      subject: row.signal_id,
      at: act.at,
      actor: person,
      facts: { theme: into.id, was: from.id },
    })),
  ]);
  return { moved: rows.length };
}

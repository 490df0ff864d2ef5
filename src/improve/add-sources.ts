import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { insertSources } from './store/improvements.ts';

/** More verbatims for an improvement; those it has already are no error. */
export async function addSources(
  tx: Tx,
  act: Act,
  input: { improvement: string; signals: readonly string[] },
): Promise<{ added: number } | Refusal> {
  const denied = refuseAccess(act, 'improvement.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const improvement = await tx
    .selectFrom('improve_improvement')
    .select('id')
    .where('id', '=', input.improvement)
    .executeTakeFirst();
  if (!improvement) return refuse('improvement.unknown');
  const added = await insertSources(tx, improvement.id, input.signals, person, act.at);
  await append(
    tx,
    added.map((signal) => ({
      type: 'improvement.source-added',
      subject: improvement.id,
      at: act.at,
      actor: person,
      facts: { signal },
    })),
  );
  return { added: added.length };
}

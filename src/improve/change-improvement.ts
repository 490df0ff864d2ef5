import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { decideStage, type Stage } from './stage.ts';
import { countsFor } from './store/improvements.ts';

export interface ImprovementChange {
  improvement: string;
  title?: string | undefined;
  need?: string | undefined;
  owner?: string | undefined;
  dueAt?: string | null | undefined;
}

export async function changeImprovement(
  tx: Tx,
  act: Act,
  change: ImprovementChange,
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'improvement.work');
  if (denied) return denied;
  const { improvement, title, need, owner, dueAt } = change;
  const changed = await tx
    .updateTable('improve_improvement')
    .set({
      ...(title !== undefined && { title }),
      ...(need !== undefined && { need }),
      ...(owner !== undefined && { owner_id: owner }),
      ...(dueAt !== undefined && { due_at: dueAt }),
      id: improvement,
    })
    .where('id', '=', improvement)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return refuse('improvement.unknown');
  await append(tx, [
    { type: 'improvement.changed', subject: improvement, at: act.at, actor: act.actor.personId, facts: {} },
  ]);
  return null;
}

/** To another stage, by the rules of `decideStage`. */
export async function stageImprovement(
  tx: Tx,
  act: Act,
  input: { improvement: string; stage: Stage; reason?: string | undefined },
): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'improvement.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const row = await tx
    .selectFrom('improve_improvement')
    .select(['id', 'stage', 'owner_id', 'theme_id'])
    .where('id', '=', input.improvement)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('improvement.unknown');
  const counts = await countsFor(tx, row.id);
  const decided = decideStage({ from: row.stage, to: input.stage, reason: input.reason, ...counts });
  if (isRefusal(decided)) return decided;
  await tx
    .updateTable('improve_improvement')
    .set({ stage: decided.stage, stage_at: act.at, reason: input.reason ?? null })
    .where('id', '=', row.id)
    .execute();
  await append(tx, [
    {
      type: 'improvement.staged',
      subject: row.id,
      at: act.at,
      actor: person,
      facts: { from: row.stage, to: decided.stage, owner: row.owner_id, theme: row.theme_id },
    },
  ]);
  return null;
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import type { ImprovementKind } from './stage.ts';
import { insertSources } from './store/improvements.ts';

export interface NewImprovement {
  title: string;
  need: string;
  kind: ImprovementKind;
  theme?: string | undefined;
  owner?: string | undefined;
  /** Signals whose words name the need. */
  sources: readonly string[];
}

/** Anyone may propose a change of a process, product or service; it names the need and the words it comes from. */
export async function startImprovement(
  tx: Tx,
  act: Act,
  input: NewImprovement,
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'improvement.work');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  if (input.theme) {
    const theme = await tx
      .selectFrom('understand_theme')
      .select('id')
      .where('id', '=', input.theme)
      .executeTakeFirst();
    if (!theme) return refuse('theme.unknown');
  }
  const id = newId(act.at);
  const owner = input.owner ?? person;
  await tx
    .insertInto('improve_improvement')
    .values({
      id,
      title: input.title,
      need: input.need,
      kind: input.kind,
      theme_id: input.theme ?? null,
      owner_id: owner,
      reason: null,
      by: person,
      at: act.at,
      stage_at: act.at,
      due_at: null,
    })
    .execute();
  const sources = await insertSources(tx, id, input.sources, person, act.at);
  await append(tx, [
    {
      type: 'improvement.started',
      subject: id,
      at: act.at,
      actor: person,
      facts: { kind: input.kind, theme: input.theme ?? null, owner },
    },
    ...sources.map((signal) => ({
      type: 'improvement.source-added',
      subject: id,
      at: act.at,
      actor: person,
      facts: { signal },
    })),
  ]);
  return { id };
}

import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { connectEvents } from '../events.ts';
import { statementById, withdrawStatements } from '../store/expertise.ts';
import { ownPerson } from './own-person.ts';

/** A statement is taken back by who made it, or by the person it is about: a profile is its person's own. */
export async function withdrawStatement(
  tx: Tx,
  act: Act,
  { statement }: { statement: string },
): Promise<null | Refusal> {
  const person = ownPerson(act);
  if (typeof person !== 'string') return person;
  const found = await statementById(tx, statement);
  if (!found) return refuse('expertise.unknown');
  if (found.by !== person && found.personId !== person) return refuse('expertise.not-yours');
  await withdrawStatements(tx, [found.id], act.at);
  await append(tx, [
    {
      type: connectEvents.expertiseWithdrawn,
      subject: found.personId,
      at: act.at,
      actor: person,
      facts: { theme: found.themeId, skill: found.skillId },
    },
  ]);
  return null;
}

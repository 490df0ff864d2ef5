import type { Tx } from '#kit/database.ts';
import type { Refusal } from '#kit/refusal.ts';
import { type Act, actingPerson } from './access.ts';

/** My screens: their language and colours. Nobody else's, so no permission beyond being signed in. */
export async function changeOwnSettings(
  tx: Tx,
  act: Act,
  input: { language?: string | undefined; scheme?: string | undefined },
): Promise<null | Refusal> {
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const change = {
    ...(input.language && { language: input.language }),
    ...(input.scheme && { scheme: input.scheme }),
  };
  if (Object.keys(change).length > 0)
    await tx.updateTable('people_person').set(change).where('id', '=', person).execute();
  return null;
}

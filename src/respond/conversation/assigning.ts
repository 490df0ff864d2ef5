import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Refusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { mirrorAssignments } from '../store/opening.ts';
import type { Coded } from '../tables.ts';

export interface Assigning {
  conversation: string;
  person: string | null;
  team: string | null;
  reason: Coded;
}

/** Gives the conversation to somebody through connect, and shows it on the row. */
export async function assignConversation(tx: Tx, act: Act, assigning: Assigning): Promise<Refusal | null> {
  const { conversation, person, team, reason } = assigning;
  const { rows } = await sql<{ person_id: string | null }>`update connect_assignment set to_at = ${act.at}
    where conversation_id = ${conversation} and to_at is null returning person_id`.execute(tx);
  await sql`insert into connect_assignment (id, conversation_id, person_id, team_id, reason, by, from_at)
    values (${newId()}, ${conversation}, ${person}, ${team}, ${JSON.stringify(reason)}, ${act.actor.personId}, ${act.at})`.execute(
    tx,
  );
  await append(tx, [
    {
      type: 'conversation.assigned',
      subject: conversation,
      at: act.at,
      actor: act.actor.personId,
      facts: { person, team, was: rows[0]?.person_id ?? null, crossed: false, routed: false },
    },
  ]);
  await mirrorAssignments(tx, [conversation]);
  return null;
}

import { type Insertable, sql } from 'kysely';
import type { Tables, Tx } from '#kit/database.ts';

export async function insertNote(tx: Tx, note: Insertable<Tables['respond_note']>): Promise<boolean> {
  const row = await tx
    .insertInto('respond_note')
    .values(note)
    .onConflict((same) => same.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface DraftKey {
  conversation: string;
  person: string;
  mode: 'reply' | 'note';
  at: Date;
}

/** What was written has become a note or a reply. The revision goes on, so that a late save of it is refused. */
export const clearDraft = (tx: Tx, { conversation, person, mode, at }: DraftKey) =>
  sql`update respond_draft set text = '', revision = revision + 1, saved_at = ${at}
    where conversation_id = ${conversation} and person_id = ${person} and mode = ${mode}`.execute(tx);

export interface KeptDraft {
  text: string;
  revision: number;
}

/** One statement decides: of two saves on the same revision one is kept and the other sees it. */
export async function keepDraft(
  tx: Tx,
  { conversation, person, mode, at }: DraftKey,
  text: string,
  revision: number,
): Promise<{ kept: boolean; draft: KeptDraft } | null> {
  const { rows } = await sql<KeptDraft>`
    insert into respond_draft (conversation_id, person_id, mode, text, revision, saved_at)
    select id, ${person}, ${mode}, ${text}, 1, ${at} from respond_conversation where id = ${conversation}
    on conflict (conversation_id, person_id, mode) do update
      set text = excluded.text, revision = respond_draft.revision + 1, saved_at = excluded.saved_at
      where respond_draft.revision = ${revision}
    returning text, revision`.execute(tx);
  if (rows[0]) return { kept: true, draft: rows[0] };
  const there = await sql<KeptDraft>`select text, revision from respond_draft
    where conversation_id = ${conversation} and person_id = ${person} and mode = ${mode}`.execute(tx);
  const draft = there.rows[0];
  return draft ? { kept: draft.text === text, draft } : null;
}

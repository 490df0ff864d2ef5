import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export type AskState = 'open' | 'answered' | 'declined' | 'withdrawn';

export interface AskRow {
  id: string;
  conversationId: string | null;
  askerId: string;
  toPersonId: string | null;
  toDepartmentId: string | null;
  fromDepartmentId: string | null;
  question: string;
  answer: string | null;
  state: AskState;
  declineReason: string | null;
  answeredBy: string | null;
  askedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  sample: boolean;
}

const columns = sql`
  id, conversation_id as "conversationId", asker_id as "askerId", to_person_id as "toPersonId",
  to_department_id as "toDepartmentId", from_department_id as "fromDepartmentId", question, answer, state,
  decline_reason as "declineReason", answered_by as "answeredBy", asked_at as "askedAt", due_at as "dueAt",
  closed_at as "closedAt", sample`;

export async function insertAsk(tx: Tx, ask: AskRow): Promise<void> {
  await sql`
    insert into connect_ask (id, conversation_id, asker_id, to_person_id, to_department_id, from_department_id,
      question, asked_at, due_at, sample)
    values (${ask.id}, ${ask.conversationId}, ${ask.askerId}, ${ask.toPersonId}, ${ask.toDepartmentId},
      ${ask.fromDepartmentId}, ${ask.question}, ${ask.askedAt}, ${ask.dueAt}, ${ask.sample})`.execute(tx);
}

/** Locked, so that of two answers at once one comes second. */
export async function askById(tx: Tx, id: string): Promise<AskRow | undefined> {
  const { rows } = await sql<AskRow>`select ${columns} from connect_ask where id = ${id} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function closeAsk(
  tx: Tx,
  id: string,
  closed: { state: AskState; answer?: string; declineReason?: string; by: string; at: Date },
): Promise<void> {
  await sql`
    update connect_ask set state = ${closed.state}, answer = ${closed.answer ?? null},
      decline_reason = ${closed.declineReason ?? null}, answered_by = ${closed.by}, closed_at = ${closed.at}
    where id = ${id}`.execute(tx);
}

export interface AskFilter {
  /** To this person, or to one of these departments. */
  to?: { person: string; departments: readonly string[] };
  asker?: string;
  conversation?: string;
  state?: AskState;
  most?: number;
}

/** Open ones first, the longest waiting first; then closed ones, the latest first. */
export async function findAsks(tx: Tx, filter: AskFilter): Promise<AskRow[]> {
  const { to } = filter;
  const { rows } = await sql<AskRow>`
    select ${columns} from connect_ask
    where (${filter.asker ?? null}::uuid is null or asker_id = ${filter.asker ?? null})
      and (${filter.conversation ?? null}::uuid is null or conversation_id = ${filter.conversation ?? null})
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${to === undefined} or to_person_id = ${to?.person ?? null}::uuid
        or to_department_id = any(${to?.departments ?? []}::uuid[]))
    order by state <> 'open', case when state = 'open' then asked_at end, closed_at desc, id
    limit ${filter.most ?? 200}`.execute(tx);
  return rows;
}

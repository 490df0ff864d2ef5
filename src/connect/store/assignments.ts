import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Reason } from '../tables.ts';

export interface AssignmentRow {
  id: string;
  conversationId: string;
  personId: string | null;
  teamId: string | null;
  reason: Reason;
  /** The person who did it; null: Heed. */
  by: string | null;
  fromAt: Date;
  sample: boolean;
}

const columns = sql`
  id, conversation_id as "conversationId", person_id as "personId", team_id as "teamId", reason, by,
  from_at as "fromAt", sample`;

/** Until the transaction ends nobody else decides who has room, so that two at once cannot fill one place twice. */
export const lockRoom = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('connect.room', 0))`.execute(tx);

/** Who has these conversations now. */
export async function assignmentsNow(tx: Tx, conversations: readonly string[]): Promise<AssignmentRow[]> {
  const { rows } = await sql<AssignmentRow>`
    select ${columns} from connect_assignment
    where to_at is null and conversation_id = any(${conversations}::uuid[])`.execute(tx);
  return rows;
}

/** Everything one conversation went through, oldest first. */
export async function assignmentsOf(
  tx: Tx,
  conversation: string,
): Promise<(AssignmentRow & { toAt: Date | null })[]> {
  const { rows } = await sql<AssignmentRow & { toAt: Date | null }>`
    select ${columns}, to_at as "toAt" from connect_assignment
    where conversation_id = ${conversation} order by from_at, id`.execute(tx);
  return rows;
}

/** How many conversations each person has open. */
export async function openLoad(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; open: number }>`
    select person_id as person, count(*)::int as open from connect_assignment
    where to_at is null and person_id is not null group by person_id`.execute(tx);
  return new Map(rows.map(({ person, open }) => [person, open]));
}

/** Ends the present rows of these conversations and opens the new ones. */
export async function moveAssignments(tx: Tx, rows: readonly AssignmentRow[]): Promise<void> {
  if (rows.length === 0) return;
  const moved = JSON.stringify(
    rows.map((row) => ({
      id: row.id,
      conversation_id: row.conversationId,
      person_id: row.personId,
      team_id: row.teamId,
      reason: row.reason,
      by: row.by,
      from_at: row.fromAt,
      sample: row.sample,
    })),
  );
  await closeAssignments(
    tx,
    rows.map((row) => ({ conversation: row.conversationId, at: row.fromAt })),
  );
  await sql`
    insert into connect_assignment (id, conversation_id, person_id, team_id, reason, by, from_at, sample)
    select id, conversation_id, person_id, team_id, reason, by, from_at, sample
    from jsonb_to_recordset(${moved}::jsonb) as moved(id uuid, conversation_id uuid, person_id uuid,
      team_id uuid, reason jsonb, by uuid, from_at timestamptz, sample boolean)`.execute(tx);
}

/** `begunBefore`: a row that began after that moment stays, so that an old event told again ends nothing new. */
export async function closeAssignments(
  tx: Tx,
  closed: readonly { conversation: string; at: Date }[],
  begunBefore = false,
): Promise<void> {
  await sql`
    update connect_assignment assignment set to_at = greatest(closed.at, assignment.from_at)
    from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) as closed(conversation uuid, at timestamptz)
    where assignment.conversation_id = closed.conversation and assignment.to_at is null
      and (not ${begunBefore}::boolean or assignment.from_at <= closed.at)`.execute(tx);
}

export interface LastOwner {
  conversation: string;
  person: string;
  since: Date;
}

/** Who had these last, when nobody has them now (they were solved), or has them still. */
export async function lastOwners(tx: Tx, conversations: readonly string[]): Promise<Map<string, LastOwner>> {
  const { rows } = await sql<LastOwner>`
    select distinct on (conversation_id) conversation_id as conversation, person_id as person, from_at as since
    from connect_assignment
    where conversation_id = any(${conversations}::uuid[]) and person_id is not null
    order by conversation_id, from_at desc, id desc`.execute(tx);
  return new Map(rows.map((row) => [row.conversation, row]));
}

export interface SourceDuty {
  steward: string | null;
  deputy: string | null;
}

/** Steward and deputy of each source. */
export async function dutyOf(tx: Tx, sources: readonly string[]): Promise<Map<string, SourceDuty>> {
  const rows = await tx
    .selectFrom('listen_source')
    .select(['id', 'steward_id', 'deputy_id'])
    .where('id', 'in', sources.length > 0 ? [...sources] : ['00000000-0000-0000-0000-000000000000'])
    .execute();
  return new Map(rows.map((row) => [row.id, { steward: row.steward_id, deputy: row.deputy_id }]));
}

/** Names of the sources that are on and have this person as steward or deputy. */
export async function sourcesHeldBy(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('listen_source')
    .select('name')
    .where('state', '=', 'on')
    .where((where) => where.or([where('steward_id', '=', person), where('deputy_id', '=', person)]))
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

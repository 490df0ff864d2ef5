import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Events that the roll-ups have not taken in yet; nought when the figures are up to date. */
export async function eventsBehind(db: Tx, follower: string, types: readonly string[]): Promise<number> {
  const { rows } = await sql<{ behind: number }>`
    select count(*) as behind from ledger_event event
    left join ledger_follower follower on follower.name = ${follower}
    where event.type = any(${types}) and (follower.name is null or (event.txid, event.position) > (follower.txid, follower.position))`.execute(
    db,
  );
  return rows[0]!.behind;
}

export interface FunnelRow {
  /** How many steps in a row a signal has come: 1 heard … 6 told. */
  steps: number;
  signals: number;
}

/** Each outside signal of the period once, by how far it has come without a gap. */
export async function funnelSteps(db: Tx, from: Date, to: Date): Promise<FunnelRow[]> {
  const { rows } = await sql<FunnelRow>`
    select case
        when understood_at is null then 1
        when owned_at is null then 2
        when answered_at is null then 3
        when changed_at is null then 4
        when told_at is null then 5
        else 6 end as steps,
      count(*) as signals
    from measure_signal where not internal and heard_at >= ${from} and heard_at <= ${to} group by 1`.execute(
    db,
  );
  return rows;
}

export interface TimesRow {
  opened_at: Date;
  first_reply_at: Date | null;
  useful_reply_at: Date | null;
  mandated_owner_at: Date | null;
  solved_at: Date | null;
  confirmed_at: Date | null;
  told_at: Date | null;
}

export async function conversationTimes(db: Tx, from: Date, to: Date): Promise<TimesRow[]> {
  const { rows } = await sql<TimesRow>`
    select opened_at, first_reply_at, useful_reply_at, mandated_owner_at, solved_at, confirmed_at, told_at
    from measure_conversation where opened_at >= ${from} and opened_at <= ${to} order by opened_at desc limit 200000`.execute(
    db,
  );
  return rows;
}

export interface CrossingRow {
  from_id: string;
  from_name: string;
  to_id: string;
  to_name: string;
  asked_at: Date;
  closed_at: Date | null;
  state: string;
}

/** Asks between departments: the department asked, or that of the person asked. */
export async function crossings(db: Tx, from: Date, to: Date): Promise<CrossingRow[]> {
  const { rows } = await sql<CrossingRow>`
    select f.id as from_id, f.name as from_name, t.id as to_id, t.name as to_name, ask.asked_at, ask.closed_at, ask.state
    from connect_ask ask
    left join people_person receiver on receiver.id = ask.to_person_id
    join people_department f on f.id = ask.from_department_id
    join people_department t on t.id = coalesce(ask.to_department_id, receiver.department_id)
    where ask.asked_at >= ${from} and ask.asked_at <= ${to} and ask.state <> 'withdrawn'
    order by ask.asked_at desc limit 100000`.execute(db);
  return rows;
}

export async function departmentSizes(db: Tx): Promise<{ id: string; name: string; people: number }[]> {
  const { rows } = await sql<{ id: string; name: string; people: number }>`
    select department.id, department.name, count(person.id) as people from people_department department
    left join people_person person on person.department_id = department.id and person.left_at is null
    where department.retired_at is null group by department.id order by department.name`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

/** Nobody else spends of the same person's months until this transaction ends: two at once would each see room. */
export const lockMonth = (tx: Tx, person: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('people.month ' || ${person}::text, 0))`.execute(tx);

/** The organisation's time zone (IANA), in which months and working hours are counted. */
export async function timeZoneNow(tx: Tx): Promise<string> {
  const row = await tx.selectFrom('people_organisation').select('time_zone').executeTakeFirst();
  return row?.time_zone ?? 'Europe/Amsterdam';
}

/** What was decided under these mandates since then, per mandate and who decided, in cents. */
export async function spentSince(
  tx: Tx,
  mandates: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; cents: number }>`
    select facts->>'mandate' || ' ' || actor as key, sum((facts->>'amountCents')::bigint)::bigint as cents
    from ledger_event
    where type in ('decision.taken', 'decision.approved') and at >= ${since}
      and facts->>'mandate' = any(${mandates}::text[]) and facts->>'amountCents' is not null
    group by 1`.execute(tx);
  return new Map(rows.map(({ key, cents }) => [key, cents]));
}

export interface MandateUse {
  mandate: string;
  uses: number;
  cents: number;
  /** Conversations in which it was used and that the customer confirmed as solved, and that came back. */
  confirmed: number;
  reopened: number;
}

/** How often each mandate was used since then, and how it ended. */
export async function mandateUses(tx: Tx, since: Date): Promise<MandateUse[]> {
  const { rows } = await sql<MandateUse>`
    with used as (
      select facts->>'mandate' as mandate, facts->>'conversation' as conversation,
        (facts->>'amountCents')::bigint as cents, position
      from ledger_event
      where type in ('decision.taken', 'decision.approved') and at >= ${since} and facts->>'mandate' is not null
    ), ended as (
      select distinct used.position,
        bool_or(later.type = 'conversation.confirmed' and (later.facts->>'solved')::boolean) as confirmed,
        bool_or(later.type = 'conversation.reopened') as reopened
      from used join ledger_event later
        on later.subject = used.conversation::uuid and later.position > used.position
        and later.type in ('conversation.confirmed', 'conversation.reopened')
      group by used.position
    )
    select mandate, count(*) as uses, coalesce(sum(cents), 0)::bigint as cents,
      count(*) filter (where confirmed and not reopened) as confirmed, count(*) filter (where reopened) as reopened
    from used left join ended using (position) group by mandate`.execute(tx);
  return rows;
}

export interface OverLimitAsk {
  decision: string;
  /** Who asked. */
  person: string;
  amountCents: number;
  /** Null: nobody has answered yet. */
  approved: boolean | null;
}

/** What was asked of somebody else since then because an amount went beyond a limit or nobody gave a mandate. */
export async function asksOverLimit(tx: Tx, since: Date): Promise<OverLimitAsk[]> {
  const { rows } = await sql<OverLimitAsk>`
    select asked.facts->>'decision' as decision, asked.facts->>'person' as person,
      (asked.facts->>'amountCents')::bigint as "amountCents",
      (select closed.type = 'decision.approved' from ledger_event closed
        where closed.subject = asked.subject and closed.type in ('decision.approved', 'decision.declined') limit 1
      ) as approved
    from ledger_event asked
    where asked.type = 'decision.asked' and asked.at >= ${since} and asked.facts->>'amountCents' is not null`.execute(
    tx,
  );
  return rows;
}

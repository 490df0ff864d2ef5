import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Evidence } from './journey.ts';

/**
 * Counts what happened between two moments, from the ledger; the state is asked only for what an event's subject is.
 * Internal sources count as listening inside, never as customers heard.
 */
export async function gatherEvidence(db: Tx, from: Date, to: Date): Promise<Evidence> {
  const { rows } = await sql<Evidence>`
    with event as materialized (
      select type, subject, actor, at, facts from ledger_event
      where at >= ${from} and at <= ${to} and type <> 'signal.read' and type <> 'signal.themed' and type <> 'conversation.heard'
    ),
    heard as (
      select facts ->> 'channel' as channel, (facts ->> 'internal')::boolean as internal from event where type = 'signal.heard'
    ),
    asked as (
      select ask.subject, closed.type as outcome, closed.at - ask.at as waited
      from event ask
      left join people_person receiver on receiver.id = (ask.facts ->> 'toPerson')::uuid
      left join lateral (
        select type, at from event where subject = ask.subject and type in ('ask.answered', 'ask.declined') order by at limit 1
      ) closed on true
      where ask.type = 'ask.asked'
        and coalesce((ask.facts ->> 'toDepartment')::uuid, receiver.department_id) is distinct from (ask.facts ->> 'fromDepartment')::uuid
    ),
    declared as (
      select distinct person.id, person.department_id from connect_expertise expertise
      join people_person person on person.id = expertise.person_id and person.left_at is null
      where expertise.withdrawn_at is null and expertise.at >= ${from}::timestamptz - interval '2 years' and expertise.at <= ${to}
    ),
    holder as (
      select person.id from people_person person where left_at is null and exists (
        select 1 from people_mandate mandate where mandate.withdrawn_at is null and mandate.valid_from <= ${to}
          and (mandate.valid_to is null or mandate.valid_to > ${to})
          and (mandate.person_id = person.id or mandate.role = person.role
            or mandate.team_id in (select team_id from people_membership where person_id = person.id)))
    )
    select
      (select count(*) from listen_source where state = 'on') as "sourcesOn",
      (select count(distinct channel) from heard where not internal) as "channelsHeard",
      (select count(*) from heard where not internal and channel in ('counter', 'phone', 'visit', 'letter', 'shop-floor')) as "offlineHeard",
      (select count(*) from heard where internal) as "internalHeard",
      (select count(*) from heard) as "signalsHeard",
      (select count(*) from listen_failure where state = 'open' and at >= ${from} and at <= ${to}) as "failuresOpen",
      (select count(*) from declared) as "peopleDeclared",
      (select count(distinct department_id) from declared) as "departmentsDeclared",
      (select count(*) from event where type = 'conversation.opened') as "conversations",
      (select count(distinct subject) from event where type = 'conversation.assigned' and facts ->> 'person' is not null and (facts ->> 'routed')::boolean) as "routedByKnowledge",
      (select count(*) from asked) as "asksAcross",
      (select count(*) from asked where outcome = 'ask.answered') as "asksAcrossAnswered",
      (select count(*) from asked where outcome = 'ask.answered' and waited <= interval '2 days') as "asksAcrossWithinTwoDays",
      (select count(distinct facts ->> 'conversation') from event where type = 'reply.sent' and facts ->> 'purpose' = 'reply') as "answered",
      (select count(distinct facts ->> 'person') from event where type = 'reply.sent' and facts ->> 'purpose' = 'reply') as "repliers",
      (select count(distinct subject) from event where type = 'conversation.confirmed' or (type = 'conversation.reopened' and facts ->> 'by' = 'customer')) as "confirmationsAnswered",
      (select count(distinct subject) from event where type = 'conversation.confirmed') as "confirmedSolved",
      (select count(distinct subject) from event where type = 'conversation.solved') as "solved",
      (select count(distinct subject) from event where type = 'improvement.source-added') as "improvementsWithWords",
      (select count(distinct subject) from event where type = 'improvement.staged' and facts ->> 'to' = 'shipped') as "shipped",
      (select count(distinct date_trunc('quarter', at)) from ledger_event where type = 'improvement.staged' and facts ->> 'to' = 'shipped'
        and at >= ${from}::timestamptz - interval '1 year' and at <= ${to}) as "shippedQuarters",
      (select count(distinct subject) from event where type = 'customer.told') as "askersTold",
      (select count(distinct subject) from event where type = 'improvement.staged' and facts ->> 'to' = 'refused') as "refusedWithReason",
      (select count(*) from people_mandate where withdrawn_at is null and valid_from <= ${to} and (valid_to is null or valid_to > ${to})) as "mandates",
      (select count(*) from holder) as "mandateHolders",
      (select count(*) from event where type in ('decision.taken', 'decision.asked')) as "decisions",
      (select count(distinct actor) from event where type = 'decision.taken') as "deciders",
      (select count(*) from event where type = 'decision.taken') as "decidedAlone",
      (select count(distinct owner.id) from people_person owner where owner.role = 'owner' and owner.left_at is null
        and exists (select 1 from event where type = 'reply.sent' and facts ->> 'person' = owner.id::text)) as "ownersReplied"`.execute(
    db,
  );
  return rows[0]!;
}

/** Milestones, newest first: what changed hands and shape, for the journal. */
export async function milestones(db: Tx, to: Date, most: number) {
  const { rows } = await sql<{ at: Date; type: string; subject: string; title: string | null }>`
    select event.at, event.type || case when event.type = 'improvement.staged' then '.' || (event.facts ->> 'to') else '' end as type, event.subject,
      coalesce(improvement.title, source.name) as title
    from ledger_event event
    left join improve_improvement improvement on improvement.id = event.subject
    left join listen_source source on source.id = event.subject
    where event.at <= ${to} and (event.type in ('source.switched-on', 'improvement.started', 'telling.decided', 'organisation.set-up')
      or (event.type = 'improvement.staged' and event.facts ->> 'to' in ('shipped', 'refused')))
    order by event.at desc limit ${most}`.execute(db);
  return rows;
}

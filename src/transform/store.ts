import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Evidence } from './journey.ts';

/** The types of events that are evidence of anything. */
const counted = [
  'signal.heard',
  'conversation.opened',
  'conversation.assigned',
  'conversation.solved',
  'conversation.confirmed',
  'conversation.reopened',
  'reply.sent',
  'ask.asked',
  'ask.answered',
  'ask.declined',
  'improvement.source-added',
  'improvement.staged',
  'customer.told',
  'decision.taken',
  'decision.asked',
];

/**
 * Counts what happened between two moments, from the ledger; the state is asked only for what an event's subject is.
 * Internal sources count as listening inside, never as customers heard.
 */
export async function gatherEvidence(db: Tx, from: Date, to: Date): Promise<Evidence> {
  const { rows } = await sql<Evidence>`
    with event as (
      select type, subject, actor, at, facts from ledger_event
      where at >= ${from} and at <= ${to} and type = any(${counted})
    ),
    -- One walk over the events: a query for each count would read them thirty times.
    tally as (
      select
        count(*) filter (where type = 'signal.heard') as "signalsHeard",
        count(*) filter (where type = 'signal.heard' and (facts ->> 'internal')::boolean) as "internalHeard",
        count(distinct facts ->> 'channel') filter (where type = 'signal.heard' and not (facts ->> 'internal')::boolean) as "channelsHeard",
        count(*) filter (where type = 'signal.heard' and not (facts ->> 'internal')::boolean
          and facts ->> 'channel' in ('counter', 'phone', 'visit', 'letter', 'shop-floor')) as "offlineHeard",
        count(*) filter (where type = 'conversation.opened') as "conversations",
        count(distinct subject) filter (where type = 'conversation.assigned' and facts ->> 'person' is not null and (facts ->> 'routed')::boolean) as "routedByKnowledge",
        count(distinct facts ->> 'conversation') filter (where type = 'reply.sent' and facts ->> 'purpose' = 'reply') as "answered",
        count(distinct facts ->> 'person') filter (where type = 'reply.sent' and facts ->> 'purpose' = 'reply') as "repliers",
        count(distinct subject) filter (where type = 'conversation.confirmed'
          or (type = 'conversation.reopened' and facts ->> 'by' = 'customer')) as "confirmationsAnswered",
        count(distinct subject) filter (where type = 'conversation.confirmed') as "confirmedSolved",
        count(distinct subject) filter (where type = 'conversation.solved') as "solved",
        count(distinct subject) filter (where type = 'improvement.source-added') as "improvementsWithWords",
        count(distinct subject) filter (where type = 'improvement.staged' and facts ->> 'to' = 'shipped') as "shipped",
        count(distinct subject) filter (where type = 'improvement.staged' and facts ->> 'to' = 'refused') as "refusedWithReason",
        count(distinct subject) filter (where type = 'customer.told') as "askersTold",
        count(*) filter (where type in ('decision.taken', 'decision.asked')) as "decisions",
        count(distinct actor) filter (where type = 'decision.taken') as "deciders",
        count(*) filter (where type = 'decision.taken') as "decidedAlone"
      from event
    ),
    closed as materialized (
      select distinct on (subject) subject, type, at from event where type in ('ask.answered', 'ask.declined') order by subject, at
    ),
    asked as materialized (
      select ask.subject, closed.type as outcome, closed.at - ask.at as waited
      from event ask
      left join people_person receiver on receiver.id = (ask.facts ->> 'toPerson')::uuid
      left join closed on closed.subject = ask.subject
      where ask.type = 'ask.asked'
        and coalesce((ask.facts ->> 'toDepartment')::uuid, receiver.department_id) is distinct from (ask.facts ->> 'fromDepartment')::uuid
    ),
    declared as (
      select distinct person.id, person.department_id from connect_expertise expertise
      join people_person person on person.id = expertise.person_id and person.left_at is null
      where expertise.withdrawn_at is null and expertise.at >= ${from}::timestamptz - interval '2 years' and expertise.at <= ${to}
    ),
    live as (
      select person_id, team_id, role from people_mandate
      where withdrawn_at is null and valid_from <= ${to} and (valid_to is null or valid_to > ${to})
    ),
    holder as (
      select person.id from people_person person where left_at is null and person.id in (
        select person_id from live where person_id is not null
        union select membership.person_id from live join people_membership membership on membership.team_id = live.team_id
        union select same.id from live join people_person same on same.role = live.role)
    )
    select tally.*,
      (select count(*) from listen_source where state = 'on') as "sourcesOn",
      (select count(*) from listen_failure where state = 'open' and at >= ${from} and at <= ${to}) as "failuresOpen",
      (select count(*) from declared) as "peopleDeclared",
      (select count(distinct department_id) from declared) as "departmentsDeclared",
      (select count(*) from asked) as "asksAcross",
      (select count(*) from asked where outcome = 'ask.answered') as "asksAcrossAnswered",
      (select count(*) from asked where outcome = 'ask.answered' and waited <= interval '2 days') as "asksAcrossWithinTwoDays",
      (select count(distinct date_trunc('quarter', at)) from ledger_event where type = 'improvement.staged' and facts ->> 'to' = 'shipped'
        and at >= ${from}::timestamptz - interval '1 year' and at <= ${to}) as "shippedQuarters",
      (select count(*) from live) as "mandates",
      (select count(*) from holder) as "mandateHolders",
      (select count(distinct owner.id) from people_person owner where owner.role = 'owner' and owner.left_at is null
        and exists (select 1 from event where type = 'reply.sent' and facts ->> 'person' = owner.id::text)) as "ownersReplied"
    from tally`.execute(db);
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

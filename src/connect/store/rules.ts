import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { ConversationToRoute } from '../routing/route-conversations.ts';
import type { Rule } from '../rules/rule.ts';

export async function rulesNow(tx: Tx): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select id, name, place, "on", matches, person_id as "personId", team_id as "teamId"
    from connect_rule where retired_at is null order by place, id`.execute(tx);
  return rows;
}

export async function writeRule(tx: Tx, rule: Rule, by: string, at: Date): Promise<void> {
  await sql`
    insert into connect_rule (id, name, place, "on", matches, person_id, team_id, by, at)
    values (${rule.id}, ${rule.name}, ${rule.place}, ${rule.on}, ${JSON.stringify(rule.matches)}::jsonb,
      ${rule.personId}, ${rule.teamId}, ${by}, ${at})
    on conflict (id) do update set name = excluded.name, place = excluded.place, "on" = excluded."on",
      matches = excluded.matches, person_id = excluded.person_id, team_id = excluded.team_id, by = excluded.by,
      at = excluded.at`.execute(tx);
}

/** False when there is none. */
export async function retireRule(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update connect_rule set retired_at = ${at} where id = ${id} and retired_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export interface RuleUse {
  rule: string;
  uses: number;
  /** Given by the rule and handed on by somebody afterwards. */
  handedOn: number;
  lastAt: Date;
}

/** How often each rule gave somebody a conversation since then, and how often that was handed on. */
export async function ruleUses(tx: Tx, since: Date): Promise<RuleUse[]> {
  const { rows } = await sql<RuleUse>`
    select given.reason->'params'->>'rule' as rule, count(*) as uses, max(given.from_at) as "lastAt",
      count(*) filter (where exists (
        select from connect_assignment later where later.conversation_id = given.conversation_id
          and later.from_at >= given.from_at and later.id <> given.id and later.reason->>'code' = 'assign.handed-on'
      )) as "handedOn"
    from connect_assignment given
    where given.reason->>'code' = 'route.rule' and given.from_at >= ${since}
    group by 1`.execute(tx);
  return rows;
}

export interface PastCase extends ConversationToRoute {
  openedAt: Date;
  /** Who had it first, and who had it last. */
  first: string | null;
  last: string | null;
  lastTeam: string | null;
}

/** Conversations that opened since then, as rules see them, newest first. */
export async function casesSince(tx: Tx, since: Date, most: number): Promise<PastCase[]> {
  const { rows } = await sql<PastCase>`
    select opened.subject as id, opened.facts->>'theme' as "themeId", coalesce(opened.facts->>'kind', 'other') as kind,
      coalesce((opened.facts->>'urgency')::int, 1) as urgency, coalesce(reading.language, 'und') as language,
      coalesce(opened.facts->>'channel', '') as channel, opened.facts->>'source' as "sourceId",
      opened.facts->>'customer' as "customerId", opened.at as "openedAt",
      first.person_id as first, last.person_id as last, last.team_id as "lastTeam"
    from ledger_event opened
    left join understand_reading reading on reading.signal_id = (opened.facts->>'signal')::uuid
    left join lateral (
      select person_id from connect_assignment where conversation_id = opened.subject order by from_at, id limit 1
    ) first on true
    left join lateral (
      select person_id, team_id from connect_assignment
      where conversation_id = opened.subject order by from_at desc, id desc limit 1
    ) last on true
    where opened.type = 'conversation.opened' and opened.at >= ${since} and opened.facts->>'source' is not null
    order by opened.at desc limit ${most}`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface TraceRow {
  what:
    | 'signal'
    | 'theme'
    | 'conversation'
    | 'assignment'
    | 'reply'
    | 'decision'
    | 'promise'
    | 'improvement'
    | 'told'
    | 'confirmation';
  id: string;
  at: Date;
  text: string;
  state: string | null;
  person_id: string | null;
  person_name: string | null;
}

const person = (column: string) =>
  sql`${sql.ref(column)} as person_id, (select name from people_person where id = ${sql.ref(column)}) as person_name`;
const nobody = sql`null::uuid as person_id, null::text as person_name`;

/** Forward: what became of one signal, in order of time. */
export async function forwardFrom(db: Tx, signal: string): Promise<TraceRow[]> {
  const { rows } = await sql<TraceRow>`
    with heard as (select conversation_id from respond_conversation_signal where signal_id = ${signal}),
    about as (
      select improvement_id as id from improve_source where signal_id = ${signal}
      union select told.improvement_id from improve_told told
        join listen_signal said on said.customer_id = told.customer_id
        join understand_signal_theme main on main.signal_id = said.id and main.main
        join improve_improvement improvement on improvement.id = told.improvement_id and improvement.theme_id = main.theme_id
        where said.id = ${signal}
    )
    select 'signal' as what, id, occurred_at as at, left(text, 300) as text, channel as state, ${nobody}
      from listen_signal where id = ${signal} and not internal
    union all select 'theme', theme.id, main.occurred_at, theme.name_en || ' / ' || theme.name_nl, theme.state, ${nobody}
      from understand_signal_theme main join understand_theme theme on theme.id = main.theme_id where main.signal_id = ${signal} and main.main
    union all select 'conversation', id, opened_at, subject, state, ${nobody} from respond_conversation where id in (select conversation_id from heard)
    union all select 'assignment', id, from_at, reason ->> 'code', null, ${person('person_id')}
      from connect_assignment where conversation_id in (select conversation_id from heard)
    union all select 'reply', id, written_at, left(text, 300), state, ${person('person_id')}
      from respond_reply where conversation_id in (select conversation_id from heard) and purpose = 'reply' and state <> 'undone'
    union all select 'decision', id, at, decision, state, ${person('person_id')}
      from respond_decision where conversation_id in (select conversation_id from heard)
    union all select 'promise', id, made_at, text, state, ${person('person_id')}
      from respond_promise where conversation_id in (select conversation_id from heard)
    union all select 'confirmation', id, confirmed_at, coalesce(effort::text, ''), 'confirmed', ${nobody}
      from respond_conversation where id in (select conversation_id from heard) and confirmed_at is not null
    union all select 'improvement', id, at, title, stage, ${person('owner_id')} from improve_improvement where id in (select id from about)
    union all select 'told', told.improvement_id, told.at, improvement.title, reply.state, ${nobody}
      from improve_told told join improve_improvement improvement on improvement.id = told.improvement_id
      join listen_signal said on said.customer_id = told.customer_id and said.id = ${signal}
      left join respond_reply reply on reply.id = told.reply_id
      where told.improvement_id in (select id from about)
    order by at`.execute(db);
  return rows;
}

/** Backward: every customer's words behind an improvement, and who was told. */
export async function backwardFrom(db: Tx, improvement: string): Promise<TraceRow[]> {
  const { rows } = await sql<TraceRow>`
    select 'improvement' as what, id, at, title as text, stage as state, ${person('owner_id')} from improve_improvement where id = ${improvement}
    union all select 'theme', theme.id, theme.found_at, theme.name_en || ' / ' || theme.name_nl, theme.state, ${nobody}
      from improve_improvement improvement join understand_theme theme on theme.id = improvement.theme_id where improvement.id = ${improvement}
    union all select 'signal', signal.id, signal.occurred_at, left(signal.text, 300), signal.channel, ${nobody}
      from improve_source source join listen_signal signal on signal.id = source.signal_id and not signal.internal where source.improvement_id = ${improvement}
    union all select distinct on (conversation.id) 'conversation', conversation.id, conversation.opened_at, conversation.subject, conversation.state, ${person('conversation.assignee_id')}
      from improve_source source join respond_conversation_signal heard on heard.signal_id = source.signal_id
      join respond_conversation conversation on conversation.id = heard.conversation_id where source.improvement_id = ${improvement}
    union all select 'told', told.conversation_id, told.at, coalesce(customer.name, ''), reply.state, ${nobody}
      from improve_told told join listen_customer customer on customer.id = told.customer_id
      left join respond_reply reply on reply.id = told.reply_id where told.improvement_id = ${improvement}
    order by at limit 2000`.execute(db);
  return rows;
}

export interface TellingRow {
  id: string;
  at: Date;
  by: string;
  by_name: string;
  text: { nl: string; en: string };
  queued: number;
  sent: number;
  failed: number;
}

export async function tellingsOf(db: Tx, improvement: string): Promise<TellingRow[]> {
  const { rows } = await sql<TellingRow>`
    select telling.id, telling.at, telling.by, person.name as by_name, telling.text,
      count(told.customer_id) filter (where reply.state = 'queued') as queued,
      count(told.customer_id) filter (where reply.state = 'sent') as sent,
      count(told.customer_id) filter (where reply.state = 'failed') as failed
    from improve_telling telling join people_person person on person.id = telling.by
    left join improve_told told on told.telling_id = telling.id
    left join respond_reply reply on reply.id = told.reply_id
    where telling.improvement_id = ${improvement}
    group by telling.id, person.name order by telling.at desc`.execute(db);
  return rows;
}

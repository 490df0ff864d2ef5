import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { listConversations } from '../contract.ts';
import { inView, type Looking, ordered } from './in-view.ts';
import { type ListedRow, rowOf } from './row-of.ts';

export type Query = z.output<NonNullable<typeof listConversations.query>>;
export type Page = z.input<typeof listConversations.response>;

const many = <T>(one: T | T[] | undefined): T[] | null => (one === undefined ? null : ([one].flat() as T[]));

export function narrowed(query: Query): RawBuilder<unknown> {
  const kind = many(query.kind);
  const urgency = many(query.urgency);
  const channel = many(query.channel);
  return sql`true
    ${kind ? sql`and c.kind = any(${kind})` : sql``}
    ${urgency ? sql`and c.urgency = any(${urgency}::int[])` : sql``}
    ${channel ? sql`and c.channel = any(${channel})` : sql``}
    ${query.source ? sql`and c.source_id = ${query.source}` : sql``}
    ${query.theme ? sql`and c.theme_id = ${query.theme}` : sql``}
    ${query.language ? sql`and c.language = ${query.language}` : sql``}
    ${query.person ? sql`and c.assignee_id = ${query.person}` : sql``}`;
}

/** What the screen shows of the rows of `page`, joined after the page is cut. */
export const shown = sql`
  page.*, source.name as source_name, customer.name as customer_name, identity.shown as customer_shown,
  theme.name_en, theme.name_nl, assignee.name as assignee_name, team.name as team_name,
  promise.due_at as promise_due_at, failed.there as failed
  from page
  join listen_source source on source.id = page.source_id
  left join listen_customer customer on customer.id = page.customer_id
  left join lateral (select i.shown from listen_identity i where i.customer_id = page.customer_id
    order by i.kind = 'email' desc, i.verified desc, i.created_at limit 1) identity on true
  left join understand_theme theme on theme.id = page.theme_id
  left join people_person assignee on assignee.id = page.assignee_id
  left join people_team team on team.id = page.team_id
  left join lateral (select min(p.due_at) as due_at from respond_promise p
    where p.conversation_id = page.id and p.state = 'open') promise on true
  cross join lateral (select exists (select from respond_reply r
    where r.conversation_id = page.id and r.state = 'failed') as there) failed`;

/** One page of a view in its order. */
export async function listPage(db: Tx, looking: Looking, query: Query): Promise<Omit<Page, 'asOf'>> {
  const order = ordered(query.order, query.view);
  const { rows } = await sql<ListedRow>`
    with page as (
      select c.*, null::text as match from respond_conversation c
      where ${inView(query.view, looking)} and ${order.only} and ${narrowed(query)}
      ${query.after ? sql`and ${order.after(query.after)}` : sql``}
      order by ${order.by} limit ${query.limit + 1}
    ) select ${shown} order by ${sql.raw(pageOrder[query.order] ?? pageOrder.newest!)}`.execute(db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items: items.map(rowOf), next: rows.length > query.limit && last ? order.cursorOf(last) : null };
}

const pageOrder: Record<string, string> = {
  newest: 'page.last_heard_at desc, page.id desc',
  waiting: 'page.waiting_since, page.id',
  urgent: 'page.urgency desc, page.waiting_since, page.id',
};

/** The row of one conversation, whatever view it is in. */
export async function listedRows(db: Tx, ids: readonly string[]): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    with page as (select c.*, null::text as match from respond_conversation c where c.id = any(${ids}::uuid[]))
    select ${shown}`.execute(db);
  return rows;
}

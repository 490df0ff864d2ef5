import { type RawBuilder, sql } from 'kysely';
import type { orders, views } from '../contract-shapes.ts';

export type View = (typeof views)[number];
export type Order = (typeof orders)[number];

export interface Looking {
  /** Whoever looks; null for a key without a person. */
  person: string | null;
  at: Date;
}

/** Which conversations (as `c`) a view holds. Each is answered from a partial index of its own. */
export function inView(view: View, { person, at }: Looking): RawBuilder<unknown> {
  const awake = sql`(c.snoozed_until is null or c.snoozed_until <= ${at})`;
  const mine = sql`c.assignee_id = ${person}`;
  const conditions: Record<View, RawBuilder<unknown>> = {
    open: sql`c.state = 'open' and ${awake}`,
    mine: sql`c.state <> 'solved' and ${mine} and ${awake}`,
    team: sql`c.state <> 'solved' and ${awake} and (
      c.team_id = any(array(select team_id from people_membership where person_id = ${person}))
      or c.assignee_id = any(array(select mate.person_id from people_membership me
        join people_membership mate on mate.team_id = me.team_id where me.person_id = ${person})))`,
    nobody: sql`c.state <> 'solved' and c.assignee_id is null and ${awake}`,
    waiting: sql`c.state = 'waiting'`,
    promised: sql`c.id = any(array(select conversation_id from respond_promise where state = 'open'))`,
    snoozed: sql`c.snoozed_until > ${at}`,
    watched: sql`c.id = any(array(select conversation_id from respond_watch where person_id = ${person}))`,
    solved: sql`c.state = 'solved'`,
    all: sql`true`,
  };
  return sql`c.joined_into is null and ${conditions[view]}`;
}

/** Views in which somebody may wait for us; only there has waiting an order. */
const waitingViews: readonly View[] = ['open', 'mine', 'team', 'nobody'];

interface Ordered {
  by: RawBuilder<unknown>;
  /** Only what has this order at all. */
  only: RawBuilder<unknown>;
  /** What comes after the last row of the page before. */
  after(cursor: string): RawBuilder<unknown>;
  cursorOf(row: { id: string; last_heard_at: Date; waiting_since: Date | null; urgency: number }): string;
}

export function ordered(order: Order, view: View): Ordered {
  const effective = waitingViews.includes(view) ? order : 'newest';
  if (effective === 'waiting')
    return {
      by: sql`c.waiting_since, c.id`,
      only: sql`c.state = 'open'`,
      after: (cursor) => {
        const [since, id] = cursor.split('_');
        return sql`(c.waiting_since, c.id) > (${since}::timestamptz, ${id}::uuid)`;
      },
      cursorOf: (row) => `${row.waiting_since?.toISOString()}_${row.id}`,
    };
  if (effective === 'urgent')
    return {
      by: sql`c.urgency desc, c.waiting_since, c.id`,
      only: sql`c.state = 'open'`,
      after: (cursor) => {
        const [since, id, urgency] = cursor.split('_');
        return sql`(c.urgency < ${urgency}::int or (c.urgency = ${urgency}::int
          and (c.waiting_since, c.id) > (${since}::timestamptz, ${id}::uuid)))`;
      },
      cursorOf: (row) => `${row.waiting_since?.toISOString()}_${row.id}_${row.urgency}`,
    };
  return {
    by: sql`c.last_heard_at desc, c.id desc`,
    only: sql`true`,
    after: (cursor) => {
      const [at, id] = cursor.split('_');
      return sql`(c.last_heard_at, c.id) < (${at}::timestamptz, ${id}::uuid)`;
    },
    cursorOf: (row) => `${row.last_heard_at.toISOString()}_${row.id}`,
  };
}

/** A cursor somebody may have typed. */
export const isCursor = (text: string): boolean =>
  /^\d{4}-[\d-]+T[\d:.]+Z_[0-9a-f-]{36}(?:_[0-3])?$/.test(text);

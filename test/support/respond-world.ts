import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import type { Role } from '#people/permissions.ts';
import { openConversations } from '#respond/opening/open-conversations.ts';
import { settle } from './database.ts';

export interface RespondWorld {
  anna: string;
  bram: string;
  olga: string;
  team: string;
  department: string;
  mail: string;
  forum: string;
}

export const monday = new Date('2026-11-23T09:00:00Z');
export const later = (ms: number, from = monday) => new Date(from.getTime() + ms);
export const hour = 3_600_000;
export const day = 24 * hour;

export const acts = (personId: string, at: Date = monday, role: Role = 'member'): Act => ({
  actor: { kind: 'person', personId, role, scopes: null },
  at,
});

/** A small organisation with a mailbox and a forum, written straight into the tables. */
export async function respondWorld(db: Tx): Promise<RespondWorld> {
  const world = {
    anna: newId(),
    bram: newId(),
    olga: newId(),
    team: newId(),
    department: newId(),
    mail: newId(),
    forum: newId(),
  };
  await sql`insert into people_organisation (name, language, created_at) values ('Wielhuis', 'nl', ${monday}) on conflict do nothing`.execute(
    db,
  );
  await sql`insert into people_department (id, name) values (${world.department}, 'Care')`.execute(db);
  await sql`insert into people_team (id, name, department_id) values (${world.team}, 'Front', ${world.department})`.execute(
    db,
  );
  for (const [id, name, role] of [
    [world.anna, 'Anna', 'member'],
    [world.bram, 'Bram', 'member'],
    [world.olga, 'Olga', 'owner'],
  ] as const)
    await sql`insert into people_person (id, name, email, role, department_id, created_at)
      values (${id}, ${name}, ${`${name.toLowerCase()}@wielhuis.example`}, ${role}, ${world.department}, ${monday})`.execute(
      db,
    );
  await sql`insert into people_membership (person_id, team_id) values (${world.anna}, ${world.team})`.execute(
    db,
  );
  for (const [id, name, channel] of [
    [world.mail, 'Mailbox', 'mail'],
    [world.forum, 'Forum', 'post'],
  ] as const)
    await sql`insert into listen_source (id, kind, name, channel, steward_id, deputy_id, created_at)
      values (${id}, 'ingest', ${name}, ${channel}, ${world.anna}, ${world.bram}, ${monday})`.execute(db);
  return world;
}

export async function addCustomer(db: Tx, name: string | null, email?: string): Promise<string> {
  const id = newId();
  await sql`insert into listen_customer (id, name, created_at) values (${id}, ${name}, ${monday})`.execute(
    db,
  );
  if (email)
    await sql`insert into listen_identity (id, customer_id, kind, scope, value, shown, created_at)
      values (${newId()}, ${id}, 'email', '', ${email}, ${email}, ${monday})`.execute(db);
  return id;
}

export interface SaidInput {
  source: string;
  customer?: string | null;
  thread?: string | null;
  title?: string | null;
  text?: string;
  at?: Date;
  channel?: string;
  internal?: boolean;
  kind?: string;
  urgency?: string;
  language?: string;
  theme?: string | null;
}

/** A signal that was heard and read; returns its id. */
export async function said(db: Tx, input: SaidInput): Promise<string> {
  return (await saidMany(db, [input]))[0]!;
}

export async function saidMany(db: Tx, inputs: readonly SaidInput[]): Promise<string[]> {
  const rows = inputs.map((one) => {
    const at = one.at ?? monday;
    return {
      id: newId(at),
      source_id: one.source,
      external_id: randomUUID(),
      customer_id: one.customer ?? null,
      channel: one.channel ?? 'mail',
      internal: one.internal ?? false,
      thread_key: one.thread ?? null,
      occurred_at: at,
      heard_at: at,
      title: one.title ?? null,
      text: one.text ?? 'The battery of my bicycle is empty after an hour.',
      kind: one.kind ?? 'complaint',
      urgency: one.urgency ?? 'normal',
      language: one.language ?? 'en',
      theme: one.theme ?? null,
    };
  });
  const json = JSON.stringify(rows);
  await db.transaction().execute(async (tx) => {
    await sql`insert into listen_signal (id, source_id, external_id, customer_id, channel, internal, thread_key, occurred_at, heard_at, title, text)
      select id, source_id, external_id, customer_id, channel, internal, thread_key, occurred_at, heard_at, title, text
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, source_id uuid, external_id text, customer_id uuid, channel text,
        internal boolean, thread_key text, occurred_at timestamptz, heard_at timestamptz, title text, text text)`.execute(
      tx,
    );
    await sql`insert into understand_reading (signal_id, language, language_confidence, kind, kind_confidence, sentiment,
        sentiment_score, sentiment_confidence, urgency, urgency_score, version, read_at)
      select id, language, 1, kind, 1, 'neutral', 0, 1, urgency, 0.5, 'test', heard_at
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, language text, kind text, urgency text, heard_at timestamptz)`.execute(
      tx,
    );
    await sql`insert into understand_signal_theme (signal_id, theme_id, confidence, occurred_at)
      select id, theme, 1, occurred_at
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, theme uuid, occurred_at timestamptz) where theme is not null`.execute(
      tx,
    );
    await append(
      tx,
      rows.map((row) => ({
        type: 'signal.read',
        subject: row.id,
        at: row.heard_at,
        actor: null,
        facts: {
          kind: row.kind,
          theme: row.theme,
          internal: row.internal,
          source: row.source_id,
          customer: row.customer_id,
        },
      })),
    );
  });
  return rows.map(({ id }) => id);
}

/** The conversation of a signal; the followers must have run. */
export async function conversationOf(db: Tx, signal: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from respond_conversation_signal where signal_id = ${signal}`.execute(db);
  return rows[0]!.id;
}

/** A customer with an address who said something; answers with the open conversation. */
export async function openedConversation(
  db: Tx,
  world: RespondWorld,
  given: Partial<SaidInput> = {},
): Promise<string> {
  const customer =
    given.customer === undefined
      ? await addCustomer(db, 'Mrs De Vries', `customer-${randomUUID()}@example.org`)
      : given.customer;
  const signal = await said(db, { source: world.mail, ...given, customer });
  await settle(db, [openConversations]);
  return conversationOf(db, signal);
}

export async function eventTypes(db: Tx, subject: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    select type from ledger_event where subject = ${subject} order by position`.execute(db);
  return rows.map(({ type }) => type);
}

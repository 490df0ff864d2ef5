import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import { eventsOf } from '#ledger/index.ts';
import { standingCorrections } from '#understand/index.ts';
import type { talk } from '../contract-shapes.ts';

type Entry = z.input<typeof talk>['entries'][number];

/** Pictures inside a mail that are smaller, in bytes, are signatures' logos. */
const smallPicture = 8192;

/** What came with a signal and is no text. */
const attachmentsOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'bytes', a.bytes)
  order by a.at, a.id) from listen_attachment a where a.signal_id = s.id and not (a.inline and a.bytes < ${smallPicture})), '[]')`;

/** How many the note said would follow; only our own capture channel writes that number. */
const announcedOf = sql`case when source.kind = 'capture' and jsonb_typeof(s.meta->'attachments') = 'number'
  then (s.meta->>'attachments')::int else 0 end`;

/** Named when it is somebody other than whose conversation it is, or when the sender is not to be believed. */
const authorOf = sql`case when s.customer_id is distinct from c.customer_id and s.customer_id is not null then (
  select jsonb_build_object('name', who.name, 'shown', coalesce(s.meta->>'from', (
    select i.shown from listen_identity i where i.customer_id = who.id order by i.created_at limit 1)))
  from listen_customer who where who.id = s.customer_id and who.joined_into is distinct from c.customer_id) end`;

const mailOf = sql`case when source.kind = 'mailbox' or s.meta ? 'messageId' then jsonb_build_object(
  'from', s.meta->>'from', 'more', coalesce((s.meta->>'more')::boolean, false),
  'html', coalesce((s.meta->>'html')::boolean, false), 'doubtful', coalesce((s.meta->>'doubtful')::boolean, false)) end`;

/** Everything said and done, in one question to the database; times come as ISO text. */
export async function entriesOf(db: Tx, conversation: string): Promise<Entry[]> {
  const { rows } = await sql<{ entry: Entry }>`
    select jsonb_build_object('what', 'signal', 'id', s.id, 'at', s.occurred_at, 'channel', s.channel, 'source', source.name,
      'title', s.title, 'text', s.text, 'url', s.url, 'heardAt', s.heard_at, 'capturedBy', s.captured_by,
      'gone', s.deleted_at is not null, 'attachments', ${attachmentsOf}, 'announced', ${announcedOf}, 'author', ${authorOf}, 'mail', ${mailOf}, 'reading', case when r.signal_id is not null then jsonb_build_object(
        'language', r.language, 'kind', r.kind, 'sentiment', r.sentiment, 'urgency', r.urgency, 'reasons', '{"kind": [], "sentiment": [], "urgency": []}'::jsonb || r.reasons,
        'corrections', ${standingCorrections('s.id')}) end) as entry
    from respond_conversation_signal cs join listen_signal s on s.id = cs.signal_id
    join respond_conversation c on c.id = cs.conversation_id join listen_source source on source.id = s.source_id left join understand_reading r on r.signal_id = s.id
    where cs.conversation_id = ${conversation}
    union all
    select jsonb_build_object('what', 'reply', 'id', id, 'at', written_at, 'person', person_id, 'purpose', purpose, 'way', way,
      'state', state, 'text', text, 'link', link, 'recipient', recipient, 'trouble', trouble, 'sendAfter', send_after, 'sentAt', sent_at)
    from respond_reply where conversation_id = ${conversation}
    union all
    select jsonb_build_object('what', 'report', 'id', report.id, 'at', report.at, 'kind', report.kind, 'reply', reply_id,
      'recipients', report.recipients, 'status', report.status, 'sender', report.sender, 'text', report.text)
    from respond_report join listen_report report on report.id = report_id where conversation_id = ${conversation}
    union all
    select jsonb_build_object('what', 'note', 'id', id, 'at', at, 'person', person_id, 'text', text, 'mentions', mentions)
    from respond_note where conversation_id = ${conversation}
    union all
    select jsonb_build_object('what', 'promise', 'id', id, 'at', made_at, 'person', person_id, 'text', text, 'dueAt', due_at,
      'state', state, 'explanation', explanation, 'closedAt', closed_at)
    from respond_promise where conversation_id = ${conversation}
    union all
    select jsonb_build_object('what', 'decision', 'id', id, 'at', at, 'person', person_id, 'decision', decision,
      'amountCents', amount_cents, 'reason', reason, 'state', state, 'askedOf', asked_of, 'dueAt', due_at, 'closedAt', closed_at)
    from respond_decision where conversation_id = ${conversation}
    union all
    select jsonb_build_object('what', 'ask', 'id', ask.id, 'at', asked_at, 'person', asker_id, 'toPerson', to_person_id,
      'toDepartment', department.name, 'question', question, 'answer', answer, 'state', state, 'answeredBy', answered_by,
      'dueAt', due_at, 'closedAt', closed_at)
    from connect_ask ask left join people_department department on department.id = ask.to_department_id
    where conversation_id = ${conversation}
      or conversation_id in (select id from respond_conversation where joined_into = ${conversation})
    union all
    select jsonb_build_object('what', 'confirmation', 'id', id, 'at', answered_at, 'solved', solved, 'effort', effort, 'words', words)
    from respond_confirmation where conversation_id = ${conversation} and answered_at is not null`.execute(
    db,
  );
  const told = [
    'conversation.assigned',
    'conversation.solved',
    'conversation.reopened',
    'conversation.joined',
    'conversation.parted',
    'conversation.split',
  ];
  const history = (await eventsOf(db, conversation))
    .filter(({ type }) => told.includes(type))
    .map(
      ({ at, type, actor, facts }): Entry => ({
        what: 'history',
        at: at.toISOString(),
        type,
        person: actor,
        facts,
      }),
    );
  return [...rows.map(({ entry }) => entry), ...history].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b),
  );
}

/** At the same moment: what was said comes before what was done about it. */
const rank = (entry: Entry) => (entry.what === 'signal' ? 0 : entry.what === 'history' ? 1 : 2);

/** Names of all people and teams whose id stands in what is said. */
export async function namesIn(db: Tx, said: object): Promise<{ id: string; name: string }[]> {
  const ids = JSON.stringify(said).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from people_person where id = any(${[...new Set(ids)]}::uuid[])
    union all select id, name from people_team where id = any(${[...new Set(ids)]}::uuid[])`.execute(db);
  return rows;
}

export interface Around {
  drafts: { mode: 'reply' | 'note'; text: string; revision: number }[];
  watching: boolean;
  writing: { id: string; name: string }[];
  here: { id: string; name: string }[];
}

/** What of a conversation is only this person's, and who else is writing in it now. */
export async function aroundOf(
  db: Tx,
  conversation: string,
  person: string | null,
  at: Date,
): Promise<Around> {
  const recently = new Date(at.getTime() - 60_000);
  const { rows } = await sql<Around>`select
    coalesce((select jsonb_agg(jsonb_build_object('mode', mode, 'text', text, 'revision', revision))
      from respond_draft where conversation_id = ${conversation} and person_id = ${person}), '[]') as drafts,
    exists (select from respond_watch where conversation_id = ${conversation} and person_id = ${person}) as watching,
    coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name))
      from respond_draft d join people_person p on p.id = d.person_id
      where d.conversation_id = ${conversation} and d.person_id is distinct from ${person} and d.text <> ''
        and d.saved_at > ${recently}), '[]') as writing,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name)
      from respond_here here join people_person p on p.id = here.person_id
      where here.conversation_id = ${conversation} and here.person_id is distinct from ${person}
        and here.at > ${recently}), '[]') as here`.execute(db);
  return rows[0]!;
}

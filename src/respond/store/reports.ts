import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

export interface MatchedReport {
  report: string;
  kind: 'failed' | 'delayed' | 'complaint' | 'auto-reply';
  at: Date;
  conversation: string;
  reply: string | null;
}

/**
 * The reply each of these reports is about: by the message id it names, else by the address of the conversation it
 * came back to and who did not get it. A report that names nothing of ours is about nothing here.
 */
export async function matchReports(tx: Tx, reports: readonly string[]): Promise<MatchedReport[]> {
  const { rows } = await sql<MatchedReport>`
    select distinct on (report.id) report.id as report, report.kind, report.at, found.conversation, found.reply
    from listen_report report
    cross join lateral (
      select r.conversation_id as conversation, r.id as reply, 0 as rank, r.written_at
      from respond_reply r where r.message_id = any(report.answers)
      union all
      select c.id, r.id, 1, r.written_at
      from respond_conversation c left join respond_reply r on r.conversation_id = c.id and r.way = 'mail'
        and r.state in ('sending', 'sent')
        and (cardinality(report.recipients) = 0 or lower(r.recipient) = any(report.recipients))
      where c.mail_token = any(report.tags)
    ) found
    where report.id = any(${reports}::uuid[]) and report.kind <> 'loop'
    order by report.id, found.rank, found.written_at desc nulls last`.execute(tx);
  return rows;
}

/** Where it is shown; false when it was noted before. */
export async function insertReport(tx: Tx, found: MatchedReport): Promise<boolean> {
  const { rows } = await sql`
    insert into respond_report (report_id, conversation_id, reply_id, kind, at)
    values (${found.report}, ${found.conversation}, ${found.reply}, ${found.kind}, ${found.at})
    on conflict do nothing returning report_id`.execute(tx);
  return rows.length > 0;
}

import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { storable } from '#kit/text.ts';
import type { MailReport } from '../heard.ts';

/** Stores what is new of these and returns it; the rest is there already. */
export async function insertReports(
  tx: Tx,
  source: string,
  reports: readonly MailReport[],
  at: Date,
): Promise<{ id: string; kind: MailReport['kind'] }[]> {
  const made: { id: string; kind: MailReport['kind'] }[] = [];
  for (const report of reports) {
    const id = newId();
    const { rows } = await sql<{ id: string }>`
      insert into listen_report (id, source_id, external_id, kind, answers, tags, recipients, status, sender, text, at)
      values (${id}, ${source}, ${report.externalId}, ${report.kind}, ${report.answers.map(storable)}, ${report.tags},
        ${report.recipients.map(storable)}, ${report.status}, ${report.sender && storable(report.sender)},
        ${storable(report.text)}, ${report.at && report.at < at ? report.at : at})
      on conflict do nothing returning id`.execute(tx);
    if (rows.length === 0) continue;
    made.push({ id, kind: report.kind });
    const { type, bytes, blob } = report.original;
    await sql`
      with kept as (insert into listen_original (id, type, bytes, blob)
        values (${newId()}, ${type}, ${blob ? null : Buffer.from(bytes)}, ${blob ?? null}) returning id)
      update listen_report set original_id = (select id from kept) where id = ${id}`.execute(tx);
  }
  return made;
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kit/database.ts';

const signals = sql`(select id from listen_signal where sample)`;
const conversations = sql`(select id from respond_conversation where sample)`;
const improvements = sql`(select id from improve_improvement where sample)`;
const people = sql`(select id from people_person where sample)`;
const themes = sql`(select id from understand_theme where sample)`;
const sources = sql`(select id from listen_source where sample)`;
const customers = sql`(select id from listen_customer where sample)`;

/**
 * Everything that is of the sample or hangs on it, the last first: also what somebody did to it since (a note, a
 * draft, a vote), because nothing may be left that points at what is gone.
 */
const removals: [string, RawBuilder<unknown>][] = [
  ['measure_signal', sql`signal_id in ${signals}`],
  ['measure_conversation', sql`conversation_id in ${conversations}`],
  [
    'improve_told',
    sql`sample or improvement_id in ${improvements} or customer_id in ${customers} or conversation_id in ${conversations}`,
  ],
  ['improve_telling', sql`sample or improvement_id in ${improvements}`],
  ['improve_source', sql`sample or improvement_id in ${improvements} or signal_id in ${signals}`],
  ['improve_improvement', sql`sample`],
  ['respond_here', sql`conversation_id in ${conversations} or person_id in ${people}`],
  ['respond_moved', sql`conversation_id in ${conversations}`],
  ['respond_confirmation', sql`conversation_id in ${conversations}`],
  ['respond_decision', sql`sample or conversation_id in ${conversations}`],
  ['respond_promise', sql`sample or conversation_id in ${conversations}`],
  ['respond_watch', sql`conversation_id in ${conversations} or person_id in ${people}`],
  ['respond_draft', sql`conversation_id in ${conversations} or person_id in ${people}`],
  ['respond_note', sql`sample or conversation_id in ${conversations}`],
  ['respond_reply', sql`sample or conversation_id in ${conversations}`],
  ['respond_conversation_signal', sql`conversation_id in ${conversations} or signal_id in ${signals}`],
  [
    'connect_ask',
    sql`sample or conversation_id in ${conversations} or asker_id in ${people} or to_person_id in ${people}`,
  ],
  ['connect_told_reason', sql`department_id in (select id from people_department where sample)`],
  [
    'connect_misroute',
    sql`sample or conversation_id in ${conversations} or person_id in ${people} or to_person_id in ${people} or theme_id in ${themes}`,
  ],
  [
    'connect_rule',
    sql`sample or person_id in ${people} or by in ${people} or team_id in (select id from people_team where sample)`,
  ],
  ['connect_assignment', sql`sample or conversation_id in ${conversations} or person_id in ${people}`],
  ['connect_shown', sql`sample or person_id in ${people} or theme_id in ${themes}`],
  ['connect_profile', sql`sample or person_id in ${people}`],
  [
    'connect_expertise',
    sql`sample or person_id in ${people} or by in ${people} or theme_id in ${themes} or skill_id in (select id from connect_skill where sample)`,
  ],
  ['connect_skill', sql`sample`],
  ['respond_conversation', sql`sample`],
  ['understand_correction', sql`signal_id in ${signals} or by in ${people}`],
  ['understand_signal_theme', sql`signal_id in ${signals} or theme_id in ${themes}`],
  ['understand_reading', sql`signal_id in ${signals}`],
  [
    'understand_alert',
    sql`sample or theme_id in ${themes} or settled_by in ${people} or signals && array(select id from listen_signal where sample)`,
  ],
  ['understand_theme_change', sql`theme_id in ${themes} or into_id in ${themes} or by in ${people}`],
  ['understand_theme', sql`sample`],
  ['listen_signal', sql`sample`],
  ['listen_failure', sql`source_id in ${sources}`],
  ['listen_import', sql`source_id in ${sources}`],
  ['listen_identity', sql`sample or customer_id in ${customers}`],
  ['listen_customer', sql`sample`],
  ['listen_interval', sql`source_id in ${sources}`],
  ['listen_source', sql`sample`],
  ['understand_search', sql`person_id in ${people}`],
  ['people_mandate', sql`sample or person_id in ${people} or granted_by in ${people}`],
  ['people_absence', sql`sample or person_id in ${people}`],
  ['people_membership', sql`sample or person_id in ${people}`],
  ['people_person', sql`sample`],
  ['people_team', sql`sample`],
  ['people_department', sql`sample`],
];

/** Removes the sample whole, its events included: the one thing the ledger lets go. Returns the rows removed. */
export async function removeRows(tx: Tx): Promise<number> {
  let removed = 0;
  await sql`select set_config('heed.removing_sample', 'on', true)`.execute(tx);
  // Somebody of one's own may stand in a department of the sample; they stay, without it.
  await sql`update people_person set department_id = null where not sample and department_id in (select id from people_department where sample)`.execute(
    tx,
  );
  for (const [table, where] of removals) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ${where}`.execute(tx);
    removed += Number(numAffectedRows ?? 0);
  }
  await sql`delete from ledger_stuck where position in (select position from ledger_event where sample)`.execute(
    tx,
  );
  const { numAffectedRows } = await sql`delete from ledger_event where sample`.execute(tx);
  await sql`update people_organisation set sample_since = null`.execute(tx);
  return removed + Number(numAffectedRows ?? 0);
}

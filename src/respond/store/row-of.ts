import type { z } from 'zod';
import type { conversationRow } from '../contract-shapes.ts';
import type { ConversationRow } from './conversation.ts';

/** A conversation with the names that stand on its line. */
export interface ListedRow extends ConversationRow {
  match: string | null;
  source_name: string;
  customer_name: string | null;
  customer_shown: string | null;
  name_en: string;
  name_nl: string;
  assignee_name: string;
  team_name: string;
  promise_due_at: Date | null;
  failed: boolean;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const rowOf = (row: ListedRow): z.input<typeof conversationRow> => ({
  id: row.id,
  customer: row.customer_id
    ? { id: row.customer_id, name: row.customer_name, shown: row.customer_shown }
    : null,
  subject: row.subject,
  words: row.last_words,
  match: row.match,
  channel: row.channel,
  source: { id: row.source_id, name: row.source_name },
  state: row.state,
  kind: row.kind as z.input<typeof conversationRow>['kind'],
  urgency: row.urgency,
  language: row.language,
  theme: row.theme_id ? { id: row.theme_id, nameEn: row.name_en, nameNl: row.name_nl } : null,
  assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name } : null,
  team: row.team_id ? { id: row.team_id, name: row.team_name } : null,
  lastHeardAt: row.last_heard_at.toISOString(),
  waitingSince: iso(row.waiting_since),
  snoozedUntil: iso(row.snoozed_until),
  promiseDueAt: iso(row.promise_due_at),
  failed: row.failed,
  confirmed: row.confirmed_at !== null,
  version: row.version,
});

import type { ColumnType, Generated } from 'kysely';
import type { Reason } from '#connect/index.ts';

type Json<T> = ColumnType<T, string, string>;
type Sample = Generated<boolean>;

export type ConversationState = 'open' | 'waiting' | 'solved';
export type Purpose = 'reply' | 'confirmation' | 'telling';
export type Way = 'mail' | 'webhook' | 'site' | 'elsewhere';
export type ReplyState = 'queued' | 'sending' | 'sent' | 'failed' | 'undone';

declare module '#kit/database.ts' {
  interface Tables {
    respond_conversation: {
      id: string;
      customer_id: string | null;
      source_id: string;
      channel: string;
      thread_key: string | null;
      subject: string;
      language: Generated<string>;
      state: Generated<ConversationState>;
      assignee_id: string | null;
      team_id: string | null;
      theme_id: string | null;
      kind: string;
      urgency: Generated<number>;
      last_words: string;
      opened_at: Date;
      last_heard_at: Date;
      waiting_since: Date | null;
      assignment: Json<Reason> | null;
      first_reply_at: Date | null;
      solved_at: Date | null;
      solved_by: string | null;
      confirmed_at: Date | null;
      effort: number | null;
      reopened: Generated<number>;
      snoozed_until: Date | null;
      joined_into: string | null;
      /** Behind the plus of the address that answers come back to. */
      mail_token: string | null;
      version: Generated<number>;
      sample: Sample;
    };
    respond_report: {
      report_id: string;
      conversation_id: string;
      reply_id: string | null;
      kind: string;
      at: Date;
    };
    respond_conversation_signal: { signal_id: string; conversation_id: string; at: Date; heard_at: Date };
    respond_reply: {
      id: string;
      conversation_id: string;
      person_id: string | null;
      purpose: Purpose;
      way: Way;
      text: string;
      link: string | null;
      recipient: string | null;
      subject: Generated<string>;
      language: Generated<string>;
      state: ReplyState;
      key: string | null;
      message_id: string | null;
      trouble: string | null;
      tries: Generated<number>;
      written_at: Date;
      send_after: Date;
      sending_at: Date | null;
      sent_at: Date | null;
      sample: Sample;
    };
    respond_note: {
      id: string;
      conversation_id: string;
      person_id: string;
      text: string;
      mentions: Generated<string[]>;
      at: Date;
      sample: Sample;
    };
    respond_draft: {
      conversation_id: string;
      person_id: string;
      mode: 'reply' | 'note';
      text: string;
      revision: Generated<number>;
      saved_at: Date;
    };
    respond_watch: {
      conversation_id: string;
      person_id: string;
      reason: 'chosen' | 'mentioned';
      since: Date;
      seen_at: Date | null;
    };
    respond_promise: {
      id: string;
      conversation_id: string;
      person_id: string;
      text: string;
      due_at: Date;
      state: Generated<'open' | 'kept' | 'explained'>;
      explanation: string | null;
      made_at: Date;
      closed_at: Date | null;
      sample: Sample;
    };
    respond_decision: {
      id: string;
      conversation_id: string;
      person_id: string;
      decision: string;
      amount_cents: number | null;
      reason: Generated<string>;
      mandate_id: string | null;
      state: 'decided' | 'asked' | 'approved' | 'declined';
      asked_of: string | null;
      due_at: Date | null;
      at: Date;
      closed_at: Date | null;
      sample: Sample;
    };
    respond_confirmation: {
      id: string;
      conversation_id: string;
      token_hash: Buffer;
      asked_at: Date;
      expires_at: Date;
      answered_at: Date | null;
      solved: boolean | null;
      effort: number | null;
      words: Generated<string>;
      person_id: string | null;
      sample: Sample;
    };
    respond_moved: {
      conversation_id: string;
      what: 'signal' | 'reply' | 'note' | 'promise' | 'decision' | 'confirmation' | 'conversation';
      row_id: string;
    };
    respond_here: { person_id: string; conversation_id: string; at: Date };
    respond_view: {
      id: string;
      person_id: string;
      name: string;
      filter: Json<unknown>;
      shared: Generated<boolean>;
    };
    respond_snippet: { id: string; name: string; text: string; language: string; by: string };
  }
}

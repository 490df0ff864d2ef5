import type { ColumnType, Generated } from 'kysely';
import type { MailReport } from './heard.ts';
import type { ImportPlan } from './ports.ts';

type Json<T> = ColumnType<T, string, string>;
type Sample = Generated<boolean>;

export interface Trouble {
  code: string;
  params: Record<string, unknown>;
  /** ISO 8601. */
  since: string;
}

declare module '#kit/database.ts' {
  interface Tables {
    listen_source: {
      id: string;
      kind: string;
      name: string;
      channel: string;
      internal: Generated<boolean>;
      settings: Json<Record<string, unknown>>;
      secret: Buffer | null;
      steward_id: string | null;
      deputy_id: string | null;
      state: Generated<'off' | 'on'>;
      cursor: Json<Record<string, unknown> | null> | null;
      checked_at: Date | null;
      heard_at: Date | null;
      heard_count: Generated<number>;
      trouble: Json<Trouble | null> | null;
      sample: Sample;
      created_at: Date;
    };
    listen_interval: { source_id: string; from_at: Date; to_at: Date };
    listen_customer: {
      id: string;
      name: string | null;
      language: string | null;
      joined_into: string | null;
      erased_at: Date | null;
      sample: Sample;
      created_at: Date;
    };
    listen_identity: {
      id: string;
      customer_id: string;
      kind: 'email' | 'phone' | 'handle' | 'external';
      scope: Generated<string>;
      value: string;
      shown: string;
      verified: Generated<boolean>;
      sample: Sample;
      created_at: Date;
    };
    listen_norm: {
      source_id: string;
      learnt_at: Date;
      from_at: Date;
      n: number;
      rates: number[];
      quiet_limit: number | null;
    };
    listen_alarm: {
      id: string;
      source_id: string;
      kind: 'silence' | 'count';
      since: Date;
      raised_at: Date;
      params: Json<Record<string, unknown>>;
      cleared_at: Date | null;
      cleared_by: string | null;
    };
    listen_recovery: { source_id: string; from_at: Date; to_at: Date; at: Date };
    listen_count: { source_id: string; from_at: Date; to_at: Date; there: number; here: number; at: Date };
    listen_import: {
      id: string;
      source_id: string;
      file_name: string;
      stored_as: string;
      bytes: number;
      map: Json<ImportPlan>;
      /** What the channel needs to go on where it stopped; its own shape. */
      dialect: Json<Record<string, unknown> | null> | null;
      state: 'chosen' | 'running' | 'stopped' | 'finished' | 'failed';
      at_byte: Generated<number>;
      at_row: Generated<number>;
      at_line: Generated<number>;
      accepted: Generated<number>;
      duplicate: Generated<number>;
      rejected: Generated<number>;
      problem: Json<{ code: string; params: Record<string, unknown> } | null> | null;
      started_by: string | null;
      started_at: Date;
      touched_at: Date;
      finished_at: Date | null;
    };
    listen_attachment: {
      id: string;
      signal_id: string;
      name: string;
      type: string;
      bytes: number;
      sha256: Buffer;
      content_id: string | null;
      /** Shown inside the HTML of its message. */
      inline: Generated<boolean>;
      stored_as: string;
      sample: Sample;
      at: Date;
    };
    /** The bytes, or the name of the blob that holds them. */
    listen_original: { id: string; type: string; bytes: Buffer | null; blob: string | null };
    listen_report: {
      id: string;
      source_id: string;
      external_id: string;
      kind: MailReport['kind'];
      answers: string[];
      tags: string[];
      recipients: string[];
      status: string | null;
      sender: string | null;
      text: string;
      at: Date;
      original_id: string | null;
    };
    listen_signal: {
      id: string;
      source_id: string;
      external_id: string;
      customer_id: string | null;
      channel: string;
      internal: Generated<boolean>;
      thread_key: string | null;
      occurred_at: Date;
      heard_at: Date;
      title: string | null;
      text: string;
      url: string | null;
      language_hint: string | null;
      meta: Json<Record<string, unknown>>;
      import_id: string | null;
      original_id: string | null;
      captured_by: string | null;
      heard_as: string | null;
      edited_at: Date | null;
      deleted_at: Date | null;
      sample: Sample;
      words: Generated<string>;
    };
    listen_failure: {
      id: string;
      source_id: string;
      import_id: string | null;
      at: Date;
      code: string;
      params: Json<Record<string, unknown>>;
      place: Generated<string>;
      original: Buffer | null;
      state: Generated<'open' | 'solved' | 'dismissed'>;
      closed_by: string | null;
      closed_at: Date | null;
    };
  }
}

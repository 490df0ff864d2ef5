import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { MindUse } from '../minds/mind.ts';

export interface MindSettings {
  kind: 'none' | 'endpoint';
  url: string | null;
  model: string | null;
  key_sealed: Buffer | null;
  seconds: number;
  budget_tokens: number;
  masked: boolean;
  uses: MindUse[];
}

const none: MindSettings = {
  kind: 'none',
  url: null,
  model: null,
  key_sealed: null,
  seconds: 30,
  budget_tokens: 1_000_000,
  masked: true,
  uses: [],
};

export async function mindSettings(db: Tx): Promise<MindSettings> {
  const { rows } = await sql<MindSettings>`
    select kind, url, model, key_sealed, seconds, budget_tokens, masked, uses from understand_mind`.execute(
    db,
  );
  return rows[0] ?? none;
}

export async function saveMind(
  tx: Tx,
  { key_sealed: key, ...s }: MindSettings,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await sql`
    insert into understand_mind (kind, url, model, key_sealed, seconds, budget_tokens, masked, uses, changed_by, changed_at)
    values (${s.kind}, ${s.url}, ${s.model}, ${key}, ${s.seconds}, ${s.budget_tokens}, ${s.masked}, ${s.uses}, ${by}, ${at})
    on conflict (one) do update set kind = excluded.kind, url = excluded.url, model = excluded.model, key_sealed = excluded.key_sealed,
      seconds = excluded.seconds, budget_tokens = excluded.budget_tokens, masked = excluded.masked, uses = excluded.uses,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx);
}

export interface MindMonth {
  questions: number;
  tokens: number;
  failures: number;
}

export async function mindMonth(db: Tx, at: Date): Promise<MindMonth> {
  const { rows } = await sql<MindMonth>`
    select questions, tokens, failures from understand_mind_month where month = date_trunc('month', ${at}::timestamptz)::date`.execute(
    db,
  );
  return rows[0] ?? { questions: 0, tokens: 0, failures: 0 };
}

export async function countMind(
  db: Tx,
  at: Date,
  { tokens, failed }: { tokens: number; failed: boolean },
): Promise<void> {
  await sql`
    insert into understand_mind_month as so_far (month, questions, tokens, failures)
    values (date_trunc('month', ${at}::timestamptz)::date, 1, ${tokens}, ${failed ? 1 : 0})
    on conflict (month) do update set questions = so_far.questions + 1, tokens = so_far.tokens + excluded.tokens,
      failures = so_far.failures + excluded.failures`.execute(db);
}

/** What was said outside in these signals, in order of time. */
export async function saidIn(db: Tx, ids: readonly string[]): Promise<{ text: string; language: string }[]> {
  const { rows } = await sql<{ text: string; language: string }>`
    select left(concat_ws(E'\n', signal.title, signal.text), 3000) as text, reading.language
    from listen_signal signal join understand_reading reading on reading.signal_id = signal.id
    where signal.id = any(${ids}::uuid[]) and signal.deleted_at is null and not signal.internal
    order by signal.occurred_at, signal.id`.execute(db);
  return rows;
}

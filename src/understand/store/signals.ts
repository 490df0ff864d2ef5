import { sql } from 'kysely';
import type { Tx } from '#kit/database.ts';
import type { Reading } from '../reading/reading.ts';

export interface UnreadSignal {
  id: string;
  source_id: string;
  customer_id: string | null;
  internal: boolean;
  sample: boolean;
  title: string | null;
  text: string;
  language_hint: string | null;
  occurred_at: Date;
}

/** What is read of a text is capped; a customer says what it is about early on. */
const readLimit = 20_000;

export async function signalsToRead(tx: Tx, ids: readonly string[]): Promise<UnreadSignal[]> {
  const { rows } = await sql<UnreadSignal>`
    select id, source_id, customer_id, internal, sample, title, left(text, ${readLimit}) as text, language_hint, occurred_at
    from listen_signal where id = any(${ids}) and deleted_at is null`.execute(tx);
  return rows;
}

export interface StoredReading {
  signalId: string;
  reading: Reading;
}

/** A corrected field stays as the person said. */
export async function saveReadings(tx: Tx, readings: readonly StoredReading[], at: Date): Promise<void> {
  const rows = readings.map(({ signalId, reading: r }) => ({
    signal_id: signalId,
    language: r.language.label,
    language_confidence: r.language.confidence,
    kind: r.kind.label,
    kind_confidence: r.kind.confidence,
    also: r.kind.also,
    sentiment: r.sentiment.label,
    sentiment_score: r.sentiment.score,
    sentiment_confidence: r.sentiment.confidence,
    urgency: r.urgency.label,
    urgency_score: r.urgency.score,
    reasons: { kind: r.kind.reasons, sentiment: r.sentiment.reasons, urgency: r.urgency.reasons },
    version: r.version,
  }));
  await sql`
    insert into understand_reading (signal_id, language, language_confidence, kind, kind_confidence, also, sentiment,
      sentiment_score, sentiment_confidence, urgency, urgency_score, reasons, version, read_at)
    select signal_id, language, language_confidence, kind, kind_confidence,
           array(select jsonb_array_elements_text(also)), sentiment, sentiment_score, sentiment_confidence, urgency,
           urgency_score, reasons, version, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(signal_id uuid, language text, language_confidence real,
      kind text, kind_confidence real, also jsonb, sentiment text, sentiment_score real, sentiment_confidence real,
      urgency text, urgency_score real, reasons jsonb, version text)
    on conflict (signal_id) do update set language = excluded.language, language_confidence = excluded.language_confidence,
      kind = excluded.kind, kind_confidence = excluded.kind_confidence, also = excluded.also, sentiment = excluded.sentiment,
      sentiment_score = excluded.sentiment_score, sentiment_confidence = excluded.sentiment_confidence,
      urgency = excluded.urgency, urgency_score = excluded.urgency_score, reasons = excluded.reasons,
      version = excluded.version, read_at = excluded.read_at
    where not understand_reading.corrected`.execute(tx);
}

export interface FoundTheme {
  signalId: string;
  themeId: string;
  confidence: number;
  words: string[];
  occurredAt: Date;
}

/** Sets the main theme of signals; what a person has set is left alone. Returns those that changed. */
export async function saveMainThemes(
  tx: Tx,
  found: readonly FoundTheme[],
): Promise<{ signalId: string; was: string | null }[]> {
  if (found.length === 0) return [];
  const rows = JSON.stringify(found);
  const { rows: kept } = await sql<{ signal_id: string; theme_id: string; by: string | null }>`
    select signal_id, theme_id, by from understand_signal_theme
    where main and signal_id = any(${found.map((each) => each.signalId)})`.execute(tx);
  const before = new Map(kept.map((row) => [row.signal_id, row]));
  const changed = found.filter((each) => {
    const was = before.get(each.signalId);
    return !was || (was.by === null && was.theme_id !== each.themeId);
  });
  if (changed.length === 0) return [];
  await sql`delete from understand_signal_theme where by is null and signal_id = any(${changed.map((each) => each.signalId)})`.execute(
    tx,
  );
  await sql`
    insert into understand_signal_theme (signal_id, theme_id, main, confidence, words, occurred_at)
    select "signalId", "themeId", true, confidence, array(select jsonb_array_elements_text(words)), "occurredAt"
    from jsonb_to_recordset(${rows}::jsonb)
      as f("signalId" uuid, "themeId" uuid, confidence real, words jsonb, "occurredAt" timestamptz)
    where "signalId" = any(${changed.map((each) => each.signalId)})
    on conflict (signal_id, theme_id) do nothing`.execute(tx);
  return changed.map((each) => ({
    signalId: each.signalId,
    was: before.get(each.signalId)?.theme_id ?? null,
  }));
}

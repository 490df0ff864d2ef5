import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { signalFilter, signalView } from '../contract.ts';
import type { FoundPart } from '../search/find-words.ts';
import { standingCorrections } from './corrections.ts';
import { matchesParts, queryOf } from './match-words.ts';

type Filter = z.output<typeof signalFilter>;
type SignalView = z.input<typeof signalView>;

interface Row {
  id: string;
  occurred_at: Date;
  heard_at: Date;
  channel: string;
  internal: boolean;
  title: string | null;
  text: string;
  url: string | null;
  match: string | null;
  source_id: string;
  source_name: string;
  customer_id: string | null;
  customer_name: string | null;
  conversation_id: string | null;
  language: string | null;
  kind: NonNullable<SignalView['reading']>['kind'];
  kind_confidence: number;
  sentiment: NonNullable<SignalView['reading']>['sentiment'];
  urgency: NonNullable<SignalView['reading']>['urgency'];
  reasons: NonNullable<SignalView['reading']>['reasons'];
  corrections: NonNullable<SignalView['reading']>['corrections'];
  theme_id: string | null;
  name_en: string;
  name_nl: string;
  confidence: number;
  words: string[];
  by: string | null;
}

/** One page of outside signals, newest first; the page is cut before anything is joined or highlighted. */
export async function searchSignals(
  db: Tx,
  filter: Filter,
  words: readonly FoundPart[] = [],
): Promise<{ items: SignalView[]; next: string | null }> {
  const [beforeAt, beforeId] = filter.before?.split('_') ?? [];
  const needsReading = filter.kind || filter.sentiment || filter.language;
  const { rows } = await sql<Row>`
    with page as (
      select signal.* from listen_signal signal
      ${needsReading ? sql`join understand_reading reading on reading.signal_id = signal.id` : sql``}
      ${filter.theme ? sql`join understand_signal_theme main on main.signal_id = signal.id and main.main and main.theme_id = ${filter.theme}` : sql``}
      where not signal.internal and signal.deleted_at is null
      ${words.length > 0 ? sql`and ${matchesParts('signal.words', words)}` : sql``}
      ${filter.kind ? sql`and reading.kind = ${filter.kind}` : sql``}
      ${filter.sentiment ? sql`and reading.sentiment = ${filter.sentiment}` : sql``}
      ${filter.language ? sql`and reading.language = ${filter.language}` : sql``}
      ${filter.source ? sql`and signal.source_id = ${filter.source}` : sql``}
      ${filter.channel ? sql`and signal.channel = ${filter.channel}` : sql``}
      ${filter.from ? sql`and signal.occurred_at >= ${filter.from}` : sql``}
      ${filter.to ? sql`and signal.occurred_at < ${filter.to}` : sql``}
      ${beforeAt && beforeId ? sql`and (signal.occurred_at, signal.id) < (${beforeAt}::timestamptz, ${beforeId}::uuid)` : sql``}
      order by signal.occurred_at desc, signal.id desc limit ${filter.limit + 1}
    )
    ${shown(words)}
    order by page.occurred_at desc, page.id desc`.execute(db);
  const items = rows.slice(0, filter.limit).map(viewOf);
  const last = items.at(-1);
  return { items, next: rows.length > filter.limit && last ? `${last.occurredAt}_${last.id}` : null };
}

/** What is shown of the signals of `page`. */
const shown = (words: readonly FoundPart[]) => sql`
    select page.id, page.occurred_at, page.heard_at, page.channel, page.internal, page.title, page.text, page.url,
      ${words.length > 0 ? sql`ts_headline(case reading.language when 'nl' then 'dutch' else 'english' end::regconfig, left(page.text, 20000), ${queryOf(words.filter(({ text }) => !text.startsWith('-')))}, ${`StartSel=\u0001, StopSel=\u0002, MaxWords=30, MinWords=12, MaxFragments=1`})` : sql`null`} as match,
      page.source_id, source.name as source_name, page.customer_id, customer.name as customer_name,
      heard.conversation_id, reading.language, reading.kind, reading.kind_confidence, reading.sentiment, reading.urgency,
      '{"kind": [], "sentiment": [], "urgency": []}'::jsonb || reading.reasons as reasons, ${standingCorrections('page.id')} as corrections, main.theme_id, theme.name_en, theme.name_nl, main.confidence, main.words, main.by
    from page
    join listen_source source on source.id = page.source_id
    left join listen_customer customer on customer.id = page.customer_id
    left join respond_conversation_signal heard on heard.signal_id = page.id
    left join understand_reading reading on reading.signal_id = page.id
    left join understand_signal_theme main on main.signal_id = page.id and main.main
    left join understand_theme theme on theme.id = main.theme_id`;

/** The same of given outside signals, by id. */
export async function signalsById(db: Tx, ids: readonly string[]): Promise<Map<string, SignalView>> {
  const { rows } = await sql<Row>`
    with page as (
      select * from listen_signal where id = any(${ids}::uuid[]) and not internal and deleted_at is null)
    ${shown([])}`.execute(db);
  return new Map(rows.map((row) => [row.id, viewOf(row)]));
}

function viewOf(row: Row): SignalView {
  return {
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    heardAt: row.heard_at.toISOString(),
    channel: row.channel,
    source: { id: row.source_id, name: row.source_name },
    internal: row.internal,
    title: row.title,
    text: row.text,
    match: row.match,
    url: row.url,
    customer: row.customer_id ? { id: row.customer_id, name: row.customer_name } : null,
    conversation: row.conversation_id,
    reading: row.language
      ? {
          language: row.language,
          kind: row.kind,
          kindConfidence: row.kind_confidence,
          sentiment: row.sentiment,
          urgency: row.urgency,
          reasons: row.reasons,
          corrections: row.corrections,
        }
      : null,
    theme: row.theme_id
      ? {
          id: row.theme_id,
          nameEn: row.name_en,
          nameNl: row.name_nl,
          confidence: row.confidence,
          words: row.words,
          byPerson: row.by !== null,
        }
      : null,
  };
}

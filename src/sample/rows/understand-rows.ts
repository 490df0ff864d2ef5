import { urgencyRank } from '#understand/events.ts';
import type { Reading } from '#understand/reading/reading.ts';
import type { Signal } from '../sample-shape.ts';
import { heardAt } from './listen-rows.ts';
import { event, type Known, later, type Row, type StepRows } from './row-kit.ts';

/** Examples by which Heed knows a theme again: so many in each language. */
const examples = { nl: 20, en: 10 };
const readDelay = 1500;
/** After the change people put right one wrong reading in seven. */
const correctedShare = 7;

/** How every signal was read, the themes people named, and what they corrected. */
export function understandRows(known: Known): StepRows {
  const { sample } = known;
  const steward = sample.people.find(
    (person) => person.departmentKey === 'care' && person.rank === 'lead',
  )!.id;
  const byTheme = Map.groupBy(sample.signals, (signal) => signal.truth.theme);
  const corrections = sample.signals.flatMap((signal) => correct(known, signal, steward) ?? []);
  const corrected = new Map(corrections.map((one) => [one.row.signal_id, one.row.becomes]));
  const readings = sample.signals.map((signal) =>
    readingRow(signal, known.reading(signal.id), corrected.get(signal.id)),
  );
  return {
    tables: [
      [
        'understand_theme',
        sample.themes.map((one) => ({
          id: one.id,
          key: `sample-${one.key}`,
          name_en: one.name.en,
          name_nl: one.name.nl,
          terms: [],
          examples: examplesOf(byTheme.get(one.key)!),
          state: 'active',
          pinned: true,
          named_by: steward,
          steward_id: steward,
          found_at: later(heardAt(byTheme.get(one.key)![0]!), readDelay),
          sample: true,
        })),
      ],
      ['understand_reading', readings],
      ['understand_correction', corrections.map((one) => one.row)],
      [
        'understand_signal_theme',
        sample.signals.map((one) => ({
          signal_id: one.id,
          theme_id: known.theme(one.truth.theme),
          main: true,
          confidence: 0.8,
          words: [],
          occurred_at: one.occurredAt,
        })),
      ],
    ],
    events: [
      ...sample.themes.flatMap((one) => {
        const at = later(heardAt(byTheme.get(one.key)![0]!), readDelay);
        return [
          event('theme.found', one.id, at, null, { members: 1 }),
          event('theme.renamed', one.id, later(at, 1000), steward),
        ];
      }),
      ...sample.signals.map((one) => {
        const reading = known.reading(one.id);
        return event('signal.read', one.id, later(heardAt(one), readDelay), null, {
          kind: reading.kind.label,
          sentiment: reading.sentiment.label,
          urgency: urgencyRank[reading.urgency.label],
          language: reading.language.label,
          theme: known.theme(one.truth.theme),
          internal: false,
          source: known.source(one.sourceKey),
          customer: known.customer(one.customerKey).id,
        });
      }),
      ...corrections.map(({ row }) =>
        event('reading.corrected', row.signal_id, row.at, row.by, {
          field: row.field,
          was: row.was,
          becomes: row.becomes,
        }),
      ),
    ],
  };
}

function examplesOf(signals: Signal[]): string[] {
  const own = signals.filter((signal) => !signal.follows);
  return (['nl', 'en'] as const).flatMap((language) => {
    const spoken = own.filter((signal) => signal.language === language);
    const step = Math.max(1, Math.floor(spoken.length / examples[language]));
    return spoken
      .filter((_, at) => at % step === 0)
      .slice(0, examples[language])
      .map((signal) => signal.id);
  });
}

function readingRow(signal: Signal, reading: Reading, corrected: string | undefined): Row {
  return {
    signal_id: signal.id,
    language: reading.language.label,
    language_confidence: reading.language.confidence,
    kind: corrected ?? reading.kind.label,
    kind_confidence: reading.kind.confidence,
    also: reading.kind.also,
    sentiment: reading.sentiment.label,
    sentiment_score: reading.sentiment.score,
    sentiment_confidence: reading.sentiment.confidence,
    urgency: reading.urgency.label,
    urgency_score: reading.urgency.score,
    reasons: {
      kind: reading.kind.reasons,
      sentiment: reading.sentiment.reasons,
      urgency: reading.urgency.reasons,
    },
    version: reading.version,
    read_at: later(heardAt(signal), readDelay),
    corrected: corrected !== undefined,
  };
}

function correct({ sample, reading, makeId }: Known, signal: Signal, by: string) {
  const was = reading(signal.id).kind.label;
  const becomes = signal.truth.kind;
  if (was === becomes || signal.occurredAt < sample.truth.changeAt) return undefined;
  if (Number.parseInt(signal.id.slice(-3), 16) % correctedShare !== 0) return undefined;
  const at = later(heardAt(signal), 5_400_000);
  return at > sample.now
    ? undefined
    : { row: { id: makeId(at), signal_id: signal.id, field: 'kind', was, becomes, by, at } };
}

import { setImmediate as breathe } from 'node:timers/promises';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { append, type Follower } from '#ledger/index.ts';
import { urgencyRank } from './events.ts';
import { keepLessons, type Lessons } from './keep-lessons.ts';
import { askForThemes } from './look-when-worth-it.ts';
import { readMessage } from './reading/read-message.ts';
import type { Reading } from './reading/reading.ts';
import {
  type FoundTheme,
  saveMainThemes,
  saveReadings,
  signalsToRead,
  type UnreadSignal,
} from './store/signals.ts';
import type { ThemeMatcher } from './theme-matcher.ts';

/** Reads every signal once: language, kind, sentiment, urgency and its main theme, in batches. */
export const readSignals = (
  matcher: ThemeMatcher,
  jobs: JobQueue,
  clock: Clock,
  lessons: Lessons = keepLessons(),
): Follower => ({
  name: 'understand.read-signals',
  follows: ['signal.heard', 'signal.edited'],
  batch: 400,
  async handle(tx, events) {
    const ids = [...new Set(events.map((event) => event.subject))];
    await readBatch(tx, { matcher, lessons }, ids, clock.now());
    await askForThemes(tx, jobs, clock.now());
  },
});

export async function readBatch(
  tx: Tx,
  { matcher, lessons }: { matcher: ThemeMatcher; lessons: Lessons },
  ids: string[],
  at: Date,
): Promise<void> {
  const signals = await signalsToRead(tx, ids);
  const assigner = await matcher.current(tx, { soon: true });
  const learnt = await lessons.current(tx);
  const read: { signal: UnreadSignal; reading: Reading; theme: FoundTheme | null }[] = [];
  let began = performance.now();
  for (const signal of signals) {
    const text = signal.title ? `${signal.title}\n${signal.text}` : signal.text;
    const reading = readMessage(text, learnt);
    const match = assigner?.assign(text, reading.language.label);
    const theme = match?.theme
      ? {
          signalId: signal.id,
          themeId: match.theme,
          confidence: match.confidence,
          words: match.words,
          occurredAt: signal.occurred_at,
        }
      : null;
    read.push({ signal, reading, theme });
    if (performance.now() - began > 8) {
      await breathe();
      began = performance.now();
    }
  }
  await saveReadings(
    tx,
    read.map(({ signal, reading }) => ({ signalId: signal.id, reading })),
    at,
  );
  await saveMainThemes(
    tx,
    read.flatMap(({ theme }) => theme ?? []),
  );
  await append(
    tx,
    read.map(({ signal, reading, theme }) => ({
      type: 'signal.read',
      subject: signal.id,
      at,
      actor: null,
      sample: signal.sample,
      facts: {
        kind: reading.kind.label,
        sentiment: reading.sentiment.label,
        urgency: urgencyRank[reading.urgency.label],
        language: reading.language.label,
        theme: theme?.themeId ?? null,
        internal: signal.internal,
        source: signal.source_id,
        customer: signal.customer_id,
      },
    })),
  );
}

import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { append, type Follower } from '#ledger/index.ts';
import { askToWatch } from './alerts/watch-stream.ts';
import { urgencyRank } from './events.ts';
import type { Lessons } from './keep-lessons.ts';
import { askForThemes } from './look-when-worth-it.ts';
import type { Thinking } from './ports.ts';
import { askToCount } from './search/count-words.ts';
import {
  type FoundTheme,
  saveMainThemes,
  saveReadings,
  signalsToRead,
  type UnreadSignal,
} from './store/signals.ts';
import type { ThemeMatcher } from './theme-matcher.ts';
import type { Assignment } from './themes/assign-theme.ts';

export interface ReadingNeeds {
  thinking: Thinking;
  matcher: ThemeMatcher;
  lessons: Lessons;
}

/** Reads every signal once: language, kind, sentiment, urgency and its main theme, in batches. */
export const readSignals = (needs: ReadingNeeds, jobs: JobQueue, clock: Clock): Follower => ({
  name: 'understand.read-signals',
  follows: ['signal.heard', 'signal.edited'],
  batch: 400,
  async handle(tx, events) {
    const ids = [...new Set(events.map((event) => event.subject))];
    await readBatch(tx, needs, ids, clock.now());
    await askForThemes(tx, jobs, clock.now());
    await askToWatch(tx, jobs, clock.now());
    await askToCount(tx, jobs, clock.now());
  },
});

export async function readBatch(
  tx: Tx,
  { thinking, matcher, lessons }: ReadingNeeds,
  ids: string[],
  at: Date,
): Promise<void> {
  const signals = await signalsToRead(tx, ids);
  const matching = await matcher.current(tx, { soon: true });
  await lessons.learn(tx);
  const texts = signals.map(({ title, text }) => (title ? `${title}\n${text}` : text));
  const answers = await thinking.read(texts, matching?.name ?? null);
  const read = signals.map((signal, i) => {
    const { reading, match } = answers[i]!;
    return { signal, reading, theme: match && themeOf(signal, matching!.still(match)) };
  });
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

const themeOf = (signal: UnreadSignal, { theme, confidence, words }: Assignment): FoundTheme | null =>
  theme ? { signalId: signal.id, themeId: theme, confidence, words, occurredAt: signal.occurred_at } : null;

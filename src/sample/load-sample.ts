import { setImmediate as breathe } from 'node:timers/promises';
import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { readMessage } from '#understand/reading/read-message.ts';
import type { Reading } from '#understand/reading/reading.ts';
import { makeSample } from './make-sample.ts';
import { makeIds } from './random/make-ids.ts';
import { makeRandom } from './random/prng.ts';
import { connectRows } from './rows/connect-rows.ts';
import { improveRows } from './rows/improve-rows.ts';
import { listenRows } from './rows/listen-rows.ts';
import { peopleRows } from './rows/people-rows.ts';
import { respondRows } from './rows/respond-rows.ts';
import { knowSample } from './rows/row-kit.ts';
import { understandRows } from './rows/understand-rows.ts';
import type { Signal } from './sample-shape.ts';
import { markOrganisation, passFollowers, whatIsThere } from './store/sample-state.ts';
import { writeEvents, writeRows } from './store/write-rows.ts';

export type SampleProgress = { stage: 'making' | 'reading' | 'writing'; done: number; of: number };

export type LoadSample = {
  db: Tx;
  now: Date;
  /** The same seed and moment give the same organisation. */
  seed?: string | number;
  /** Loads also where an organisation has begun its own. */
  force?: boolean;
  /**
   * Followers (by name) whose work is loaded as well: everything up to improve. Those of measure and transform are
   * left out, so that they build their roll-ups from the events.
   */
  pass: readonly string[];
  /** Reads one message; Heed's own reader unless told. */
  read?: (text: string) => Reading;
  onProgress?: (progress: SampleProgress) => void;
};

export type LoadedSample = {
  people: number;
  signals: number;
  conversations: number;
  improvements: number;
  events: number;
};

/**
 * Writes the sample organisation as if it had all happened: every table and every event, in one transaction.
 * Refusals: `sample.loaded-already`, `sample.not-empty`.
 */
export async function loadSample({
  db,
  now,
  seed = 'fietsgoed',
  force = false,
  pass,
  read = readMessage,
  onProgress = () => {},
}: LoadSample): Promise<LoadedSample | Refusal> {
  const there = await whatIsThere(db);
  if (there.sample) return refuse('sample.loaded-already');
  if (there.own && !force) return refuse('sample.not-empty');
  onProgress({ stage: 'making', done: 0, of: 1 });
  const sample = makeSample({ seed, now });
  const readings = await readAll(sample.signals, read, onProgress);
  const known = knowSample(sample, readings, makeIds(makeRandom(`${seed}/rows`)));
  const steps = [peopleRows, listenRows, understandRows, connectRows, respondRows, improveRows].map((rows) =>
    rows(known),
  );
  // Mandates and skills point at themes, assignments at conversations: the order of writing is not that of the steps.
  const tables = inOrder(steps.flatMap((step) => step.tables));
  const events = steps.flatMap((step) => step.events);
  const of = events.length + tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  await db.transaction().execute(async (tx) => {
    let done = 0;
    const wrote = (count: number) => {
      done += count;
      onProgress({ stage: 'writing', done, of });
    };
    await markOrganisation(tx, 'Fietsgoed', now);
    for (const [table, rows] of tables) await writeRows(tx, table, rows, wrote);
    await writeEvents(tx, events, wrote);
    await passFollowers(tx, pass);
  });
  return {
    people: sample.people.length,
    signals: sample.signals.length,
    conversations: sample.conversations.length,
    improvements: sample.improvements.length,
    events: events.length,
  };
}

async function readAll(
  signals: Signal[],
  read: (text: string) => Reading,
  onProgress: (progress: SampleProgress) => void,
): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const signal of signals) {
    readings.set(signal.id, read(signal.title ? `${signal.title}\n${signal.text}` : signal.text));
    if (readings.size % 250 !== 0) continue;
    onProgress({ stage: 'reading', done: readings.size, of: signals.length });
    await breathe();
  }
  return readings;
}

/** Tables others point at first; those of the same name (replies and tellings) one after the other. */
function inOrder<T>(tables: [string, T][]): [string, T][] {
  const early = [
    'people_department',
    'people_team',
    'people_person',
    'listen_source',
    'listen_customer',
    'listen_signal',
    'understand_theme',
  ];
  const place = (name: string) => (early.includes(name) ? early.indexOf(name) : early.length);
  return tables
    .map((table, at) => [table, at] as const)
    .sort(([a, i], [b, j]) => place(a[0]) - place(b[0]) || i - j)
    .map(([table]) => table);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationRequest } from '../src/understand/evaluate/run-evaluation.ts';

type Evaluate = (more: Omit<EvaluationRequest, 'out'>) => Promise<Record<string, number>>;

/** Where the sets are, where predictions go (`out.jsonl`), and what runs a task. */
export interface Bench {
  sets: string;
  folder: string;
  evaluate: Evaluate;
}

/** One row of the table: its name, what is measured, what strong classical methods reach, and how to measure it. */
export type Row = [name: string, metric: string, baseline: string, measure: () => Promise<number>];

/** The rows about themes, groups, streams and personal data. */
export function themeRows(bench: Bench): Row[] {
  const { evaluate, sets } = bench;
  const train = [join(sets, 'themes/banking77.train.jsonl')];
  const test = [join(sets, 'themes/banking77.dev.jsonl')];
  const known = async (shots?: number) => {
    const drawn = shots === undefined ? {} : { shots, seed: 1 };
    return (await evaluate({ task: 'theme', train, test, ...drawn })).accuracy!;
  };
  const group = once(() =>
    evaluate({ task: 'group', train: [], test: [join(sets, 'grouping/stackoverflow.jsonl')] }),
  );
  const stream = once(() => watchStream(bench));
  const own = new URL('../src/understand/personal/messages.jsonl', import.meta.url).pathname;
  const personal = once(() => evaluate({ task: 'pii', train: [], test: [own] }));
  return [
    ['themes known, Banking77, all examples', 'accuracy', '.914', () => known()],
    ['themes known, Banking77, 10 a theme', 'accuracy', '.721', () => known(10)],
    ['themes known, Banking77, 5 a theme', 'accuracy', '.620', () => known(5)],
    ['none of the themes: spoken commands', 'AUROC', '.951 (others)', () => strangers(bench, true)],
    ['none of the themes: intents held back', 'AUROC', '–', () => strangers(bench, false)],
    ['group, Stack Overflow', 'NMI', '.721 (number given), .36', async () => (await group()).nmi!],
    ['group, Stack Overflow', 'B-cubed F', '–', async () => (await group()).bCubedF!],
    ['emerging, Banking77, found', 'share', '10/12 or 12/12 new', async () => (await stream()).found],
    ['emerging, Banking77, until alert', 'messages', '24 or 40', async () => (await stream()).messages],
    ['emerging, Banking77, precision', 'share', '.92 or .66', async () => (await stream()).precision],
    ['personal data, our own set', 'recall', '–', async () => (await personal())['all.recall']!],
    ['personal data, our own set', 'precision', '–', async () => (await personal())['all.precision']!],
  ];
}

/** Known texts against strangers: messages about something else, or of themes held back from the examples; 30 a theme. */
async function strangers({ sets, folder, evaluate }: Bench, other: boolean): Promise<number> {
  const told = lines<{ label: string }>(join(sets, 'themes/banking77.train.jsonl'));
  const labels = [...new Set(told.map(({ label }) => label))].sort();
  const held = new Set(other ? [] : labels.filter((_, n) => n % 5 === 2));
  const commands = lines<object>(join(sets, 'themes/xsid-en.valid.jsonl'));
  const asked = [
    ...lines<object>(join(sets, 'themes/banking77.dev.jsonl')),
    ...(other ? commands.map((each) => ({ ...each, label: 'something else' })) : []),
  ];
  const write = (name: string, records: readonly object[]) => {
    writeFileSync(join(folder, name), records.map((record) => JSON.stringify(record)).join('\n'));
    return [join(folder, name)];
  };
  const train = write(
    'known.jsonl',
    told.filter(({ label }) => !held.has(label)),
  );
  const test = write('asked.jsonl', asked);
  return (await evaluate({ task: 'theme', train, test, shots: 30, seed: 1 })).strangersAuroc!;
}

interface Heard {
  id: string;
  label: string;
  day: number;
  seq: number;
}

/**
 * An alert is right when at least half its messages bear a label that emerged by then; a truth is found by its first one.
 * `messages`: of that label since its onset up to the alert, the median over the truths found.
 */
async function watchStream({ sets, folder, evaluate }: Bench) {
  const file = join(sets, 'emerging/banking77.stream.jsonl');
  await evaluate({ task: 'emerging', train: [], test: [file] });
  const stream = lines<Heard>(file);
  const truths = lines<{ label: string; onset_day: number }>(join(sets, 'emerging/banking77.truth.jsonl'));
  const alerts = lines<{ day: number; seq: number; ids: string[] }>(join(folder, 'out.jsonl'));
  const labels = new Map(stream.map(({ id, label }) => [id, label]));
  const waited = new Map<string, number>();
  let right = 0;
  for (const { day, seq, ids } of alerts) {
    const met = truths.find(
      ({ label, onset_day }) =>
        onset_day <= day && ids.filter((id) => labels.get(id) === label).length >= ids.length / 2,
    );
    if (!met) continue;
    right++;
    const until = stream.filter(
      (each) =>
        each.label === met.label &&
        each.day >= met.onset_day &&
        (each.day < day || (each.day === day && each.seq <= seq)),
    );
    if (!waited.has(met.label)) waited.set(met.label, until.length);
  }
  const sorted = [...waited.values()].sort((a, b) => a - b);
  return {
    found: waited.size / truths.length,
    messages: sorted[Math.floor(sorted.length / 2)] ?? 0,
    precision: alerts.length > 0 ? right / alerts.length : 0,
  };
}

function lines<T>(path: string): T[] {
  const text = readFileSync(path, 'utf8').trim();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as T);
}

/** Runs it at most once: several rows read the same figures. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rankingTasks } from '../src/connect/evaluate/ranking-tasks.ts';
import { type EvaluationRequest, runEvaluation } from '../src/understand/evaluate/run-evaluation.ts';
import { reliability, scoreLabels } from '../src/understand/evaluate/score-labels.ts';
import { themeRows } from './eval-themes.ts';

/**
 * Runs every evaluation over the sets in ../shared/eval and prints the figures beside those of strong
 * classical methods. Usage: node scripts/eval-all.ts [part of a row's name] [--json]
 */
const sets = new URL('../../shared/eval/', import.meta.url).pathname;
const [wanted = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!existsSync(sets)) {
  console.log(`skipped: no evaluation sets at ${sets}`);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'heed-eval-'));
const FEW_SEEDS = [1, 2, 3, 4, 5];
const REVIEWS = ['food', 'laptop', 'phone'];

interface Figure {
  row: string;
  metric: string;
  value: number;
  /** Best classical figure on the visible sets, or on others of its kind. */
  baseline: string;
}
const figures: Figure[] = [];

await row('language, all sentences', 'accuracy', '.988 (others)', async () =>
  accuracyWhere('sentences', () => true),
);
await row('language, sentences under 40 characters', 'accuracy', '.884 (others)', async () =>
  accuracyWhere('sentences', (text) => text.length < 40),
);
await row('language, learnt from half, under 40 characters', 'accuracy', '.884 (others)', learntLanguage);
await row('kind, app reviews', 'macro-F1', '.665', () =>
  f1('kind', 'kind/app-reviews.train', 'kind/app-reviews.dev'),
);
await row('kind, app reviews, 10 a class', 'accuracy', '.447', () =>
  few('kind', 'kind/app-reviews.train', 'kind/app-reviews.dev'),
);
await row('sentiment en, airline', 'macro-F1', '.779', () =>
  f1('sentiment', 'sentiment/airline-en.train', 'sentiment/airline-en.dev'),
);
await row('sentiment en, airline, no training', 'macro-F1', '–', () =>
  f1('sentiment', '', 'sentiment/airline-en.dev'),
);
for (const domain of REVIEWS)
  await row(`sentiment nl, ${domain}, trained in it`, 'macro-F1', '.622 (others)', () =>
    f1('sentiment', `sentiment/reviews-${domain}-nl.train`, `sentiment/reviews-${domain}-nl.dev`),
  );
for (const domain of REVIEWS)
  await row(`sentiment nl, ${domain}, trained in the others`, 'macro-F1', '.55 (others)', () => {
    const others = REVIEWS.filter((other) => other !== domain).map(
      (other) => `sentiment/reviews-${other}-nl.train`,
    );
    return f1('sentiment', others.join(), both(domain));
  });
for (const domain of REVIEWS)
  await row(`sentiment nl, ${domain}, no training`, 'macro-F1', '.455 (others)', () =>
    f1('sentiment', '', both(domain)),
  );
for (const each of themeRows({ sets, folder, evaluate })) await row(...each);
for (const part of ['trained in it', 'trained in the others', 'no training']) {
  const values = figures.filter(({ row }) => row.startsWith('sentiment nl') && row.endsWith(part));
  if (values.length === 3) {
    const mean = values.reduce((sum, { value }) => sum + value, 0) / 3;
    const worst = Math.min(...values.map(({ value }) => value));
    console.log(`sentiment nl, ${part}: mean ${mean.toFixed(3)}, worst ${worst.toFixed(3)}`);
  }
}
for (const [name, task, field, set, baseline] of [
  ['team, Cassandra components', 'route', 'components', 'routing/jira-cassandra', '.678'],
  ['team, Shiro components', 'route', 'components', 'routing/jira-shiro', '.584 (others)'],
  ['person, Cassandra assignee', 'expert', 'assignee', 'routing/jira-cassandra', '.262'],
  ['person, Shiro assignee', 'expert', 'assignee', 'routing/jira-shiro', '.461 (others)'],
  ['person, Netweaver board', 'expert', 'answers', 'experts/scn-netweaver', '.722; .446 (others)'],
] as const) {
  await row(
    name,
    'MRR',
    baseline,
    async () => (await ranked(task, field, files(`${set}.train`), files(`${set}.test`))).mrr!,
  );
  for (const share of [0.6, 0.75])
    await row(`${name}, ${share * 100} % of the past`, 'MRR', '–', () =>
      withinThePast(task, field, set, share),
    );
}
if ('reliability'.includes(wanted) || wanted === '') {
  await certainty(
    'sentiment en, airline',
    'sentiment',
    'sentiment/airline-en.train',
    'sentiment/airline-en.dev',
  );
  await certainty('kind, app reviews', 'kind', 'kind/app-reviews.train', 'kind/app-reviews.dev');
  await certainty('sentiment nl, laptop, no training', 'sentiment', '', both('laptop'));
}
rmSync(folder, { recursive: true });
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));

async function row(
  name: string,
  metric: string,
  baseline: string,
  measure: () => Promise<number>,
): Promise<void> {
  if (!name.includes(wanted)) return;
  const value = await measure();
  figures.push({ row: name, metric, value, baseline });
  console.log(`${name.padEnd(52)} ${metric.padEnd(9)} ${value.toFixed(3)}   classical ${baseline}`);
}

async function evaluate(more: Omit<EvaluationRequest, 'out'>): Promise<Record<string, number>> {
  const result = await runEvaluation({ ...more, out: join(folder, 'out.jsonl') }, rankingTasks);
  if ('refused' in result) throw new Error(`${result.refused} ${JSON.stringify(result.params)}`);
  return result.metrics;
}

function ranked(
  task: string,
  field: string,
  train: string[],
  test: string[],
): Promise<Record<string, number>> {
  return evaluate({ task, field, train, test });
}

/** Splits the training file in time and ranks what came in the 30 % after that. */
async function withinThePast(task: string, field: string, set: string, share: number): Promise<number> {
  const all = readFileSync(files(`${set}.train`)[0]!, 'utf8')
    .trim()
    .split('\n');
  const cut = Math.floor(all.length * share);
  const part = (name: string, lines: string[]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return [path];
  };
  const figures = await ranked(
    task,
    field,
    part('past.jsonl', all.slice(0, cut)),
    part('next.jsonl', all.slice(cut, Math.floor(cut * 1.3))),
  );
  return figures.mrr ?? Number.NaN;
}

/** Prints how often predictions of each certainty are right. */
async function certainty(name: string, task: string, train: string, test: string): Promise<void> {
  await evaluate({ task, train: files(train), test: files(test) });
  const truth = files(test).flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  const said = readFileSync(join(folder, 'out.jsonl'), 'utf8').trim().split('\n');
  const bins = reliability(
    said.map((line, n) => ({ ...JSON.parse(line), truth: JSON.parse(truth[n]!).label })),
  );
  console.log(`reliability of ${name}: said → right (share)`);
  for (const { share, said: mean, right } of bins)
    if (share > 0) console.log(`  ${mean.toFixed(2)} → ${right.toFixed(2)} (${(share * 100).toFixed(0)} %)`);
}

/** Train and dev part of a review set together: neither is learnt from where this is used. */
function both(domain: string): string {
  return `sentiment/reviews-${domain}-nl.train,sentiment/reviews-${domain}-nl.dev`;
}

function files(names: string): string[] {
  return names ? names.split(',').map((name) => join(sets, `${name}.jsonl`)) : [];
}

async function f1(task: string, train: string, test: string): Promise<number> {
  return (await evaluate({ task, train: files(train), test: files(test) })).macroF1!;
}

async function few(task: string, train: string, test: string): Promise<number> {
  let sum = 0;
  for (const seed of FEW_SEEDS)
    sum += (await evaluate({ task, train: files(train), test: files(test), shots: 10, seed })).accuracy!;
  return sum / FEW_SEEDS.length;
}

function languageLines(): { id: string; text: string; label: string; kind: string }[] {
  const lines = readFileSync(join(sets, 'langid/lingua.dev.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function write(name: string, records: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'));
  return path;
}

async function accuracyWhere(kind: string, fits: (text: string) => boolean): Promise<number> {
  const test = write(
    'language.jsonl',
    languageLines().filter((each) => each.kind === kind && fits(each.text)),
  );
  return (await evaluate({ task: 'language', train: [], test: [test] })).accuracy!;
}

/** Learns from every other line and tests on the short sentences of the rest, both ways round. */
async function learntLanguage(): Promise<number> {
  const all = languageLines();
  const scored: { truth: string; label: string; confidence: number }[] = [];
  for (const half of [0, 1]) {
    const train = write(
      'half.jsonl',
      all.filter((_, n) => n % 2 !== half),
    );
    const short = all.filter(
      ({ text, kind }, n) => n % 2 === half && kind === 'sentences' && text.length < 40,
    );
    const test = write('short.jsonl', short);
    await evaluate({ task: 'language', train: [train], test: [test] });
    const lines = readFileSync(join(folder, 'out.jsonl'), 'utf8').trim().split('\n');
    lines.forEach((line, n) => {
      scored.push({ ...JSON.parse(line), truth: short[n]!.label });
    });
  }
  return scoreLabels(scored).accuracy!;
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runEvaluation } from './run-evaluation.ts';
import { sampleShots } from './sample-shots.ts';
import { scoreLabels } from './score-labels.ts';

const folder = mkdtempSync(join(tmpdir(), 'heed-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const out = join(folder, 'out.jsonl');
const file = (name: string, lines: readonly (object | string)[]) => {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
};
const predictions = () =>
  readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; label: string; confidence: number });

const fruit = ['ripe sweet mango', 'peel the banana', 'a crate of apples', 'sour plum', 'fresh mango juice'];
const tools = ['a rusty hammer', 'lend me your drill', 'the saw is blunt', 'box of screws', 'cordless drill'];
const examples = [
  ...fruit.map((text, n) => ({ id: `f${n}`, text, label: 'fruit', topic: 'food' })),
  ...tools.map((text, n) => ({ id: `t${n}`, text, label: 'tool', topic: 'work' })),
];

describe('running an evaluation', () => {
  it('learns the labels of the training file and predicts each test record in order', async () => {
    const train = file('train.jsonl', examples);
    const test = file('test.jsonl', [
      { id: 1, text: 'mango and banana' },
      { id: 'b', text: 'hammer and drill' },
    ]);
    const result = await runEvaluation({ task: 'kind', train: [train], test: [test], out });
    expect(result).toMatchObject({ task: 'kind', trained: 10, tested: 2, metrics: {} });
    expect(predictions().map(({ id, label }) => [id, label])).toEqual([
      ['1', 'fruit'],
      ['b', 'tool'],
    ]);
  });

  it('uses the given field as label, in training and in scoring', async () => {
    const train = file('train.jsonl', examples);
    const result = await runEvaluation({ task: 'kind', train: [train], test: [train], out, field: 'topic' });
    expect(new Set(predictions().map(({ label }) => label))).toEqual(new Set(['food', 'work']));
    if ('refused' in result) throw new Error(result.refused);
    expect(result.metrics.n).toBe(10);
    expect(result.metrics.accuracy).toBeGreaterThanOrEqual(0.8);
  });

  it('answers with its own labels without training', async () => {
    const test = file('test.jsonl', [
      { id: 'a', text: 'Dank jullie wel, heel fijn geholpen!', label: 'positive' },
    ]);
    const result = await runEvaluation({ task: 'sentiment', train: [], test: [test], out });
    expect(result).toMatchObject({ metrics: { accuracy: 1 } });
    await runEvaluation({ task: 'language', train: [], test: [test], out });
    expect(predictions()[0]).toMatchObject({ id: 'a', label: 'nl' });
  });

  it('restricts languages to those of the training file', async () => {
    const train = file('languages.jsonl', [
      { id: 1, text: 'een twee drie vier', label: 'nl' },
      { id: 2, text: 'eins zwei drei vier', label: 'de' },
    ]);
    const test = file('test.jsonl', [{ id: 'x', text: 'where is the station' }]);
    await runEvaluation({ task: 'language', train: [train], test: [test], out });
    expect(['nl', 'de']).toContain(predictions()[0]!.label);
  });

  it.each([
    ['evaluation.line-not-json', ['{"id":1,"text":"a"}', '{"id":2,'], 2],
    ['evaluation.line-not-record', ['{"id":1,"text":"a"}', '', '[1]'], 3],
    ['evaluation.line-without-id', ['{"text":"a"}'], 1],
    ['evaluation.line-without-text', ['{"id":1,"text":5}'], 1],
  ])('refuses a bad line with its number: %s', async (refused, lines, line) => {
    const test = file('bad.jsonl', lines);
    const result = await runEvaluation({ task: 'kind', train: [], test: [test], out });
    expect(result).toMatchObject({ refused, params: { file: test, line } });
  });

  it('refuses what it cannot do', async () => {
    const test = file('test.jsonl', [{ id: 1, text: 'a' }]);
    const ask = (more: object) => runEvaluation({ task: 'kind', train: [], test: [test], out, ...more });
    expect(await ask({ task: 'toString' })).toMatchObject({ refused: 'evaluation.unknown-task' });
    expect(await ask({ test: [] })).toMatchObject({ refused: 'evaluation.no-test-file' });
    expect(await ask({ train: [test] })).toMatchObject({ refused: 'evaluation.too-few-labels' });
    expect(await ask({ test: [join(folder, 'none')] })).toMatchObject({
      refused: 'evaluation.file-unreadable',
    });
    expect(await ask({ out: join(folder, 'no', 'such') })).toMatchObject({
      refused: 'evaluation.cannot-write',
    });
  });
});

describe('shots', () => {
  it('draws the same few per label for the same seed and others for another', () => {
    const ids = (seed: number) => sampleShots(examples, 'label', 2, seed).map(({ id }) => id);
    expect(ids(3)).toEqual(ids(3));
    expect(ids(3).filter((id) => id.startsWith('f'))).toHaveLength(2);
    expect(ids(3)).toHaveLength(4);
    expect(new Set([1, 2, 3, 4, 5].map((seed) => ids(seed).sort().join())).size).toBeGreaterThan(1);
  });
});

describe('scores', () => {
  it('equal those worked out by hand', () => {
    const said = (truth: string, label: string, confidence: number) => ({ truth, label, confidence });
    const scored = [said('a', 'a', 0.95), said('a', 'b', 0.95), said('b', 'b', 0.55), said('b', 'b', 0.55)];
    // F1 of a: 2·1/(2+1), of b: 2·2/(2+3). Calibration: half at .95 with .5 right, half at .55 with 1 right.
    expect(scoreLabels(scored)).toEqual({ n: 4, accuracy: 0.75, macroF1: 0.7333, calibrationError: 0.45 });
  });
});

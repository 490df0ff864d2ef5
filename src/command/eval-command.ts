import { isRefusal } from '#kit/refusal.ts';
import type { Command } from './arguments.ts';
import { explain } from './explain.ts';

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];

export const evalCommand: Command = {
  name: 'eval',
  form: 'TASK [--train F …] --test F … --out P',
  summary: 'Measure a reading or ranking task on labelled files (docs/evaluation.md).',
  options: {
    train: { type: 'string', multiple: true },
    test: { type: 'string', multiple: true },
    out: { type: 'string' },
    shots: { type: 'string' },
    seed: { type: 'string' },
    field: { type: 'string' },
  },
  words: [1, 1],
  needsSettings: false,
  async run({ words, options }) {
    const { runEvaluation } = await import('#understand/evaluate/run-evaluation.ts');
    const { rankingTasks } = await import('#connect/evaluate/ranking-tasks.ts');
    const numbers = ['shots', 'seed'].filter(
      (name) => options[name] !== undefined && !/^\d+$/.test(String(options[name])),
    );
    if (numbers.length > 0 || !options.out) {
      process.stderr.write(
        options.out
          ? `heed eval: --${numbers[0]} wants a whole number\n`
          : 'heed eval: --out FILE is needed, for the predictions\n',
      );
      return 2;
    }
    const result = await runEvaluation(
      {
        task: words[0]!,
        train: list(options.train),
        test: list(options.test),
        out: String(options.out),
        ...(options.shots !== undefined && { shots: Number(options.shots) }),
        ...(options.seed !== undefined && { seed: Number(options.seed) }),
        ...(options.field !== undefined && { field: String(options.field) }),
      },
      rankingTasks,
    );
    if (isRefusal(result)) {
      process.stderr.write(`heed eval: ${explain(result)}\n`);
      return 2;
    }
    const figures = Object.entries(result.metrics).map(([name, value]) => `  ${name} ${value.toFixed(4)}`);
    process.stdout.write(
      options.json
        ? `${JSON.stringify(result)}\n`
        : `${[`${result.task}: ${result.tested} records in ${result.seconds} s, predictions in ${options.out}`, ...figures].join('\n')}\n`,
    );
    return 0;
  },
};

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runEvaluation } from '#understand/evaluate/run-evaluation.ts';
import { rankingTasks } from './ranking-tasks.ts';
import { scoreRankings } from './score-rankings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-ranking-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, records: object[]) => {
  const path = join(folder, name);
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'));
  return path;
};
async function evaluate(task: string, train: object[], test: object[], field?: string) {
  const out = join(folder, 'out.jsonl');
  const result = await runEvaluation(
    {
      task,
      train: [file('train.jsonl', train)],
      test: [file('test.jsonl', test)],
      out,
      ...(field && { field }),
    },
    rankingTasks,
  );
  const lines = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { result, lines };
}

const issue = (n: number, assignee: string | null, text: string) => ({
  id: `I-${n}`,
  time: `2020-01-${String((n % 27) + 1).padStart(2, '0')}`,
  title: text,
  text: `${text}\n more`,
  components: [n % 2 ? 'Login' : 'Reports'],
  assignee,
});
const issues = Array.from({ length: 30 }, (_, n) =>
  issue(n, n % 2 ? 'ann' : 'bob', n % 2 ? 'password refused' : 'chart is empty'),
);

describe('heed eval route and expert', () => {
  it('ranks the assignee of an issue, and measures it where the test tells', async () => {
    const test = [
      issue(31, 'ann', 'password forgotten'),
      issue(32, null, 'chart is red'),
      issue(33, 'new', 'x'),
    ];
    const { result, lines } = await evaluate('expert', issues, test, 'assignee');
    expect(lines.map(({ id, ranked }) => [id, ranked[0].who])).toEqual([
      ['I-31', 'ann'],
      ['I-32', 'bob'],
      ['I-33', 'ann'],
    ]);
    expect(result).toMatchObject({ metrics: { records: 2, mrr: 0.5, mrrKnown: 1, known: 0.5 } });
  });

  it('ranks the experts of a question board without being told the field or the answers', async () => {
    const board = issues.map(({ id, text, assignee }) => ({
      id,
      text,
      answers: [{ expert: assignee, text: 'try this' }],
    }));
    const { lines, result } = await evaluate('expert', board, [{ id: 'q', text: 'which password' }]);
    expect(lines[0].ranked[0]).toMatchObject({ who: 'ann', score: expect.any(Number) });
    expect(result).toMatchObject({ metrics: {} });
  });

  it('ranks teams by a list of components', async () => {
    const { lines } = await evaluate('route', issues, [{ id: 'q', text: 'empty chart' }], 'components');
    expect(lines[0].ranked.map(({ who }: { who: string }) => who)).toEqual(['Reports', 'Login']);
  });

  it('names nobody when nobody is known', async () => {
    const { lines } = await evaluate('expert', [issue(1, null, 'a')], [issue(2, 'ann', 'b')], 'assignee');
    expect(lines).toEqual([{ id: 'I-2', ranked: [] }]);
  });
});

describe('scoreRankings', () => {
  it('takes the first right one of several, and nothing for who is not there', () => {
    const told = [
      { truth: ['b', 'c'], ranked: ['a', 'b', 'c'] },
      { truth: ['x'], ranked: ['a'] },
    ];
    expect(scoreRankings(told, new Set(['a', 'b', 'c']))).toEqual({
      mrr: 0.25,
      mrrKnown: 0.5,
      first: 0,
      five: 0.5,
      known: 0.5,
      records: 2,
    });
    expect(scoreRankings([], new Set())).toEqual({});
  });
});

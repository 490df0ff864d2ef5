import type { EvaluationRecord, EvaluationTask } from '#understand/index.ts';
import { type Kind, learnRanking, people, teams } from '../ranking/learn-ranking.ts';
import type { PastItem } from '../ranking/past-item.ts';
import { scoreRankings } from './score-rankings.ts';

/** Fields that say what a record belongs to before anybody takes it on. */
const groupFields = ['project', 'product', 'board', 'components', 'component', 'module', 'queue', 'category'];
const most = 20;

/** Who takes on what is in a record, from the records of a training file that is earlier in time. */
const rankingTask = (kind: Kind, usual: readonly string[]): EvaluationTask => ({
  needsTraining: true,
  labelled: false,
  run({ train, test, field: given, onProgress }) {
    const named = (one: string) => train.some((record) => whoIn(record, one).length > 0);
    const field = named(given) ? given : (usual.find(named) ?? given);
    const ranker = learnRanking(
      train.map((record) => asItem(record, field)),
      kind,
    );
    const known = new Set(train.flatMap((record) => whoIn(record, field)));
    const told: { truth: string[]; ranked: string[] }[] = [];
    const lines = test.map((record, n) => {
      const ranked = ranker.rank(asItem(record, field), most);
      const truth = whoIn(record, field);
      if (truth.length > 0) told.push({ truth, ranked: ranked.map(({ who }) => who) });
      if (n % 100 === 99) onProgress?.(n + 1, test.length);
      return { id: record.id, ranked: ranked.map(({ who, score }) => ({ who, score: round(score) })) };
    });
    return { lines, metrics: scoreRankings(told, known) };
  },
});

/** `route`: which team; `expert`: which person. Each with the fields that tell when the field asked for is nowhere. */
export const rankingTasks: Record<string, EvaluationTask> = {
  route: rankingTask(teams, ['components', 'team']),
  expert: rankingTask(people, ['answers', 'assignee']),
};

const round = (score: number) => Math.round(score * 1e6) / 1e6;
const words = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  );

/** Who a record names: a name, several, or the experts of its answers. */
function whoIn(record: EvaluationRecord, field: string): string[] {
  return answersIn(record, field)?.map(({ who }) => who) ?? words(record[field]);
}

function answersIn(record: EvaluationRecord, field: string): { who: string; text: string }[] | null {
  const value = record[field];
  if (!Array.isArray(value) || !value.some((one) => typeof one === 'object' && one !== null)) return null;
  return value.flatMap((answer: { expert?: unknown; text?: unknown } | null) =>
    typeof answer?.expert === 'string'
      ? [{ who: answer.expert, text: typeof answer.text === 'string' ? answer.text : '' }]
      : [],
  );
}

function asItem(record: EvaluationRecord, field: string): PastItem {
  const groups = groupFields
    .filter((name) => name !== field)
    .flatMap((name) => words(record[name]).map((value) => `${name}:${value}`));
  const title = typeof record.title === 'string' ? record.title : '';
  const said = answersIn(record, field) ?? [];
  return { id: record.id, text: record.text, title, groups, who: whoIn(record, field), said };
}

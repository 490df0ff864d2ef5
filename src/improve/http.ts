import { inTransaction, type Route, route } from '#http/route.ts';
import type { Tx } from '#kit/database.ts';
import { refuse } from '#kit/refusal.ts';
import { eventsOf } from '#ledger/index.ts';
import { namesOf } from '#people/index.ts';
import { waysTo } from '#respond/index.ts';
import { addSources } from './add-sources.ts';
import { changeImprovement, stageImprovement } from './change-improvement.ts';
import * as contract from './contract.ts';
import { startImprovement } from './start-improvement.ts';
import { type Asker, askersOf } from './store/askers.ts';
import { type ImprovementRow, improvementsWithCounts, sourcesOf } from './store/improvements.ts';
import { backwardFrom, forwardFrom, type TraceRow, tellingsOf } from './store/trace.ts';
import { isReachable, tellAskers } from './tell-askers.ts';

const examplesShown = 30;

export const improveRoutes: Route[] = [
  route(contract.listImprovements, async ({ db, act }) => ({
    items: (await improvementsWithCounts(db)).map(viewOf),
    asOf: act.at.toISOString(),
  })),
  route(contract.startImprovement, ({ db, act, body }) =>
    inTransaction(db, (tx) => startImprovement(tx, act, body)),
  ),
  route(contract.readImprovement, async ({ db, params, act }) => {
    const [row] = await improvementsWithCounts(db, params.improvement);
    if (!row) return refuse('improvement.unknown');
    const [sources, events, tellings] = await Promise.all([
      sourcesOf(db, row.id),
      eventsOf(db, row.id),
      tellingsOf(db, row.id),
    ]);
    const names = await namesOf(
      db,
      events.flatMap((event) => event.actor ?? []),
    );
    return {
      improvement: viewOf(row),
      sources: sources.map((source) => ({
        signal: source.signal_id,
        text: source.text,
        language: source.language,
        channel: source.channel,
        kind: source.kind,
        occurredAt: source.occurred_at.toISOString(),
        customer: source.customer_name,
        conversation: source.conversation_id,
      })),
      history: events.map(({ at, type, actor, facts }) => ({
        at: at.toISOString(),
        type,
        actor: actor ? { id: actor, name: names.get(actor) ?? '' } : null,
        facts,
      })),
      tellings: tellings.map(({ by, by_name, at, ...telling }) => ({
        ...telling,
        at: at.toISOString(),
        by: { id: by, name: by_name },
      })),
      asOf: act.at.toISOString(),
    };
  }),
  route(contract.changeImprovement, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => changeImprovement(tx, act, { ...params, ...body })),
  ),
  route(contract.stageImprovement, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => stageImprovement(tx, act, { ...params, ...body })),
  ),
  route(contract.addSources, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => addSources(tx, act, { ...params, ...body })),
  ),
  route(contract.previewTelling, async ({ db, params, query, act }) => {
    const [row] = await improvementsWithCounts(db, params.improvement);
    if (!row) return refuse('improvement.unknown');
    return { ...(await preview(db, row.id, query.theme === 'true')), asOf: act.at.toISOString() };
  }),
  route(contract.tellAskers, ({ db, act, params, body, jobs }) =>
    inTransaction(db, (tx) => tellAskers(tx, jobs, act, { ...params, ...body })),
  ),
  route(contract.traceSignal, async ({ db, params, act }) => {
    const rows = await forwardFrom(db, params.signal);
    return rows.length === 0
      ? refuse('signal.unknown')
      : { steps: rows.map(stepOf), asOf: act.at.toISOString() };
  }),
  route(contract.traceImprovement, async ({ db, params, act }) => {
    const rows = await backwardFrom(db, params.improvement);
    return rows.length === 0
      ? refuse('improvement.unknown')
      : { steps: rows.map(stepOf), asOf: act.at.toISOString() };
  }),
];

const languageOf = (asker: Asker): 'nl' | 'en' => (asker.language === 'nl' ? 'nl' : 'en');

async function preview(db: Tx, improvement: string, theme: boolean) {
  const askers = await askersOf(db, improvement, { theme, most: 100_000 });
  const ways = await waysTo(
    db,
    askers.map((asker) => asker.conversation_id),
  );
  const untold = askers.filter((asker) => !asker.told_at);
  const reachable = untold.filter((asker) => isReachable(ways.get(asker.conversation_id)));
  return {
    askers: askers.length,
    told: askers.length - untold.length,
    reachable: reachable.length,
    unreachable: untold.length - reachable.length,
    languages: {
      nl: reachable.filter((asker) => languageOf(asker) === 'nl').length,
      en: reachable.filter((asker) => languageOf(asker) === 'en').length,
    },
    examples: [...reachable, ...askers.filter((asker) => !reachable.includes(asker))]
      .slice(0, examplesShown)
      .map((asker) => ({
        customer: { id: asker.customer_id, name: asker.name },
        conversation: asker.conversation_id,
        channel: asker.channel,
        language: languageOf(asker),
        words: asker.words,
        way: ways.get(asker.conversation_id) ?? 'elsewhere',
        toldAt: asker.told_at?.toISOString() ?? null,
      })),
  };
}

const viewOf = (row: ImprovementRow) => ({
  id: row.id,
  title: row.title,
  need: row.need,
  kind: row.kind,
  stage: row.stage,
  reason: row.reason,
  theme: row.theme_id ? { id: row.theme_id, nameEn: row.name_en ?? '', nameNl: row.name_nl ?? '' } : null,
  owner: row.owner_id ? { id: row.owner_id, name: row.owner_name ?? '' } : null,
  by: { id: row.by, name: row.by_name },
  at: row.at.toISOString(),
  stageAt: row.stage_at.toISOString(),
  dueAt: row.due_at,
  sources: row.sources,
  voices: row.voices,
  told: row.told,
});

const stepOf = ({ person_id, person_name, at, ...step }: TraceRow) => ({
  ...step,
  at: at.toISOString(),
  person: person_id ? { id: person_id, name: person_name ?? '' } : null,
});

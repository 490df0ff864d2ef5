import { inTransaction, type Route, route } from '#http/route.ts';
import type { Tx } from '#kit/database.ts';
import { refuse } from '#kit/refusal.ts';
import * as contract from './contract.ts';
import { correctReading } from './correct-reading.ts';
import { findThemesName } from './look-when-worth-it.ts';
import { moveSignal } from './move-signal.ts';
import { findWords } from './search/find-words.ts';
import { searchSignals } from './store/search.ts';
import { countHeard, themeNames, themesWithCounts, weeklyCounts, weekStarts } from './store/theme-counts.ts';
import { typicalOf } from './store/verbatims.ts';
import { undoCorrection } from './undo-correction.ts';

const day = 86_400_000;

export const understandRoutes: Route[] = [
  route(contract.listSignals, async ({ db, query, act }) => {
    const words = query.words ? await findWords(db, query.words) : [];
    const meant = words.flatMap(({ text, meant: taken }) => (taken ? [{ typed: text, meant: taken }] : []));
    return { ...(await searchSignals(db, query, words)), meant, asOf: act.at.toISOString() };
  }),
  route(contract.correctReading, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => correctReading(tx, act, { ...params, ...body })),
  ),
  route(contract.undoCorrection, ({ db, act, params }) =>
    inTransaction(db, (tx) => undoCorrection(tx, act, params)),
  ),
  route(contract.moveSignal, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => moveSignal(tx, act, { ...params, ...body })),
  ),
  route(contract.listThemes, async ({ db, query, act }) => {
    const from = new Date(act.at.getTime() - query.days * day);
    const [items, heard] = await Promise.all([
      themesWithCounts(db, { ...query, at: act.at }),
      countHeard(db, from, act.at),
    ]);
    return { items, ...heard, from: from.toISOString(), asOf: act.at.toISOString() };
  }),
  route(contract.readThemeStream, ({ db, query, act }) => streamOf(db, query.weeks, query.most, act.at)),
  route(contract.readTheme, async ({ db, params, query, act }) => {
    const [theme] = await themesWithCounts(db, {
      days: query.days,
      state: 'all',
      only: params.theme,
      at: act.at,
    });
    if (!theme) return refuse('theme.unknown');
    const from = new Date(act.at.getTime() - query.days * day);
    const [counts, starts] = await Promise.all([
      weeklyCounts(db, { from, at: act.at, theme: params.theme }),
      weekStarts(db, from, act.at),
    ]);
    const of = new Map(counts.map((each) => [each.week.getTime(), each]));
    const weeks = starts.map((start) => {
      const { signals, voices } = of.get(start.getTime()) ?? { signals: 0, voices: 0 };
      return { from: start.toISOString(), signals, voices };
    });
    const typical = await typicalOf(db, theme.id, 3);
    return { theme, typical, weeks, asOf: act.at.toISOString() };
  }),
  route(contract.lookForThemes, async ({ db, jobs }) => {
    await jobs.put(db, findThemesName, { asked: true }, { key: 'asked' });
    return { queued: true as const };
  }),
];

async function streamOf(db: Tx, weeks: number, most: number, at: Date) {
  const from = new Date(at.getTime() - weeks * 7 * day);
  const [counts, starts] = await Promise.all([weeklyCounts(db, { from, at }), weekStarts(db, from, at)]);
  const place = new Map(starts.map((start, index) => [start.getTime(), index]));
  const empty = () => starts.map(() => 0);
  const series = new Map<string, number[]>();
  for (const { theme_id, week, signals } of counts) {
    const index = place.get(week.getTime());
    if (index === undefined) continue;
    const row = series.get(theme_id) ?? empty();
    row[index] = signals;
    series.set(theme_id, row);
  }
  const total = (row: number[]) => row.reduce((sum, n) => sum + n, 0);
  const bySize = [...series].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  const names = await themeNames(
    db,
    bySize.slice(0, most).map(([id]) => id),
  );
  const others = empty();
  for (const [, row] of bySize.slice(most)) for (const [index, n] of row.entries()) others[index]! += n;
  return {
    weeks: starts.map((start) => start.toISOString()),
    themes: bySize.slice(0, most).map(([id, row]) => ({ ...names.get(id)!, counts: row })),
    others,
    asOf: at.toISOString(),
  };
}

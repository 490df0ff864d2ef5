import { inTransaction, type Route, route } from '#http/route.ts';
import { confirmReading } from './confirm-reading.ts';
import * as contract from './contract-accuracy.ts';
import { scoreJudged } from './score-judged.ts';
import { countJudged, judgedSince } from './store/judged.ts';
import { themeNames } from './store/theme-counts.ts';

const day = 86_400_000;

export const accuracyRoutes: Route[] = [
  route(contract.readAccuracy, async ({ db, act, query }) => {
    const from = new Date(act.at.getTime() - query.days * day);
    const [counts, base] = await Promise.all([judgedSince(db, from), countJudged(db, from)]);
    const fields = scoreJudged(counts).sort(
      (a, b) => contract.accuracyFields.indexOf(a.field) - contract.accuracyFields.indexOf(b.field),
    );
    const ids = counts.flatMap(({ field, predicted, truth }) =>
      field === 'theme' ? [predicted, truth] : [],
    );
    const names = await themeNames(
      db,
      ids.filter((id) => id !== ''),
    );
    return {
      fields,
      ...base,
      themes: [...names.values()],
      from: from.toISOString(),
      asOf: act.at.toISOString(),
    };
  }),
  route(contract.confirmReading, ({ db, act, params }) =>
    inTransaction(db, (tx) => confirmReading(tx, act, params)),
  ),
];

import { inTransaction, type Route, route } from '#http/route.ts';
import * as contract from './contract-searches.ts';
import { forgetSearch, saveSearch } from './search/save-search.ts';
import { duplicateFrom, similarSignals } from './search/similar-signals.ts';
import { signalsById } from './store/search.ts';
import { searchesFor } from './store/searches.ts';

export const searchRoutes: Route[] = [
  route(contract.listSearches, async ({ db, act }) => ({ items: await searchesFor(db, act.actor.personId) })),
  route(contract.saveSearch, ({ db, act, body }) => inTransaction(db, (tx) => saveSearch(tx, act, body))),
  route(contract.forgetSearch, ({ db, act, params }) =>
    inTransaction(db, (tx) => forgetSearch(tx, act, params)),
  ),
  route(contract.listSimilar, async ({ db, act, params }) => {
    const found = await similarSignals(db, params.signal);
    const signals = await signalsById(
      db,
      found.map(({ id }) => id),
    );
    const items = found.flatMap(({ id, like }) => {
      const signal = signals.get(id);
      return signal ? [{ signal, like, duplicate: like >= duplicateFrom }] : [];
    });
    return { items, asOf: act.at.toISOString() };
  }),
];

import { inTransaction, type Route, route } from '#http/route.ts';
import { isRefusal } from '#kit/refusal.ts';
import * as contract from './contract-minds.ts';
import { askMind, type MindNeeds } from './minds/ask-mind.ts';
import { changeMind } from './minds/change-mind.ts';
import { readThemeNames } from './minds/tasks.ts';
import { mindMonth, mindSettings } from './store/minds.ts';

export const mindRoutes = (needs: MindNeeds): Route[] => [
  route(contract.readMind, async ({ db, act }) => {
    const { key_sealed: key, budget_tokens: budgetTokens, ...settings } = await mindSettings(db);
    return {
      ...settings,
      budgetTokens,
      hasKey: key !== null,
      month: await mindMonth(db, act.at),
      restsUntil: needs.breaker.restsUntil(act.at)?.toISOString() ?? null,
      asOf: act.at.toISOString(),
    };
  }),
  route(contract.changeMind, ({ db, act, body }) =>
    inTransaction(db, (tx) => changeMind(tx, act, needs.seal, body)),
  ),
  route(contract.listMindUses, async ({ db }) => {
    const { kind, uses, masked } = await mindSettings(db);
    return { uses: kind === 'none' ? [] : uses, masked };
  }),
  route(contract.askMind, async ({ act, body }) => {
    const said = await askMind(needs, act, body);
    if (isRefusal(said)) return said;
    return { text: said.text, names: body.use === 'theme-name' ? readThemeNames(said.text) : null };
  }),
];

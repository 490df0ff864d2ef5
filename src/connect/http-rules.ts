import { inTransaction, type Route, route } from '#http/route.ts';
import * as contract from './contract-rules.ts';
import { placeNames } from './present.ts';
import { dropRule, keepRule } from './rules/change-rules.ts';
import { tryRule } from './rules/try-rule.ts';
import { rulesNow, ruleUses } from './store/rules.ts';

const logDays = 90;

export const ruleRoutes: Route[] = [
  route(contract.listRules, async ({ db, act }) => {
    const rules = await rulesNow(db);
    const uses = await ruleUses(db, new Date(act.at.getTime() - logDays * 86_400_000));
    const { person, team } = await placeNames(
      db,
      rules.map(({ personId }) => personId),
    );
    return {
      items: rules.map(({ personId, teamId, matches, ...rule }) => {
        const used = uses.find((one) => one.rule === rule.id);
        return {
          ...rule,
          matches: {
            ...matches,
            themes: [...matches.themes],
            channels: [...matches.channels],
            languages: [...matches.languages],
            kinds: [...matches.kinds],
            sources: [...matches.sources],
          },
          person: person(personId),
          team: team(teamId),
          uses: used?.uses ?? 0,
          handedOn: used?.handedOn ?? 0,
          lastAt: used?.lastAt.toISOString() ?? null,
        };
      }),
      asOf: act.at.toISOString(),
    };
  }),
  route(contract.addRule, ({ db, act, body }) => inTransaction(db, (tx) => keepRule(tx, act, body))),
  route(contract.changeRule, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => keepRule(tx, act, { ...body, id: params.rule })),
  ),
  route(contract.dropRule, ({ db, act, params }) => inTransaction(db, (tx) => dropRule(tx, act, params))),
  route(contract.tryRule, async ({ db, act, body: { days, id = '', ...rule } }) => ({
    ...(await tryRule(db, { ...rule, id }, act.at, days)),
    asOf: act.at.toISOString(),
  })),
];

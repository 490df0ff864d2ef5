import { inTransaction, type Route, route } from '#http/route.ts';
import * as contract from './contract.ts';
import * as changes from './contract-theme-changes.ts';
import type { Thinking } from './ports.ts';
import { proposeParts } from './propose-parts.ts';
import { changesOf } from './store/theme-story.ts';
import { verbatimsOf } from './store/verbatims.ts';
import { changeTheme } from './theme-changes/change-theme.ts';
import { mergeThemes } from './theme-changes/merge-themes.ts';
import { splitTheme } from './theme-changes/split-theme.ts';
import { undoThemeChange } from './theme-changes/undo-change.ts';

export const themeChangeRoutes = (thinking: Thinking): Route[] => [
  route(contract.changeTheme, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => changeTheme(tx, act, { ...params, ...body })),
  ),
  route(contract.mergeTheme, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => mergeThemes(tx, act, { ...params, ...body })),
  ),
  route(changes.listParts, async ({ db, act, params }) => {
    const { parts, n } = await proposeParts(db, thinking, params.theme);
    const said = await verbatimsOf(
      db,
      parts.flatMap(({ typical }) => typical),
    );
    const items = parts.map(({ typical, ...part }) => ({
      ...part,
      examples: typical.flatMap((id) => said.get(id) ?? []),
    }));
    return { items, n, asOf: act.at.toISOString() };
  }),
  route(changes.splitTheme, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => splitTheme(tx, act, { ...params, ...body })),
  ),
  route(changes.listThemeChanges, async ({ db, act, params }) => {
    const items = await changesOf(db, params.theme);
    return {
      items: items.map((item) => ({ ...item, at: item.at.toISOString() })),
      asOf: act.at.toISOString(),
    };
  }),
  route(changes.undoThemeChange, ({ db, act, params }) =>
    inTransaction(db, (tx) => undoThemeChange(tx, act, params)),
  ),
];

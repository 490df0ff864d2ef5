import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { type FoundTheme, saveMainThemes } from './store/signals.ts';
import {
  activeThemes,
  addThemes,
  countWithoutTheme,
  type NewTheme,
  recentSignals,
  type WindowSignal,
} from './store/themes.ts';
import { inSteps, type ThemeMatcher } from './theme-matcher.ts';
import { findThemesInSteps, type ThemeDraft } from './themes/find-themes.ts';

/** So many of the latest signals are looked at; older ones keep the theme they have. */
const windowSize = 12_000;
const batchSize = 500;

/**
 * Looks for themes among signals that have none and adds those it finds; themes that exist keep their id, name and
 * members. The thinking happens outside any transaction; what is found is written in one.
 */
export async function lookForThemes(
  db: Tx,
  matcher: ThemeMatcher,
  at: Date,
): Promise<{ found: number; themed: number }> {
  if ((await countWithoutTheme(db)) === 0) return { found: 0, themed: 0 };
  const signals = await recentSignals(db, windowSize);
  const known = await activeThemes(db, 0);
  const loose = signals.filter((signal) => signal.theme_id === null);
  // Among few, three voices make a theme; in a stream of thousands that would give hundreds of crumbs.
  const smallest = Math.max(3, Math.round(loose.length / 250));
  const most = Math.max(8, Math.min(60, Math.round(loose.length / 12)));
  const drafts = await inSteps(
    findThemesInSteps(
      loose.map((signal) => ({ ...signal })),
      { smallest, most },
    ),
  );
  const fresh = drafts.filter((draft) => !known.some((theme) => theme.key === draft.key));
  const found = await db.transaction().execute((tx) => keepThemes(tx, fresh, loose, at));
  const themed = await assignLoose(db, matcher, at);
  return { found, themed: themed + found };
}

async function keepThemes(tx: Tx, drafts: ThemeDraft[], signals: WindowSignal[], at: Date): Promise<number> {
  const themes: (NewTheme & { draft: ThemeDraft })[] = drafts.map((draft) => ({
    id: newId(at),
    key: draft.key,
    nameEn: draft.label.en,
    nameNl: draft.label.nl,
    terms: draft.terms.slice(0, 30),
    examples: draft.typical.slice(0, 30).map((index) => signals[index]!.id),
    at,
    draft,
  }));
  const added = new Set(
    await addThemes(
      tx,
      themes.map(({ draft: _draft, ...theme }) => theme),
    ),
  );
  const fresh = themes.filter((theme) => added.has(theme.id));
  await append(
    tx,
    fresh.map((theme) => ({
      type: 'theme.found',
      subject: theme.id,
      at,
      actor: null,
      facts: { members: theme.draft.members.length },
    })),
  );
  for (const theme of fresh) {
    const members: FoundTheme[] = theme.draft.members.map((index) => ({
      signalId: signals[index]!.id,
      themeId: theme.id,
      confidence: 0.6,
      words: [],
      occurredAt: signals[index]!.occurred_at,
    }));
    await themeSignals(tx, members, at);
  }
  return fresh.length;
}

/** What was heard before the themes were known gets its theme now. */
async function assignLoose(db: Tx, matcher: ThemeMatcher, at: Date): Promise<number> {
  const assigner = await matcher.current(db);
  if (!assigner) return 0;
  const loose = (await recentSignals(db, windowSize)).filter((signal) => signal.theme_id === null);
  const found: FoundTheme[] = [];
  await inSteps(
    (function* () {
      for (const signal of loose) {
        const match = assigner.assign(signal.text, signal.language);
        if (match.theme) {
          found.push({
            signalId: signal.id,
            themeId: match.theme,
            confidence: match.confidence,
            words: match.words,
            occurredAt: signal.occurred_at,
          });
        }
        yield;
      }
    })(),
  );
  for (let from = 0; from < found.length; from += batchSize) {
    await db.transaction().execute((tx) => themeSignals(tx, found.slice(from, from + batchSize), at));
  }
  return found.length;
}

async function themeSignals(tx: Tx, found: FoundTheme[], at: Date): Promise<void> {
  const changed = await saveMainThemes(tx, found);
  const themeOf = new Map(found.map((each) => [each.signalId, each.themeId]));
  await append(
    tx,
    changed.map(({ signalId, was }) => ({
      type: 'signal.themed',
      subject: signalId,
      at,
      actor: null,
      facts: { theme: themeOf.get(signalId)!, was },
    })),
  );
}

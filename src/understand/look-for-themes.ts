import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { gatherCrumbs } from './gather-crumbs.ts';
import type { Thinking } from './ports.ts';
import { recentSignals, textPages, type WindowSignal } from './store/latest.ts';
import { type FoundTheme, saveMainThemes } from './store/signals.ts';
import {
  type ActiveTheme,
  activeThemes,
  addThemes,
  countWithoutTheme,
  refreshTheme,
} from './store/themes.ts';
import type { ThemeMatcher } from './theme-matcher.ts';
import type { ThemeDraft } from './themes/find-themes.ts';
import type { StandingTheme } from './themes/refresh-themes.ts';

/** So many of the latest signals are looked at; older ones keep the theme they have. */
const windowSize = 12_000;
const batchSize = 250;
/** By so many texts a standing theme is known again. */
const examplesEach = 16;

/**
 * Looks again at everything of late and finds the themes of now. Those that stand keep their id, and what people did
 * to them: a name, a merger, a retirement. What is said anew becomes a theme; its messages leave the themes Heed had
 * put them in for want of better. The thinking happens outside any transaction; what is found is written in one.
 */
export async function lookForThemes(
  db: Tx,
  { thinking, matcher }: { thinking: Thinking; matcher: ThemeMatcher },
  at: Date,
  signal?: AbortSignal,
): Promise<{ found: number; themed: number }> {
  if ((await countWithoutTheme(db)) === 0) return { found: 0, themed: 0 };
  const signals = await recentSignals(db, windowSize);
  const standing = standingOf(await activeThemes(db, examplesEach, true), signals);
  const pages = textPages(
    db,
    signals.map(({ id }) => id),
  );
  const sizes = sizesFor(signals.length);
  const refreshed = await thinking.refreshThemes(pages, standing, sizes, signal);
  const before = new Map(standing.map(({ id, members }) => [id, members.length]));
  const found = await db.transaction().execute(async (tx) => {
    for (const { id, draft, relabel } of refreshed.kept) {
      if (!draft || !relabel) continue;
      // A name people have seen stays, unless it was given to much less than the theme is now.
      const rename = draft.members.length > 2 * (before.get(id) ?? 0);
      await refreshTheme(tx, { id, rename, ...shapeOf(draft, signals) });
      if (rename) await append(tx, [{ type: 'theme.renamed', subject: id, at, actor: null, facts: {} }]);
    }
    return keepThemes(tx, free(refreshed.proposed, signals, sizes.smallest), signals, at);
  });
  const themed = await assignLoose(db, matcher, at, signal);
  await db.transaction().execute((tx) => gatherCrumbs(tx, refreshed.resting, sizes.smallest, at));
  return { found, themed: themed + found };
}

/** Few and broad enough for a person to read, and never a theme of a handful in a stream of thousands. */
export const sizesFor = (texts: number): { smallest: number; most: number } => ({
  smallest: Math.max(3, Math.min(40, Math.round(texts / 120))),
  most: Math.max(6, Math.min(60, Math.round(0.65 * Math.sqrt(texts)))),
});

function standingOf(themes: ActiveTheme[], signals: WindowSignal[]): StandingTheme[] {
  const members = Map.groupBy(signals, (signal) => signal.theme_id);
  return themes.map((theme) => ({
    id: theme.id,
    members: (members.get(theme.id) ?? []).map(({ id }) => id),
    // What was merged speaks through the theme it went up in.
    examples: theme.state === 'merged' ? [] : theme.examples,
    held: theme.held,
    retired: theme.state === 'retired',
    ...(theme.merged_into && { mergedInto: theme.merged_into }),
  }));
}

/** What people put somewhere is theirs: a new theme is made of the rest, if that is enough to be one. */
const free = (drafts: ThemeDraft[], signals: WindowSignal[], smallest: number): ThemeDraft[] =>
  drafts
    .map((draft) => ({ ...draft, members: draft.members.filter((index) => signals[index]!.by === null) }))
    .filter(({ members }) => members.length >= smallest);

const shapeOf = (draft: ThemeDraft, signals: WindowSignal[]) => ({
  nameEn: draft.label.en,
  nameNl: draft.label.nl,
  terms: draft.terms.slice(0, 30),
  examples: draft.typical.slice(0, 30).map((index) => signals[index]!.id),
});

async function keepThemes(tx: Tx, drafts: ThemeDraft[], signals: WindowSignal[], at: Date): Promise<number> {
  const themes = drafts.map((draft) => ({
    theme: { id: newId(at), key: draft.key, at, ...shapeOf(draft, signals) },
    draft,
  }));
  const added = new Set(
    await addThemes(
      tx,
      themes.map(({ theme }) => theme),
    ),
  );
  const fresh = themes.filter(({ theme }) => added.has(theme.id));
  await append(
    tx,
    fresh.map(({ theme, draft }) => ({
      type: 'theme.found',
      subject: theme.id,
      at,
      actor: null,
      facts: { members: draft.members.length },
    })),
  );
  for (const { theme, draft } of fresh) {
    const members: FoundTheme[] = draft.members.map((index) => ({
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
export async function assignLoose(
  db: Tx,
  matcher: ThemeMatcher,
  at: Date,
  signal?: AbortSignal,
): Promise<number> {
  const matching = await matcher.current(db);
  if (!matching) return 0;
  const loose = (await recentSignals(db, windowSize)).filter((each) => each.theme_id === null);
  const heardAt = new Map(loose.map((each) => [each.id, each.occurred_at]));
  const ids = loose.map(({ id }) => id);
  let themed = 0;
  for await (const texts of textPages(db, ids, batchSize)) {
    signal?.throwIfAborted();
    const matches = await matching.assign(texts);
    const found = matches.flatMap(({ theme, confidence, words }, i): FoundTheme[] => {
      const { id } = texts[i]!;
      return theme ? [{ signalId: id, themeId: theme, confidence, words, occurredAt: heardAt.get(id)! }] : [];
    });
    await db.transaction().execute((tx) => themeSignals(tx, found, at));
    themed += found.length;
  }
  return themed;
}

async function themeSignals(tx: Tx, all: FoundTheme[], at: Date): Promise<void> {
  // In portions: a request waits for no more than one to be written out.
  for (let from = 0; from < all.length; from += batchSize)
    await themePortion(tx, all.slice(from, from + batchSize), at);
}

async function themePortion(tx: Tx, found: FoundTheme[], at: Date): Promise<void> {
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

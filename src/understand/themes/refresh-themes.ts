import { makeAssignerInSteps } from './assign-theme.ts';
import { type FindOptions, findThemesInSteps, type ThemeDraft, type ThemeText } from './find-themes.ts';

/** A theme as it stands, with what people decided about it. `members` are ids of messages. */
export interface StandingTheme {
  id: string;
  members: string[];
  /** Examples by which people know it; messages put there or confirmed by a person come first. */
  examples?: string[];
  /** A person renamed, pinned, split or made it: its label and its being there are not ours to change. */
  held?: boolean;
  /** Retired: no longer shown; must not come back as a new theme. */
  retired?: boolean;
  /** The theme it was merged into: what would be this one is that one. */
  mergedInto?: string;
}

/** What a new look at the stream says. Messages are indexes into the texts given. */
export interface Refreshed {
  /** Standing themes found again, or held by a person; `draft` is undefined when nobody speaks of it now. */
  kept: { id: string; draft: ThemeDraft | undefined; relabel: boolean }[];
  /** New themes to propose. */
  proposed: ThemeDraft[];
  /** Standing themes neither found again nor held: they rest until spoken of again. */
  resting: string[];
}

/** Looks again in one go; see `refreshThemesInSteps`. */
export function refreshThemes(
  texts: ThemeText[],
  standing: StandingTheme[],
  options: FindOptions = {},
): Refreshed {
  const steps = refreshThemesInSteps(texts, standing, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Finds themes anew and matches them to the standing ones, so that ids last: first by shared messages, then, for
 * drafts without any, by what the standing themes' examples say. What people did is never undone: a held theme
 * stays, a retired one does not return, a merged one counts for the theme it was merged into.
 */
export function* refreshThemesInSteps(
  texts: ThemeText[],
  standing: StandingTheme[],
  options: FindOptions = {},
): Generator<void, Refreshed> {
  const drafts = yield* findThemesInSteps(texts, options);
  const matched = yield* matchDrafts(texts, drafts, standing);
  const byId = new Map(standing.map((theme) => [theme.id, theme]));
  const found = new Map<string, ThemeDraft[]>();
  const proposed: ThemeDraft[] = [];
  for (const [i, draft] of drafts.entries()) {
    const theme = matched[i] === undefined ? undefined : finalTheme(byId, matched[i]);
    if (!theme) proposed.push(draft);
    else if (!theme.retired) found.set(theme.id, [...(found.get(theme.id) ?? []), draft]);
  }
  const kept: Refreshed['kept'] = [];
  const resting: string[] = [];
  for (const theme of standing) {
    if (theme.retired || theme.mergedInto) continue;
    const again = found.get(theme.id);
    if (again) kept.push({ id: theme.id, draft: unite(again), relabel: !theme.held });
    else if (theme.held) kept.push({ id: theme.id, draft: undefined, relabel: false });
    else resting.push(theme.id);
  }
  return { kept, proposed, resting };
}

/** The standing theme each draft continues, if any. */
function* matchDrafts(
  texts: ThemeText[],
  drafts: ThemeDraft[],
  standing: StandingTheme[],
): Generator<void, (string | undefined)[]> {
  const homes = new Map<string, string[]>();
  for (const { id, members } of standing) {
    for (const member of members) homes.set(member, [...(homes.get(member) ?? []), id]);
  }
  const speaking = standing.filter(({ examples }) => examples && examples.length > 0);
  const { assign } = yield* makeAssignerInSteps(
    speaking.map(({ id, examples }) => ({ id, examples: examples! })),
  );
  return drafts.map((draft) => {
    const votes = new Map<string, number>();
    let placed = 0;
    for (const i of draft.members) {
      const of = homes.get(texts[i]!.id);
      if (!of) continue;
      placed++;
      for (const id of of) votes.set(id, (votes.get(id) ?? 0) + 1);
    }
    if (placed >= Math.min(3, draft.members.length)) return winner(votes, placed * 0.5);
    for (const i of draft.typical) {
      const { theme, confidence } = assign(texts[i]!.text, texts[i]!.language);
      if (theme && confidence >= 0.6) votes.set(theme, (votes.get(theme) ?? 0) + 1);
    }
    return winner(votes, Math.max(1, draft.typical.length * 0.6));
  });
}

function winner(votes: Map<string, number>, least: number): string | undefined {
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= least ? best[0] : undefined;
}

function finalTheme(byId: Map<string, StandingTheme>, id: string): StandingTheme | undefined {
  let theme = byId.get(id);
  // A ring of merges cannot be made on purpose, but must not hang us.
  for (let hops = 0; theme?.mergedInto && hops < byId.size; hops++) theme = byId.get(theme.mergedInto);
  return theme;
}

/** Several drafts that continue one theme (it was merged, or is broader than we would make it) become one. */
function unite(drafts: ThemeDraft[]): ThemeDraft {
  const [first, ...rest] = drafts;
  if (rest.length === 0) return first!;
  return {
    ...first!,
    members: drafts.flatMap(({ members }) => members).sort((a, b) => a - b),
    typical: drafts.flatMap(({ typical }) => typical).slice(0, 20),
  };
}

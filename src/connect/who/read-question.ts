import type { Skill, ThemeBrief } from '../store/skills.ts';

/** How a text is read into terms: stems and concepts (`~battery`); `tongue` when its own words do not tell. */
export type ReadTerms = (text: string, tongue?: 'nl' | 'en') => { terms: { term: string; empty: boolean }[] };

/** A text's theme as the matcher sees it; confidences 0–1. */
export interface ThemeGuess {
  theme: string | null;
  confidence: number;
  also: readonly { theme: string; confidence: number }[];
}

export interface Question {
  /** Which themes it is about and how surely, 0–1. */
  themes: ReadonlyMap<string, number>;
  /** Skills that are named in it. */
  skills: readonly string[];
  /** Its terms that say something. */
  terms: ReadonlySet<string>;
}

/** How surely a question is about a theme whose whole name stands in it. */
const named = 0.9;
/** A theme less sure than this is not looked at: a guess brings in people who have nothing to do with it. */
const leastSure = 0.3;

/**
 * What a question is about: themes (by the matcher, and by name, in either language) and skills (by name or other
 * words). Concepts let a Dutch question find an English name.
 */
export function readQuestion(
  text: string,
  guess: ThemeGuess | null,
  { themes, skills, read }: { themes: readonly ThemeBrief[]; skills: readonly Skill[]; read: ReadTerms },
): Question {
  const terms = termsOf(read, text);
  const shareOf = shareWithin(read, terms);
  const about = new Map<string, number>();
  const add = (theme: string, surely: number) => {
    if (surely > (about.get(theme) ?? leastSure)) about.set(theme, surely);
  };
  if (guess?.theme) add(guess.theme, guess.confidence);
  for (const { theme, confidence } of guess?.also ?? []) add(theme, confidence);
  for (const theme of themes)
    for (const name of [theme.nameEn, theme.nameNl]) add(theme.id, named * shareOf(name));
  const found = skills.filter((skill) => [skill.name, ...skill.words].some((name) => shareOf(name) === 1));
  return { themes: about, skills: found.map(({ id }) => id), terms };
}

function termsOf(read: ReadTerms, text: string, tongue?: 'nl' | 'en'): Set<string> {
  return new Set(read(text, tongue).terms.flatMap(({ term, empty }) => (empty ? [] : [term.toLowerCase()])));
}

/**
 * How much of a name (a theme, a skill, a job title) stands in these terms, 0–1. A name is too short to tell its
 * language, so it is read as both. Remembers: a thousand people share a hundred titles.
 */
export function shareWithin(read: ReadTerms, terms: ReadonlySet<string>): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = Math.max(
      share(nameTerms(read, name, 'nl'), terms),
      share(nameTerms(read, name, 'en'), terms),
    );
    known.set(name, found);
    return found;
  };
}

/** Names of themes, skills and jobs are read over and over: each question asks about all of them. */
const readNames = new WeakMap<ReadTerms, Map<string, ReadonlySet<string>>>();
const namesKept = 20_000;

function nameTerms(read: ReadTerms, name: string, tongue: 'nl' | 'en'): ReadonlySet<string> {
  const kept = readNames.get(read) ?? new Map<string, ReadonlySet<string>>();
  readNames.set(read, kept);
  const key = `${tongue} ${name}`;
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= namesKept) kept.clear();
  const terms = termsOf(read, name, tongue);
  kept.set(key, terms);
  return terms;
}

/**
 * Which share of one text's meaning stands in another, 0–1. A shared concept stands for its word, so that the word
 * for it in another language counts as the word itself.
 */
function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  const concepts = [...of].filter((term) => term.startsWith('~'));
  const words = [...of].filter((term) => !term.startsWith('~'));
  if (words.length === 0) return 0;
  const there = words.filter((term) => within.has(term)).length;
  const meant = concepts.filter((term) => within.has(term)).length;
  return Math.min(1, Math.max(there, meant) / words.length);
}

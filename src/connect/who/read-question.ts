import type { Skill, ThemeBrief } from '../store/skills.ts';

/** How a text is read into terms: stems and concepts (`~battery`), in whatever language. */
export type ReadTerms = (text: string) => { terms: { term: string; empty: boolean }[] };

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
/** A theme less sure than this is not looked at. */
const leastSure = 0.1;

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
  const about = new Map<string, number>();
  const add = (theme: string, surely: number) => {
    if (surely > (about.get(theme) ?? leastSure)) about.set(theme, surely);
  };
  if (guess?.theme) add(guess.theme, guess.confidence);
  for (const { theme, confidence } of guess?.also ?? []) add(theme, confidence);
  for (const theme of themes)
    for (const name of [theme.nameEn, theme.nameNl]) add(theme.id, named * share(termsOf(read, name), terms));
  const found = skills.filter((skill) =>
    [skill.name, ...skill.words].some((name) => share(termsOf(read, name), terms) === 1),
  );
  return { themes: about, skills: found.map(({ id }) => id), terms };
}

export function termsOf(read: ReadTerms, text: string): Set<string> {
  return new Set(read(text).terms.flatMap(({ term, empty }) => (empty ? [] : [term.toLowerCase()])));
}

/**
 * Which share of one text's meaning stands in another, 0–1. A shared concept stands for its word, so that the word
 * for it in another language counts as the word itself.
 */
export function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  const concepts = [...of].filter((term) => term.startsWith('~'));
  const words = [...of].filter((term) => !term.startsWith('~'));
  if (words.length === 0) return 0;
  const there = words.filter((term) => within.has(term)).length;
  const meant = concepts.filter((term) => within.has(term)).length;
  return Math.min(1, Math.max(there, meant) / words.length);
}

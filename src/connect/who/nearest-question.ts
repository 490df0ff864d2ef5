import type { ThemeBrief } from '../store/skills.ts';
import { nearThemes } from '../talent/near-themes.ts';
import type { Question } from './read-question.ts';

/** Nearness of two themes by their terms; below it they have a word in common and nothing else. */
const leastNear = 0.1;
const most = 3;

/** The question as one about the themes nearest to its own: for when nobody knows that. Null: nothing is near. */
export function nearestQuestion(question: Question, all: readonly ThemeBrief[]): Question | null {
  const [first] = [...question.themes].sort((a, b) => b[1] - a[1]);
  const theme = all.find(({ id }) => id === first?.[0]);
  if (!first || !theme) return null;
  const near = nearThemes(
    { ...theme, people: [] },
    all.map((other) => ({ ...other, people: [] })),
    leastNear,
  ).slice(0, most);
  if (near.length === 0) return null;
  // Half the term cosine is at most ½: twice that is how near it is, as sure as the question was read.
  const themes = new Map(near.map(({ id, nearness }) => [id, Math.min(1, 2 * nearness) * first[1]]));
  return { themes, skills: [], terms: new Set() };
}

import type { Tx } from '#kit/database.ts';
import type { Thinking } from './ports.ts';
import { latestOf, textPages } from './store/latest.ts';

export interface Part {
  nameEn: string;
  nameNl: string;
  terms: string[];
  signals: string[];
  /** The most typical first. */
  typical: string[];
}

const most = 6_000;

/** What a theme's latest messages fall apart into, the largest part first; fewer than two parts means none. */
export async function proposeParts(
  db: Tx,
  thinking: Thinking,
  theme: string,
): Promise<{ parts: Part[]; n: number }> {
  const ids = await latestOf(db, theme, most);
  const smallest = Math.max(3, Math.round(ids.length / 20));
  const { proposed } = await thinking.refreshThemes(textPages(db, ids), [], { smallest, most: 6 });
  const parts = proposed.map(({ label, terms, members, typical }) => ({
    nameEn: label.en,
    nameNl: label.nl,
    terms: terms.slice(0, 8).map(({ term }) => term),
    signals: members.map((i) => ids[i]!),
    typical: typical.slice(0, 3).map((i) => ids[i]!),
  }));
  return { parts: parts.length > 1 ? parts : [], n: ids.length };
}

import type { MakeId } from '../random/make-ids.ts';
import type { Signal, Theme } from '../sample-shape.ts';
import { allThemes } from './all-themes.ts';

/** The themes as they stand, each from the first signal about it; one that was never heard of does not exist yet. */
export function makeThemes(makeId: MakeId, signals: Signal[]): Theme[] {
  const first = new Map<string, Date>();
  for (const signal of signals)
    if (!first.has(signal.truth.theme)) first.set(signal.truth.theme, signal.occurredAt);
  return allThemes.flatMap((theme) => {
    const firstHeardAt = first.get(theme.key);
    if (!firstHeardAt) return [];
    const { key, name, department, skills } = theme;
    return [{ id: makeId(firstHeardAt), key, name, departmentKey: department, skills, firstHeardAt }];
  });
}

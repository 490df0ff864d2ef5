import { useState } from 'react';
import type { Row } from './shapes.ts';

export interface Choosing {
  ids: ReadonlySet<string>;
  rows: readonly Row[];
  /** One more, or one less; with `through`, all between the last one chosen and this one. */
  toggle(id: string, through?: boolean): void;
  clear(): void;
}

/** Which rows are chosen for a change to all of them at once; those that left the list are left out. */
export const useChoosing = (rows: readonly Row[]): Choosing => {
  const [chosen, choose] = useState<{ ids: ReadonlySet<string>; last?: string }>({ ids: new Set() });
  const there = rows.filter(({ id }) => chosen.ids.has(id));
  return {
    ids: chosen.ids,
    rows: there,
    toggle: (id, through) =>
      choose(({ ids, last }) => {
        const next = new Set(ids);
        for (const one of through && last ? between(rows, last, id) : [id])
          if (ids.has(id)) next.delete(one);
          else next.add(one);
        return { ids: next, last: id };
      }),
    clear: () => choose({ ids: new Set() }),
  };
};

/** Both ends too, whichever comes first. */
export const between = (rows: readonly { id: string }[], one: string, other: string): string[] => {
  const [a, b] = [one, other].map((id) => rows.findIndex((row) => row.id === id)) as [number, number];
  if (a < 0 || b < 0) return [other];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
};

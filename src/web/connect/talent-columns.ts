import type { Talent } from './talent-square.tsx';

type Fit = Talent['themes'][number];

/** A column of words; sorted and downloaded by them. */
export const text = (id: string, head: string, by: (fit: Fit) => string) => ({
  id,
  head,
  by,
  cell: by,
  value: by,
});

/** A column of numbers; `say` puts them into words. */
export const figure = (
  id: string,
  head: string,
  by: (fit: Fit) => number,
  say: (value: number) => string = String,
) => ({ id, head, end: true, by, cell: (fit: Fit) => say(by(fit)), value: by });

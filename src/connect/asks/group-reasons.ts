/** Reasons that are only told where nobody can tell who told them. */
export const namelessReasons = [
  'too-busy',
  'not-mine',
  'not-allowed',
  'afraid-of-blame',
  'loss-of-ground',
] as const;
export type NamelessReason = (typeof namelessReasons)[number];

/** Nothing is shown of fewer people, or of fewer reasons told, than this. */
export const smallestGroup = 5;

export interface ReasonGroup {
  /** Null: people without a department. */
  department: string | null;
  people: number;
  told: Readonly<Record<string, number>>;
}

export interface ReasonsShown {
  groups: { department: string | null; n: number; told: Record<string, number> }[];
  /** Over all, hidden groups included; null while it would give a hidden group away. */
  all: { n: number; told: Record<string, number> } | null;
  hidden: number;
}

/**
 * What may be shown: groups of at least five people who told at least five reasons. When one group alone is hidden,
 * it would be the total less the others: then the smallest shown one is hidden too (complementary suppression), and
 * the total is only shown when what is hidden is nothing or at least five in two groups or more.
 */
export function groupReasons(groups: readonly ReasonGroup[]): ReasonsShown {
  const counted = groups
    .map(({ department, people, told }) => ({ department, people, told: { ...told }, n: sum(told) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || ((a.department ?? '') < (b.department ?? '') ? -1 : 1));
  const shown = counted.filter(({ n, people }) => n >= smallestGroup && people >= smallestGroup);
  const hidden = counted.filter((group) => !shown.includes(group));
  if (hidden.length === 1 && shown.length > 0) hidden.push(shown.pop()!);
  const hiddenTold = hidden.reduce((total, { n }) => total + n, 0);
  const safe = hidden.length === 0 || (hidden.length > 1 && hiddenTold >= smallestGroup);
  const told: Record<string, number> = {};
  for (const group of counted)
    for (const [reason, n] of Object.entries(group.told)) told[reason] = (told[reason] ?? 0) + n;
  return {
    groups: shown.map(({ department, n, told: own }) => ({ department, n, told: own })),
    all: safe && sum(told) >= smallestGroup ? { n: sum(told), told } : null,
    hidden: hidden.length,
  };
}

const sum = (told: Readonly<Record<string, number>>): number =>
  Object.values(told).reduce((total, n) => total + n, 0);

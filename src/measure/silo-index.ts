export interface Tie {
  from: string;
  to: string;
  weight: number;
}

/**
 * E–I index (Krackhardt and Stern 1988): (external − internal) ÷ all ties; −1 all inside a group, +1 all across.
 * Null without ties.
 */
export function eiIndex(ties: readonly Tie[], groupOf: (member: string) => string): number | null {
  let inside = 0;
  let across = 0;
  for (const tie of ties) {
    if (groupOf(tie.from) === groupOf(tie.to)) inside += tie.weight;
    else across += tie.weight;
  }
  return inside + across === 0 ? null : (across - inside) / (across + inside);
}

/** What the index would be if everybody were as likely to ask anybody: it depends on the sizes of the groups alone. */
export function expectedEi(sizes: readonly number[]): number | null {
  const all = sizes.reduce((sum, n) => sum + n, 0);
  const pairs = (all * (all - 1)) / 2;
  const inside = sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  return pairs === 0 ? null : (pairs - 2 * inside) / pairs;
}

/** Newman's modularity Q of a partition of undirected ties (Newman 2006). */
export function modularity(ties: readonly Tie[], groupOf: (member: string) => string): number | null {
  const total = ties.reduce((sum, tie) => sum + tie.weight, 0);
  if (total === 0) return null;
  const inside = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const { from, to, weight } of ties) {
    const [a, b] = [groupOf(from), groupOf(to)];
    if (a === b) inside.set(a, (inside.get(a) ?? 0) + weight);
    degree.set(a, (degree.get(a) ?? 0) + weight);
    degree.set(b, (degree.get(b) ?? 0) + weight);
  }
  let q = 0;
  for (const [group, sum] of degree) q += (inside.get(group) ?? 0) / total - (sum / (2 * total)) ** 2;
  return q;
}

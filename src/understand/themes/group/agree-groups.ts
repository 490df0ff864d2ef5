/** Cells beyond this many (the smallest) follow the nearest of the others: work grows with their square. */
const mostCells = 3000;

/**
 * One grouping out of several (evidence accumulation, Fred and Jain, 2005): texts that always fall together form a
 * cell, and cells are joined by average link while at least `least` of the groupings put them together.
 */
export function* agreeGroups(groupings: ArrayLike<number>[], least: number): Generator<void, Int32Array> {
  const { cell, signs, sizes } = cellsOf(groupings);
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const kept = order.slice(0, mostCells);
  const joined = yield* joinCells(
    kept.map((c) => signs[c]!),
    kept.map((c) => sizes[c]!),
    least,
  );
  const home = new Int32Array(signs.length);
  for (const [i, c] of kept.entries()) home[c] = joined[i]!;
  for (const [i, c] of order.slice(mostCells).entries()) {
    let nearest = 0;
    let most = -1;
    for (let k = 0; k < kept.length; k++) {
      const shared = sharedRuns(signs[c]!, signs[kept[k]!]!);
      if (shared > most) [nearest, most] = [k, shared];
    }
    home[c] = most >= least ? joined[nearest]! : mostCells + i;
    if (i % 50 === 49) yield;
  }
  return cell.map((c) => home[c]!);
}

function cellsOf(groupings: ArrayLike<number>[]): { cell: Int32Array; signs: number[][]; sizes: number[] } {
  const known = new Map<string, number>();
  const cell = new Int32Array(groupings[0]?.length ?? 0);
  const signs: number[][] = [];
  const sizes: number[] = [];
  for (let i = 0; i < cell.length; i++) {
    const sign = groupings.map((groups) => groups[i]!);
    const key = sign.join();
    let c = known.get(key);
    if (c === undefined) {
      c = signs.length;
      known.set(key, c);
      signs.push(sign);
      sizes.push(0);
    }
    cell[i] = c;
    sizes[c]!++;
  }
  return { cell, signs, sizes };
}

/** Average link by the chain of nearest neighbours; returns for each cell the cell that stands for its group. */
function* joinCells(signs: number[][], sizes: number[], least: number): Generator<void, Int32Array> {
  const n = signs.length;
  const likeness = new Float32Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++)
      likeness[a * n + b] = likeness[b * n + a] = sharedRuns(signs[a]!, signs[b]!);
    if (a % 50 === 49) yield;
  }
  const open = new Uint8Array(n).fill(1);
  const size = Float64Array.from(sizes);
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const chain: number[] = [];
  let next = 0;
  for (let step = 0; ; step++) {
    if (step % 200 === 199) yield;
    if (chain.length === 0) {
      while (next < n && !open[next]) next++;
      if (next === n) break;
      chain.push(next);
    }
    const a = chain[chain.length - 1]!;
    const b = nearest(likeness, open, n, a);
    if (b < 0 || likeness[a * n + b]! < least) {
      // Nothing is near enough, and joining others only lowers averages: this group is done.
      open[a] = 0;
      chain.pop();
    } else if (chain.length > 1 && likeness[a * n + chain[chain.length - 2]!]! >= likeness[a * n + b]!) {
      const other = chain[chain.length - 2]!;
      chain.length -= 2;
      join(likeness, open, size, n, a, other);
      parent[other] = a;
    } else chain.push(b);
  }
  return parent.map((_, i) => rootOf(parent, i));
}

function nearest(likeness: Float32Array, open: Uint8Array, n: number, a: number): number {
  let best = -1;
  let most = -1;
  for (let b = 0; b < n; b++) {
    if (open[b] && b !== a && likeness[a * n + b]! > most) [best, most] = [b, likeness[a * n + b]!];
  }
  return best;
}

function join(
  likeness: Float32Array,
  open: Uint8Array,
  size: Float64Array,
  n: number,
  a: number,
  b: number,
): void {
  const all = size[a]! + size[b]!;
  for (let c = 0; c < n; c++) {
    if (!open[c] || c === a || c === b) continue;
    const mean = (likeness[a * n + c]! * size[a]! + likeness[b * n + c]! * size[b]!) / all;
    likeness[a * n + c] = likeness[c * n + a] = mean;
  }
  size[a] = all;
  open[b] = 0;
}

function rootOf(parent: Int32Array, i: number): number {
  let root = i;
  while (parent[root] !== root) root = parent[root]!;
  return root;
}

function sharedRuns(a: number[], b: number[]): number {
  let shared = 0;
  for (let r = 0; r < a.length; r++) if (a[r] === b[r]) shared++;
  return shared / a.length;
}

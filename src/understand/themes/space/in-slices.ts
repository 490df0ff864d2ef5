/** Maps a list, yielding every `slice` items so that other work gets its turn. */
export function* mapInSlices<T, U>(
  items: T[],
  slice: number,
  map: (item: T, index: number) => U,
): Generator<void, U[]> {
  const out: U[] = [];
  for (let i = 0; i < items.length; i++) {
    out.push(map(items[i]!, i));
    if (i % slice === slice - 1) yield;
  }
  return out;
}

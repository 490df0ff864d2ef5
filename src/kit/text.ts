/** Cuts at a word where it can and adds an ellipsis; counts in UTF-16 units, never splits a surrogate pair. */
export function excerpt(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= most) return flat;
  let cut = flat.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  if (space > most * 0.6) cut = cut.slice(0, space);
  return `${cut.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** PostgreSQL text cannot hold NUL, and lone surrogates are not UTF-8: both become the replacement mark. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD');

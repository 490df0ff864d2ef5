/** Longest run of characters that a language profile counts. */
export const LONGEST_GRAM = 5;

/** The letters of a text in lower case, everything else one space, with a space at both ends. */
export function lettersOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}']+/gu, ' ')
    .trim()} `;
}

/** Calls `seen` with a 32-bit hash (FNV-1a over UTF-16 units) and the length of every gram. */
export function eachGram(letters: string, seen: (gram: number, length: number) => void): void {
  const end = letters.length;
  for (let from = 0; from < end; from++) {
    let hash = 0x811c9dc5;
    for (let length = 1; length <= LONGEST_GRAM && from + length <= end; length++) {
      hash = Math.imul(hash ^ letters.charCodeAt(from + length - 1), 0x01000193);
      // Finalised apart from the running hash, so that prefixes do not share low bits.
      let mixed = hash ^ (length << 27);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
      seen((mixed ^ (mixed >>> 13)) >>> 0, length);
    }
  }
}

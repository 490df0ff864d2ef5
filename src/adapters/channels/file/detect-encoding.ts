export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Encoding of a text sample (from the start of the file) and the length of its byte order mark.
 * One broken row must not turn a UTF-8 file into Windows-1252 mojibake, so invalid bytes count as
 * Windows-1252 only where they spell something likely there, and only when no valid UTF-8 speaks against it.
 */
export function detectEncoding(sample: Uint8Array): { encoding: FileEncoding; bom: number } {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  const wide = utf16WithoutMark(sample);
  if (wide) return { encoding: wide, bom: 0 };
  const { valid, likely, unlikely } = countHighBytes(sample);
  const encoding = likely > valid && likely > unlikely * 4 ? 'windows-1252' : 'utf-8';
  return { encoding, bom: 0 };
}

/** Mostly Latin text in UTF-16 has a NUL in every other byte, always on the same side. */
function utf16WithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(sample.length, 4096) >> 1;
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[i * 2] === 0) even++;
    if (sample[i * 2 + 1] === 0) odd++;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function countHighBytes(sample: Uint8Array) {
  const counts = { valid: 0, likely: 0, unlikely: 0 };
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte < 0x80) continue;
    const length = sequenceLength(sample, i);
    // A sequence cut off by the end of the sample says nothing.
    if (length === 'cut') break;
    if (length > 1) {
      counts.valid++;
      i += length - 1;
    } else if (likelyInWestern(byte)) counts.likely++;
    else counts.unlikely++;
  }
  return counts;
}

function sequenceLength(bytes: Uint8Array, at: number): number | 'cut' {
  const first = bytes[at]!;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 1;
  for (let k = 1; k < length; k++) {
    const next = bytes[at + k];
    if (next === undefined) return 'cut';
    if ((next & 0xc0) !== 0x80) return 1;
  }
  return length;
}

/** Accented letters, euro, dashes and curly quotes; not the undefined or hardly used positions. */
function likelyInWestern(byte: number): boolean {
  if (byte >= 0xc0) return ![0xd0, 0xd7, 0xdd, 0xde, 0xf0, 0xf7, 0xfd, 0xfe, 0xff].includes(byte);
  if (byte < 0xa0)
    return [0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x8c, 0x9c].includes(byte);
  return [0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb2, 0xb4, 0xb7, 0xba, 0xbb, 0xbd, 0xbf].includes(
    byte,
  );
}

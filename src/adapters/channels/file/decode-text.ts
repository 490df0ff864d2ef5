import iconv from 'iconv-lite';
import type { FileEncoding } from './detect-encoding.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const looseUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const wide = {
  'utf-16le': new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true }),
};

/** Text of the bytes; `broken` when they are no valid text in this encoding (then with U+FFFD in place). */
export function decodeText(bytes: Uint8Array, encoding: FileEncoding): { text: string; broken: boolean } {
  if (encoding === 'windows-1252')
    return { text: iconv.decode(Buffer.from(bytes), 'win1252'), broken: false };
  const strict = encoding === 'utf-8' ? strictUtf8 : wide[encoding];
  try {
    return { text: strict.decode(bytes), broken: false };
  } catch {
    // The strict decoder's only way to say "invalid" is to throw; the loose text is for showing the row.
    const loose = encoding === 'utf-8' ? looseUtf8 : new TextDecoder(encoding, { ignoreBOM: true });
    return { text: loose.decode(bytes), broken: true };
  }
}

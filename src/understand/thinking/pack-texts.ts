import type { ThemeText } from '../themes/find-themes.ts';

/** A page of texts as a few buffers that go to another thread without being copied. */
export interface PackedTexts {
  /** All texts in UTF-8, one after the other; text `i` ends before `ends[i]`. */
  bytes: Uint8Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  /** Ids, languages and voices, a line each. */
  ids: string;
  languages: string;
  voices: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function packTexts(texts: readonly ThemeText[]): PackedTexts {
  const ends = new Uint32Array(texts.length);
  const parts = texts.map(({ text }) => encoder.encode(text));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const [i, part] of parts.entries()) {
    bytes.set(part, end);
    end += part.length;
    ends[i] = end;
  }
  const line = (of: (text: ThemeText) => string) => texts.map(of).join('\n');
  return {
    bytes,
    ends,
    ids: line(({ id }) => id),
    languages: line(({ language }) => language ?? ''),
    voices: line(({ voice }) => voice ?? ''),
  };
}

export function unpackTexts({ bytes, ends, ids, languages, voices }: PackedTexts): ThemeText[] {
  const [id, language, voice] = [ids, languages, voices].map((lines) => lines.split('\n'));
  return Array.from(ends, (end, i) => ({
    id: id![i]!,
    text: decoder.decode(bytes.subarray(i === 0 ? 0 : ends[i - 1], end)),
    ...(language![i] && { language: language![i] }),
    ...(voice![i] && { voice: voice![i] }),
  }));
}

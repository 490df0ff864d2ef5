import type { Rejection } from '../heard-item.ts';

/** Nesting beyond this breaks recursive readers further on, and no customer message needs it. */
const MAX_DEPTH = 100;

/** One JSON object, or why not. */
export function parseJsonRecord(text: string): { record: Record<string, unknown> } | { rejected: Rejection } {
  if (text.includes('\0')) return { rejected: { code: 'row.binary', params: {} } };
  if (depthOf(text) > MAX_DEPTH) return { rejected: { code: 'row.too-deep', params: { limit: MAX_DEPTH } } };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { rejected: { code: 'row.not-an-object', params: {} } };
    }
    return { record: value as Record<string, unknown> };
  } catch (error) {
    // The parser's sentence names the place; it goes along for whoever repairs the file.
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    return { rejected: { code: 'row.invalid-json', params: { detail } } };
  }
}

/** Deepest nesting outside strings; 0 when it cannot pass the limit. */
function depthOf(text: string): number {
  if ((text.match(/[[{]/g)?.length ?? 0) <= MAX_DEPTH) return 0;
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
  }
  return deepest;
}

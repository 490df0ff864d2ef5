import { decodeText } from './decode-text.ts';
import { detectEncoding } from './detect-encoding.ts';
import { detectTable } from './detect-table.ts';
import type { Dialect, FileFormat } from './dialect.ts';

export interface DialectHints {
  /** Name of the file; its extension decides when the content leaves room for doubt. */
  name?: string;
  format?: FileFormat;
  delimiter?: string;
  header?: boolean;
}

export type Detected = { dialect: Dialect } | { refused: { code: string; params: Record<string, unknown> } };

/** Dialect from the start of a file (256 KiB serve well), or why the file as a whole cannot be read. */
export function detectDialect(sample: Uint8Array, hints: DialectHints = {}): Detected {
  const { encoding, bom } = detectEncoding(sample);
  const looksLike = binaryKind(sample);
  if (looksLike) return { refused: { code: 'file.binary', params: { looksLike } } };
  const { text } = decodeText(sample.subarray(bom), encoding);
  if (text.trim() === '') return { refused: { code: 'file.empty', params: {} } };
  if (mostlyControl(text)) return { refused: { code: 'file.binary', params: { looksLike: 'unknown' } } };
  const newline: Dialect['newline'] = !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
  const format = hints.format ?? formatOf(text, hints.name ?? '');
  const container: Dialect['container'] = format === 'json' && arrayStart(text) >= 0 ? 'array' : 'none';
  const shared = { format, encoding, bom, newline, container };
  if (format !== 'csv')
    return { dialect: { ...shared, delimiter: '', quote: '', header: false, columns: [] } };
  return { dialect: { ...shared, ...detectTable(text, hints) } };
}

const MAGIC: [string, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
];

function binaryKind(sample: Uint8Array): string | undefined {
  return MAGIC.find(([, bytes]) => bytes.every((byte, i) => sample[i] === byte))?.[0];
}

/** One row with a NUL is that row's trouble; a file in which most lines hold control bytes is no text. */
function mostlyControl(text: string): boolean {
  const lines = text.split(/[\r\n]/).filter((line) => line !== '');
  const odd = lines.filter((line) => /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(line)).length;
  return odd > lines.length / 2;
}

function formatOf(text: string, name: string): FileFormat {
  const start = text.trimStart();
  if (/^From \S+.*\b(19|20)\d\d\b/.test(start) || /^From - /.test(start) || /\.mbox$/i.test(name))
    return 'mbox';
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'ndjson';
  if (/\.(csv|tsv|tab)$/i.test(name)) return 'csv';
  if (/^\[\s*[[{"\]]/.test(start))
    return start.startsWith('[[') && /\n\s*\[/.test(start) ? 'json' : jsonKind(start);
  if (start.startsWith('{')) return jsonKind(start);
  return /\.json$/i.test(name) ? 'json' : 'csv';
}

/**
 * Index just after the `[` that opens the records: of a bare array, or of the first array of objects in an
 * object whose earlier members are plain (`{"count": 2, "items": [{`). -1 when there is none.
 */
export function arrayStart(text: string): number {
  const wrapper =
    /^\s*\{\s*(?:"[^"\\]{0,99}"\s*:\s*(?:"[^"\\]{0,999}"|[-\w.+]+)\s*,\s*){0,50}"[^"\\]{0,99}"\s*:\s*\[(?=\s*\{)/;
  const found = /^\s*\[/.exec(text) ?? wrapper.exec(text.slice(0, 8192));
  return found ? found[0].length : -1;
}

/** Objects one a line are NDJSON; an array, or an object spread over lines, is JSON. */
function jsonKind(start: string): FileFormat {
  if (start.startsWith('[')) return 'json';
  const first = start.split('\n').slice(0, 5);
  const whole = first.some((line) => isObject(line.trim()));
  return whole || first.length === 1 ? 'ndjson' : 'json';
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    // Not whole on this line: that is the answer.
    return false;
  }
}

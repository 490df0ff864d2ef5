import { Readable } from 'node:stream';
import type { Words } from '#kit/words.ts';
import type { FailureRow } from './store/failures.ts';

const heads: Record<'nl' | 'en', string[]> = {
  en: ['row', 'line', 'code', 'reason', 'original'],
  nl: ['rij', 'regel', 'code', 'reden', 'origineel'],
};

/**
 * Rejected rows as CSV a spreadsheet opens: byte order mark, and no cell that it would take for a formula. Streamed,
 * for an import of a million rows may reject them all.
 */
export const rejectedFile = (
  slices: AsyncIterable<readonly FailureRow[]>,
  language: 'nl' | 'en',
  words: Words,
): Readable => Readable.from(lines(slices, language, words), { objectMode: false });

async function* lines(slices: AsyncIterable<readonly FailureRow[]>, language: 'nl' | 'en', words: Words) {
  yield `\ufeff${heads[language].join(',')}\r\n`;
  for await (const rows of slices) yield rows.map((row) => lineOf(row, words)).join('');
}

function lineOf(row: FailureRow, words: Words): string {
  const [at = '', line = ''] = /^(\d+):(\d+)$/.exec(row.place)?.slice(1) ?? [];
  const raw = row.original ? row.original.toString('utf8') : '';
  return `${[at, line, row.code, words(row.code, row.params), raw].map(cell).join(',')}\r\n`;
}

/** A leading = + - @ would be run as a formula by spreadsheets; the apostrophe keeps it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

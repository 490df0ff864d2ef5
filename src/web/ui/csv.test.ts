import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

const columns = [
  { head: 'words', value: (row: { words: string; n: number | null }) => row.words },
  { head: 'n', value: (row: { words: string; n: number | null }) => row.n },
];
const lines = (words: string, n: number | null) => toCsv(columns, [{ words, n }]);

test('begins with a mark, ends every line as the format says', () => {
  expect(lines('plain', 3)).toBe('\uFEFFwords,n\r\nplain,3\r\n');
});
test('quotes what would break a cell', () => {
  expect(lines('a "b", c\nd', null)).toContain('\r\n"a ""b"", c\nd",\r\n');
});
test('words that a spreadsheet would run stay words, numbers stay numbers', () => {
  expect(lines('=HYPERLINK("x")', -3)).toContain(`"'=HYPERLINK(""x"")",-3`);
  expect(lines('@sum', 1)).toContain("'@sum,1");
});

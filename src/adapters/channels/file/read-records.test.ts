import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Dialect, ReadRecord } from './dialect.ts';
import { type ReadOptions, readRecords } from './read-records.ts';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(content: string | Uint8Array, options: ReadOptions = {}, size = 65_536) {
  const found: ReadRecord[] = [];
  for await (const each of readRecords(pieces(Buffer.from(content), size), options)) found.push(each);
  return found;
}

function short(found: ReadRecord[]) {
  return found.map((each) => ('record' in each ? Object.values(each.record) : each.rejected.code));
}

describe('tables', () => {
  it('finds delimiter and header', async () => {
    for (const mark of [',', ';', '\t', '|']) {
      const found = await readAll(
        `id${mark}tekst\n1${mark}Fijn, dank; echt\n2${mark}"Stuk"\n`.replaceAll(
          mark === ',' ? ', ' : '\0',
          ' ',
        ),
      );
      expect(short(found).at(-1)).toEqual(['2', 'Stuk']);
      expect(found).toHaveLength(2);
    }
  });

  it('reads a table without a header under numbered columns', async () => {
    const found = await readAll('1,2024-01-02,goed\n2,2024-01-03,slecht\n');
    expect(found[0]).toMatchObject({
      row: 1,
      record: { column1: '1', column2: '2024-01-02', column3: 'goed' },
    });
  });

  it('reads every encoding with exact offsets', async () => {
    const text = 'id,tekst\r\n1,"Café €5\r\nterug"\r\n2,"ja"\r\n';
    for (const encoding of ['utf8', 'win1252', 'utf16le', 'utf16be', 'utf-16-bom', 'utf8-bom']) {
      const addBOM = encoding.endsWith('bom');
      const bytes = iconv.encode(text, encoding === 'utf-16-bom' ? 'utf16le' : encoding.replace('-bom', ''), {
        addBOM,
      });
      const found = await readAll(bytes, {}, 3);
      expect(short(found), encoding).toEqual([
        ['1', 'Café €5\r\nterug'],
        ['2', 'ja'],
      ]);
      expect(found[1]!.offset, encoding).toBe(bytes.length);
      expect(found[1]!.line, encoding).toBe(4);
    }
  });

  it('rejects one broken row and reads the rest', async () => {
    const broken: [string, string | Buffer][] = [
      ['row.unbalanced-quotes', '2,"nooit dicht'],
      ['row.unbalanced-quotes', '2,"zij zei "nee" tegen mij"'],
      ['row.wrong-columns', '2'],
      ['row.wrong-columns', '2,een,te veel'],
      ['row.binary', '2,nul\0byte'],
      ['row.invalid-encoding', Buffer.from([0x32, 0x2c, 0xff, 0xfe, 0xc3])],
      ['row.invalid-encoding', Buffer.from('2,caf\u00e9', 'latin1')],
      ['row.too-large', `2,${'x'.repeat(1_100_000)}`],
      ['row.too-large', `2,"${'veel tekst\n'.repeat(110_000)}"`],
    ];
    for (const [code, row] of broken) {
      const bytes = Buffer.concat([
        Buffer.from('id,tekst\n1,één\n'),
        Buffer.from(row),
        Buffer.from('\n3,"dr""ie"\n4,"vi\ner"\n'),
      ]);
      const found = await readAll(bytes);
      expect(short(found), String(row).slice(0, 40)).toEqual([
        ['1', 'één'],
        code,
        ['3', 'dr"ie'],
        ['4', 'vi\ner'],
      ]);
      expect(found.map((each) => each.row)).toEqual([1, 2, 3, 4]);
      expect(found[1]!.raw.length).toBeLessThanOrEqual(65_536);
      expect(found[3]!.offset).toBe(bytes.length);
    }
  });

  it('keeps memory bounded on a line of 50 MB', async () => {
    async function* endless() {
      yield Buffer.from('id,tekst\n1,goed\n2,');
      for (let i = 0; i < 800; i++) yield Buffer.alloc(65_536, 'x');
      yield Buffer.from('\n3,ook\n');
    }
    const found: ReadRecord[] = [];
    for await (const each of readRecords(endless())) found.push(each);
    expect(short(found)).toEqual([['1', 'goed'], 'row.too-large', ['3', 'ook']]);
    expect(found[1]).toMatchObject({ rejected: { params: { bytes: 52_428_802 } } });
  });

  it('refuses a binary or empty file once', async () => {
    const zip = Buffer.from('504b03041400000008', 'hex');
    expect(await readAll(zip)).toMatchObject([
      { row: 0, rejected: { code: 'file.binary', params: { looksLike: 'zip' } } },
    ]);
    const noise = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256));
    expect(short(await readAll(noise))).toEqual(['file.binary']);
    expect(short(await readAll(' \n'))).toEqual(['file.empty']);
  });
});

describe('json', () => {
  const expected = [['a'], 'row.invalid-json', 'row.not-an-object', ['b']];

  it('reads one object a line', async () => {
    const found = await readAll('{"t":"a"}\n{"t":"x\n\n[1]\n{"t":"b"}');
    expect(short(found)).toEqual(expected);
    expect(found.map((each) => each.line)).toEqual([1, 2, 4, 5]);
  });

  it('reads an array in any layout, one byte at a time', async () => {
    const text = '[\n  {"t":"a"},\n  {"t":"x},\n  12,\n  {"t": "b"}\n]\n';
    const found = await readAll(text.replace('12,', ''), {}, 1);
    expect(short(found)).toEqual([['a'], 'row.invalid-json', ['b']]);
    expect(short(await readAll('[{"t":"a"}, 12, "x, ]", {"t":"b"}]'))).toEqual([
      ['a'],
      'row.not-an-object',
      'row.not-an-object',
      ['b'],
    ]);
    expect(short(await readAll('{"count": 2, "items": [\n{"t":"a"},{"t":{"u":["]"]}}]}'))).toEqual([
      ['a'],
      [{ u: [']'] }],
    ]);
    expect(short(await readAll('{\n "t": "a"\n}\n{\n "t": "b"\n}'))).toEqual([['a'], ['b']]);
  });

  it('takes wide records, which only look deep', async () => {
    const wide = `{"t":[${'{"u":[1]},'.repeat(300)}2]}`;
    expect(short(await readAll(`${wide}\n${wide}`))).toHaveLength(2);
    expect(short(await readAll(wide))[0]).toHaveLength(1);
  });

  it('goes on behind an element that never closes', async () => {
    const text = '[\n {"t":"a"},\n {"t":{"x":1,\n {"t":"b"},\n {"t":"c"}\n]';
    expect(short(await readAll(text))).toEqual([['a'], 'row.invalid-json', ['b'], ['c']]);
  });

  it('rejects a huge element and a nesting bomb, and reads the rest', async () => {
    const bomb = `{"t":${'['.repeat(400_000)}${']'.repeat(400_000)}}`;
    const huge = `{"t":"${'x'.repeat(3_000_000)}"}`;
    for (const text of [
      `[{"t":"a"},${bomb},${huge},{"t":"b"}]`,
      `{"t":"a"}\n${bomb}\n${huge}\n{"t":"b"}\n`,
    ]) {
      const found = await readAll(text);
      expect(short(found)).toEqual([['a'], 'row.too-deep', 'row.too-large', ['b']]);
    }
  });
});

it('parts mbox messages', async () => {
  const text =
    'From a@b.nl Tue Feb 24 11:15:59 2015\nSubject: een\n\nFrom here on\n\nFrom now\n>From x\n\nFrom c@d.nl Tue Feb 24 11:16:00 2015\nSubject: twee\n\nja\n';
  const found = await readAll(text);
  const messages = found.map((each) => ('record' in each ? String(each.record.message) : ''));
  expect(messages).toEqual(['Subject: een\n\nFrom here on\n\nFrom now\nFrom x\n\n', 'Subject: twee\n\nja\n']);
  expect(found.map((each) => each.offset)).toEqual([text.indexOf('From c@d'), text.length]);
});

describe('resuming', () => {
  const rows = Array.from({ length: 30 }, (_, i) => i);
  const files: [string, string | Buffer][] = [
    [
      'csv',
      `\ufeffid;tekst\r\n${rows.map((i) => (i % 7 === 3 ? `${i};"stuk` : `${i};"regel ${i}\nmet ""é"""`)).join('\r\n')}`,
    ],
    [
      'utf-16',
      iconv.encode(`id\ttekst\n${rows.map((i) => `${i}\t"een\ntwee ${i}"\n`).join('\n')}`, 'utf16le', {
        addBOM: true,
      }),
    ],
    ['ndjson', rows.map((i) => (i % 7 === 3 ? '{"t":' : `{"t":"é${i}"}\n`)).join('\n')],
    [
      'json',
      `[\n${rows.map((i) => (i % 7 === 3 ? ' {"t": "x}' : ` {\n  "t": "é${i}"\n }`)).join(',\n')}\n]\n`,
    ],
    ['mbox', rows.map((i) => `From a@b.nl Tue Feb 24 11:15:59 2015\nSubject: ${i}\n\nhoi\n\n`).join('')],
  ];

  it.each(files)('a %s file goes on behind any record with the same result', async (_, content) => {
    const bytes = Buffer.from(content);
    let dialect: Dialect | undefined;
    const onDialect = (found: Dialect) => {
      dialect = found;
    };
    const whole = await readAll(bytes, { onDialect }, 100);
    expect(whole.length).toBeGreaterThanOrEqual(29);
    for (const [i, { offset, row, endLine }] of whole.entries()) {
      const from = { offset, row, line: endLine, dialect: dialect! };
      expect(await readAll(bytes.subarray(offset), { from }, 11)).toEqual(whole.slice(i + 1));
    }
  });
});

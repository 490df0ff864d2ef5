import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Collects running text per language from the translations of two free office programs, as unpacked from
 * Debian's packages (`firefox-esr-l10n-*`, `libreoffice-l10n-*`: MPL-2.0; `dict-freedict-swh-eng`: GPL;
 * `hunspell-sw`: LGPL). Only character statistics of it are kept in the repository.
 *
 * Usage: node collect-language-text.ts UNPACKED_DEBS OUT_FOLDER
 */
const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: collect-language-text.ts UNPACKED_DEBS OUT_FOLDER');

const LANGUAGES: Record<string, string[]> = {};
for (const code of 'af ca cs cy da de es et eu fi fr ga hr hu id it nb nl pl pt ro sk sv tr'.split(' '))
  LANGUAGES[code] = [code];
LANGUAGES.es = ['es', 'es-es'];
LANGUAGES.ga = ['ga', 'ga-ie'];
LANGUAGES.nb = ['nb', 'nb-no'];
LANGUAGES.pt = ['pt', 'pt-pt', 'pt-br'];
LANGUAGES.sv = ['sv', 'sv-se'];
LANGUAGES.en = ['en-gb'];

mkdirSync(to, { recursive: true });
for (const [code, names] of Object.entries(LANGUAGES)) {
  const lines = new Set<string>();
  for (const name of names) {
    for (const file of walk(join(from, `libreoffice-l10n-${name}`), '.mo'))
      for (const line of messagesOf(file)) lines.add(line);
    for (const file of walk(join(from, `firefox-esr-l10n-${name}`), '.xpi'))
      for (const line of fluentOf(file)) lines.add(line);
  }
  write(code, [...lines]);
}
write('sw', swahili());

function write(code: string, lines: string[]): void {
  const kept = lines.map(plain).filter((line) => line.length > 2);
  writeFileSync(join(to!, `${code}.txt`), `${kept.join('\n')}\n`);
  console.log(code, kept.length, kept.join('\n').length);
}

function plain(line: string): string {
  return line
    .replace(/<[^>]*>|\{[^}]*\}|%[\w$()]+%?|\$\(?\w+\)?\$?|https?:\S+|&\w+;/g, ' ')
    .replace(/[~_&]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function walk(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}

/** The translated strings of a GNU gettext .mo file that differ from their English source. */
function messagesOf(file: string): string[] {
  const bytes = readFileSync(file);
  const count = bytes.readUInt32LE(8);
  const sources = bytes.readUInt32LE(12);
  const targets = bytes.readUInt32LE(16);
  const at = (table: number, n: number) => {
    const length = bytes.readUInt32LE(table + n * 8);
    const start = bytes.readUInt32LE(table + n * 8 + 4);
    return bytes.toString('utf8', start, start + length);
  };
  const english = file.includes('/en');
  const found: string[] = [];
  for (let n = 1; n < count; n++) {
    const source = at(sources, n).replace(/^.*\u0004/, '');
    const target = at(targets, n);
    if (english || target !== source) found.push(...target.split(/[\u0000\n]/));
  }
  return found;
}

/** Values of the Fluent and .properties files inside a language pack. */
function fluentOf(file: string): string[] {
  const all = execFileSync('unzip', ['-p', file, '*.ftl', '*.properties'], { maxBuffer: 1e8 }).toString(
    'utf8',
  );
  const found: string[] = [];
  for (const line of all.split('\n')) {
    if (line.startsWith('#')) continue;
    const value = line.replace(/^\s*(\.?[\w.-]+\s*=|\*?\[\w+\])/, '').trim();
    if (value && !/^[A-Za-z0-9.,+-]*$/.test(value)) found.push(value);
  }
  return found;
}

function swahili(): string[] {
  const lines: string[] = [];
  for (const file of walk(from!, 'freedict-swh-eng.dict.dz')) {
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
      // A headword stands before its pronunciation: "word /…/".
      const word = /^(\p{L}[\p{L} '-]*?)\s*(\/|<|$)/u.exec(line);
      if (word) lines.push(word[1]!);
    }
  }
  for (const file of walk(from!, 'sw_TZ.dic'))
    for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) lines.push(line.replace(/\/.*/, ''));
  return lines;
}

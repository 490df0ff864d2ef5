import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Messages, mergeMessages, readMessageFiles } from '../../../scripts/messages.ts';

const root = join(import.meta.dirname, '../../..');
const languages = ['en', 'nl'];

/** Keys made at run time from codes of the domain, which no source spells out whole. Keep it short. */
const dynamic = ['kinds.', 'problem.'];

const flat = (messages: Messages, at = ''): [key: string, words: string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  );
const found = Object.fromEntries(
  languages.map((language) => {
    const files = readMessageFiles(join(root, 'locales'), language);
    return [language, new Map(flat(mergeMessages(files)))];
  }),
);
const en = found.en as Map<string, string>;
const namespaces = new Set([...en.keys()].map((key) => key.split('.')[0]));

const sources = readdirSync(join(root, 'src/web'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({
    file,
    // A permission looks like a key and is none.
    code: readFileSync(join(root, 'src/web', file), 'utf8').replaceAll(/useMay\('[\w.]+'\)/g, ''),
  }));

/** Literal keys (`'respond.reply.send'`), also those kept in a table, and beginnings of keys made on the way. */
const literal = /(["'])([a-z][\w-]*(?:\.[\w-]+)+)\1/g;
const begun = /`([a-z][\w-]*\.(?:[\w-]+\.)*)\$\{/g;
const used = sources.flatMap(({ file, code }) =>
  [...code.matchAll(literal)]
    .map(([, , key = '']) => ({ file, key }))
    .filter(({ key }) => namespaces.has(key.split('.')[0])),
);
const prefixes = [
  ...dynamic,
  ...sources.flatMap(({ code }) => [...code.matchAll(begun)].map(([, start = '']) => start)),
];

/** Names to fill in. A brace at an even depth opens a name, one at an odd depth the words of a plural's branch. */
const names = (words: string): string[] => {
  const seen = new Set<string>();
  let depth = 0;
  for (const [at, letter] of [...words].entries()) {
    if (letter === '{' && depth++ % 2 === 0)
      seen.add(/^\s*\w*/.exec([...words].slice(at + 1).join(''))?.[0].trim() ?? '');
    if (letter === '}') depth--;
  }
  return [...seen].sort();
};

describe('messages', () => {
  test('names are found, words in branches are not', () => {
    expect(names('{who} has {n, plural, one {day} other {{n} days of {left}}}')).toEqual([
      'left',
      'n',
      'who',
    ]);
  });

  test('both languages say the same keys', () => {
    expect([...(found.nl as Map<string, string>).keys()].sort()).toEqual([...en.keys()].sort());
  });

  test('nothing is said to be without words', () => {
    for (const language of languages)
      expect([...(found[language] as Map<string, string>)].filter(([, words]) => !words.trim())).toEqual([]);
  });

  test('both languages fill in the same names', () => {
    const uneven = [...en].filter(
      ([key, words]) => names(words).join() !== names(found.nl?.get(key) ?? '').join(),
    );
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  test('every key a screen uses has words', () => {
    const groups = new Set(
      [...en.keys()].flatMap((key) => key.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'))),
    );
    expect(used.filter(({ key }) => !groups.has(key)).map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  test('no words without a screen that uses them', () => {
    const spoken = new Set(used.map(({ key }) => key));
    const idle = [...en.keys()].filter(
      (key) => !spoken.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(idle).toEqual([]);
  });

  test('every refusal of a step that has words has its own', () => {
    const byStatus = /\.(unknown|gone|changed-meanwhile)$|-already$/;
    const speaks = (file: string): boolean =>
      ['http', 'kit', ...namespaces].includes(file.split(sep)[0] ?? '') && /(?<!\.test)\.ts$/.test(file);
    const codes = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(speaks)
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
      .flatMap((code) => [...code.matchAll(/\brefuse\(\s*'([\w.-]+)'/g)].map(([, found = '']) => found));
    const silent = [...new Set(codes)].filter((code) => !byStatus.test(code) && !en.has(`problem.${code}`));
    expect(silent).toEqual([]);
  });

  test('every event of the ledger has words', () => {
    const steps = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith(`web${sep}`))
      .map((file) => ({ file, code: readFileSync(join(root, 'src', file), 'utf8') }));
    const types = steps.flatMap(({ file, code }) => [
      ...code.matchAll(/\btype: '([a-z-]+\.[a-z-]+)'/g),
      ...(file.endsWith(`${sep}events.ts`) ? code.matchAll(/'([a-z-]+\.[a-z-]+)'/g) : []),
    ]);
    expect(types.length).toBeGreaterThan(50);
    const wordless = types.map(([, type]) => `people.event.${type}`).filter((key) => !en.has(key));
    expect([...new Set(wordless)]).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/command/commands.ts';

const root = resolve(import.meta.dirname, '..');
const skipped = new Set(['node_modules', 'dist', '.git', 'data', 'coverage', 'shared']);

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pagesIn(path) : entry.name.endsWith('.md') ? [path] : [];
  });

const pages = pagesIn(root).map((path) => ({
  path: relative(root, path),
  folder: dirname(path),
  text: readFileSync(path, 'utf8'),
}));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** What stands in fences is an example, not a link. */
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

test('every relative link leads somewhere', () => {
  const broken = pages.flatMap(({ path, folder, text }) =>
    [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target.split('#')[0] ?? '')
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(resolve(folder, target)))
      .map((target) => `${path}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every source file that a page names is there', () => {
  const gone = pages.flatMap(({ path, folder, text }) =>
    [
      ...text.matchAll(
        /`((?:src|test|scripts|migrations|locales|docs)\/[\w./-]+\.(?:ts|tsx|md|sql|json|mjs))`/g,
      ),
    ]
      .map(([, named = '']) => named)
      .filter((named) => !existsSync(join(root, named)) && !existsSync(join(folder, named)))
      .map((named) => `${path}: ${named}`),
  );
  expect(gone).toEqual([]);
});

test('every command that a page runs exists, and every command is described', () => {
  const names = new Set(commands.map(({ name }) => name));
  const run = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run -s heed -- (\w+)/g)].map(([, name = '']) => ({ path, name })),
  );
  expect(run.filter(({ name }) => name !== 'COMMAND' && !names.has(name))).toEqual([]);
  const operations = textOf('docs/operations.md');
  expect([...names].filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
});

test('capabilities keep every row, once, in order, each with a state', () => {
  const letters = { L: 7, U: 7, C: 7, R: 7, I: 7, M: 8, T: 5, P: 8 };
  const expected = Object.entries(letters).flatMap(([letter, most]) =>
    Array.from({ length: most }, (_, index) => `${letter}${index + 1}`),
  );
  const rows = [...textOf('docs/capabilities.md').matchAll(/^\|\s*([A-Z]\d)\s*\|[^|]*\|\s*([^|]*?)\s*\|/gm)];
  expect(rows.map(([, id]) => id)).toEqual(expected);
  expect(rows.filter(([, , state]) => !/^\*\*(works|partly|not yet)\*\*/.test(state ?? ''))).toEqual([]);
});

test('what shows a capability is there, and of the speed that is said', () => {
  const shown = [...textOf('docs/capabilities.md').matchAll(/`(pure|db|e2e) ([^`\s]+)`/g)].filter(
    ([, , at]) => at !== 'FILE',
  );
  expect(shown.length).toBeGreaterThan(20);
  const wrong = shown.filter(([, speed, at = '']) => {
    if (!existsSync(join(root, at))) return true;
    const slow = at.endsWith('.db.test.ts') || at.startsWith('test/contract') || !at.endsWith('.ts');
    return speed === 'e2e' ? !at.endsWith('.spec.ts') : at.endsWith('.ts') && (speed === 'db') !== slow;
  });
  expect(wrong.map(([whole]) => whole)).toEqual([]);
});

test('no word stands twice among the words of one step', () => {
  const sections = textOf('GLOSSARY.md').split(/^## /m);
  const twice = sections.flatMap((section) => {
    const words = [...section.matchAll(/^\| \*\*([^*|]+)\*\*/gm)].map(([, word = '']) => word);
    return words.filter((word, index) => words.indexOf(word) !== index && word !== 'stage');
  });
  expect(twice).toEqual([]);
});

test('every step says in forty lines what it hears, decides, appends and shows', () => {
  const steps = ['listen', 'understand', 'connect', 'respond', 'improve', 'measure', 'transform'];
  const silent = steps.filter((step) => {
    const text = existsSync(join(root, `src/${step}/README.md`)) ? textOf(`src/${step}/README.md`) : '';
    const told = ['Hears', 'Decides', 'Appends', 'Shows'].every((word) => text.includes(`**${word}**`));
    return !told || text.split('\n').length > 41;
  });
  expect(silent).toEqual([]);
});

test('every table of a step has its noun in the glossary', () => {
  const words = [...textOf('GLOSSARY.md').matchAll(/^\| \*\*.*$/gm)].join('\n').toLowerCase();
  const folder = join(root, 'migrations');
  const tables = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^create table (\w+)/gm)])
    .map(([, table = '']) => table)
    .filter((table) => !table.startsWith('auth_'));
  expect(tables.length).toBeGreaterThan(40);
  const nouns = tables.map((table) => [table, table.split('_').slice(1)] as const);
  expect(nouns.filter(([, noun]) => !noun.every((word) => words.includes(word)))).toEqual([]);
});

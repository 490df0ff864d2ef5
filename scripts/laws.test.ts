import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
// @ts-expect-error the rules are plain JavaScript: dependency-cruiser reads no types.
import rules from '../.dependency-cruiser.mjs';
import { textBreaches } from './laws.ts';

/** One violation of each import law, planted in a small house of its own. */
const planted: Record<string, [from: string, to: string]> = {
  'no-cycles': ['src/kit/one.ts', '#kit/two.ts'],
  'kit-knows-nobody': ['src/kit/nosy.ts', '#ledger/index.ts'],
  'ledger-knows-kit': ['src/ledger/nosy.ts', '#people/index.ts'],
  'people-knows-ground': ['src/people/nosy.ts', '#listen/index.ts'],
  'one-way-listen': ['src/listen/ahead.ts', '#understand/index.ts'],
  'one-way-understand': ['src/understand/ahead.ts', '#connect/index.ts'],
  'one-way-connect': ['src/connect/ahead.ts', '#respond/index.ts'],
  'one-way-respond': ['src/respond/ahead.ts', '#improve/index.ts'],
  'one-way-improve': ['src/improve/ahead.ts', '#measure/index.ts'],
  'one-way-measure': ['src/measure/ahead.ts', '#transform/index.ts'],
  'door-listen': ['src/respond/window.ts', '#listen/inner.ts'],
  'door-understand': ['src/respond/window2.ts', '#understand/inner.ts'],
  'door-connect': ['src/respond/window3.ts', '#connect/inner.ts'],
  'door-respond': ['src/improve/window.ts', '#respond/inner.ts'],
  'door-improve': ['src/measure/window.ts', '#improve/inner.ts'],
  'door-measure': ['src/transform/window.ts', '#measure/inner.ts'],
  'door-transform': ['src/http/window.ts', '#transform/inner.ts'],
  'adapters-by-compose': ['src/listen/adapter.ts', '#adapters/mail.ts'],
  'modules-by-compose': ['src/respond/module-reader.ts', '#listen/module.ts'],
  'http-in-http': ['src/respond/decide.ts', '#http/route.ts'],
  'sdks-in-adapters': ['src/respond/send.ts', 'nodemailer'],
  'screens-read-contracts': ['src/web/respond/screen.ts', '#respond/inner.ts'],
  'nothing-from-tests': ['src/respond/tested.ts', '../../test/support.ts'],
};
const steps = [
  'kit',
  'ledger',
  'people',
  'listen',
  'understand',
  'connect',
  'respond',
  'improve',
  'measure',
  'transform',
  'http',
];

let house: string;
let caught: Set<string>;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'heed-laws-'));
  const plant = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  plant('package.json', JSON.stringify({ type: 'module', imports: { '#*': './src/*' } }));
  for (const step of steps)
    for (const file of ['index', 'inner', 'module', 'route'])
      plant(`src/${step}/${file}.ts`, 'export const here = 1;\n');
  plant('src/adapters/mail.ts', 'export const here = 1;\n');
  plant('test/support.ts', 'export const here = 1;\n');
  plant('src/kit/two.ts', "import { here as one } from './one.ts';\nexport const here = () => one;\n");
  plant(
    'node_modules/nodemailer/package.json',
    '{"name":"nodemailer","main":"index.js","exports":"./index.js"}',
  );
  plant('node_modules/nodemailer/index.js', 'exports.here = 1;\n');
  for (const [from, to] of Object.values(planted))
    plant(from, `import { here as there } from '${to}';\nexport const here = () => there;\n`);
  cpSync('.dependency-cruiser.mjs', join(house, '.dependency-cruiser.mjs'));
  const run = spawnSync(
    process.execPath,
    [
      resolve('node_modules/.bin/depcruise'),
      '--output-type',
      'json',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
    ],
    { cwd: house, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } };
  caught = new Set(summary.violations.map((violation) => violation.rule.name));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test('there is a planted violation for every import law', () => {
  expect(rules.forbidden.map((rule: { name: string }) => rule.name).sort()).toEqual(
    Object.keys(planted).sort(),
  );
});

test.each(Object.keys(planted))('%s is caught', (law) => {
  expect([...caught]).toContain(law);
});

test.each([
  ['sql-in-store', 'src/respond/solve.ts', 'await sql`select 1`.execute(tx);'],
  ['environment-in-config', 'src/respond/solve.ts', 'const port = process.env.PORT;'],
  ['no-default-export', 'src/respond/solve.ts', 'export default 1;'],
  ['names', 'src/respond/reply-helper.ts', 'export const x = 1;'],
  ['size', 'src/respond/solve.ts', 'x;\n'.repeat(205)],
])('%s is caught in the text', (law, file, text) => {
  expect(textBreaches(file, text).map((breach) => breach.law)).toEqual([law]);
});

test('the same is allowed where it belongs', () => {
  expect(textBreaches('src/respond/store/page.ts', 'await sql`select 1`.execute(tx);')).toEqual([]);
  expect(textBreaches('src/config.ts', 'export const environment = () => process.env;')).toEqual([]);
});

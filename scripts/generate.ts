import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { settingRows } from '../src/config.ts';

/** Files made from code. `--check` fails when one is not what the code says now. */
const generated: Record<string, () => string> = {
  'docs/configuration.md': () =>
    [
      '# Settings',
      '',
      'Heed runs without any. All are read from the environment when it starts; wrong ones are reported together.',
      'What people change while it runs (sources, mandates, themes, …) is in the screens, not here.',
      '',
      '| setting | meaning | without it |',
      '|---|---|---|',
      ...settingRows.map(
        ({ name, meaning, fallback }) =>
          `| \`${name}\` | ${meaning} | ${fallback ? `\`${fallback}\`` : ''} |`,
      ),
      '',
    ].join('\n'),
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [file, make] of Object.entries(generated)) {
  const text = make();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    stale += 1;
    process.stderr.write(`${file} is not what the code says: run "node scripts/generate.ts"\n`);
  } else writeFileSync(file, text);
}
process.exit(stale === 0 ? 0 : 1);

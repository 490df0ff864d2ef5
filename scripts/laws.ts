import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Breach {
  law: string;
  file: string;
  line?: number;
  advice: string;
}

const steps = 'listen|understand|connect|respond|improve|measure|transform|people';

/** Laws that imports cannot show, read from the text of the sources. */
export function textBreaches(file: string, text: string): Breach[] {
  if (/\.test\.tsx?$/.test(file)) return [];
  const breaches: Breach[] = [];
  const lines = text.split('\n');
  const each = (law: string, wrong: RegExp, advice: string) => {
    for (const [index, line] of lines.entries())
      if (wrong.test(line)) breaches.push({ law, file, line: index + 1, advice });
  };
  const isStore = /^src\/(?:[\w-]+\/store(?:[\w-]*\.ts|\/)|ledger\/|adapters\/|command\/|sample\/)/.test(
    file,
  );
  if (new RegExp(`^src/(?:${steps})/`).test(file) && !isStore) {
    each(
      'sql-in-store',
      /\bsql`|\bsql<|\bsql\.(?:raw|ref|table)\b/,
      "SQL stands in the step's store.ts or store/: move the query there and call it by what it gives.",
    );
  }
  if (file !== 'src/config.ts')
    each(
      'environment-in-config',
      /process\.env\b/,
      'Only config.ts reads the environment: take the setting from Config.',
    );
  each('no-default-export', /^export default\b/, 'Name what you export.');
  const name = file.split('/').at(-1)!;
  if (
    /(?:^|-)(?:manager|helper|helpers|util|utils|service|handler|base|info|creator|updater)(?:-|\.)/.test(
      name,
    )
  ) {
    breaches.push({
      law: 'names',
      file,
      advice: 'This name says nothing: name the file after what it does or is (GLOSSARY.md).',
    });
  }
  const most = 200;
  const exempt =
    /\/(?:contract[\w-]*|tables|events|concepts|lexicon[\w-]*)\.ts$|^src\/sample\/|\/reading\/(?:lexicon|train|messages)\/|language-grams/.test(
      file,
    );
  if (lines.length > most + 1 && !exempt)
    breaches.push({
      law: 'size',
      file,
      advice: `${lines.length} lines; a file stops at ${most}: find the second idea in it.`,
    });
  return breaches;
}

export function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** Import laws, by dependency-cruiser. */
export function importBreaches(paths: string[]): Breach[] {
  const run = spawnSync(
    process.execPath,
    ['node_modules/.bin/depcruise', '--output-type', 'json', '--config', '.dependency-cruiser.mjs', ...paths],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  const { summary } = JSON.parse(run.stdout) as {
    summary: {
      violations: { rule: { name: string }; from: string; to: string }[];
      ruleSetUsed: { forbidden: { name: string; comment: string }[] };
    };
  };
  const advice = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  return summary.violations.map(({ rule, from, to }) => ({
    law: rule.name,
    file: `${from} → ${to}`,
    advice: advice.get(rule.name) ?? '',
  }));
}

if (process.argv[1]?.endsWith('laws.ts')) {
  const breaches = [
    ...[...sourceFiles('src')].flatMap((file) => textBreaches(file, readFileSync(file, 'utf8'))),
    ...importBreaches(['src']),
  ];
  for (const { law, file, line, advice } of breaches)
    process.stdout.write(`${file}${line ? `:${line}` : ''}\n  ${law}: ${advice}\n`);
  process.stdout.write(breaches.length === 0 ? 'The laws hold.\n' : `${breaches.length} breaches.\n`);
  process.exit(breaches.length === 0 ? 0 : 1);
}

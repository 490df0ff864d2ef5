import { runSteps } from './run-steps.ts';

/** What every change must pass, in under 90 seconds. */
await runSteps('npm run check', [
  { name: 'format and lint', run: ['biome', 'check', '.'] },
  { name: 'types', run: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'laws', run: ['node', 'scripts/laws.ts'] },
  { name: 'generated files are fresh', run: ['node', 'scripts/generate.ts', '--check'] },
  { name: 'fast tests', run: ['vitest', 'run', '--project', 'pure', '--project', 'db'] },
]);

import { runSteps } from './run-steps.ts';

/** Every suite, the browser included. */
await runSteps('npm test', [
  { name: 'types', run: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'laws', run: ['node', 'scripts/laws.ts'] },
  { name: 'screens build', run: ['vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'pure, database and contract tests',
    run: ['vitest', 'run', '--project', 'pure', '--project', 'db'],
  },
  { name: 'end to end, in a browser', run: ['vitest', 'run', '--project', 'e2e'] },
]);

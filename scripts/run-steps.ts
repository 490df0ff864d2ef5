import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Step {
  name: string;
  /** A program of node_modules/.bin, or `node`. */
  run: [string, ...string[]];
}

/** Runs steps one after the other, all of them, and closes with what passed and how long each took. */
export async function runSteps(title: string, steps: readonly Step[]): Promise<never> {
  const results: { name: string; ok: boolean; seconds: number }[] = [];
  for (const { name, run } of steps) {
    process.stdout.write(`\n── ${name}\n`);
    const began = performance.now();
    const ok = await succeeds(run);
    results.push({ name, ok, seconds: (performance.now() - began) / 1000 });
  }
  process.stdout.write(`\n${title}\n`);
  for (const { name, ok, seconds } of results)
    process.stdout.write(`  ${ok ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}\n`);
  const failed = results.filter((result) => !result.ok).length;
  process.stdout.write(
    failed === 0 ? `All ${results.length} passed.\n` : `${failed} of ${results.length} failed.\n`,
  );
  process.exit(failed === 0 ? 0 : 1);
}

function succeeds([program, ...args]: [string, ...string[]]): Promise<boolean> {
  const command = program === 'node' ? process.execPath : `node_modules/.bin/${program}`;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

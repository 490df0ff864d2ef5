import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const sources = [
  'src',
  'locales',
  'index.html',
  'note.html',
  'vite.config.ts',
  'scripts/messages.ts',
  'scripts/offline-app.ts',
  'package-lock.json',
];

/**
 * Builds the screens when their sources have changed since the last build: the first start of a clone, and after an
 * update. In a process of its own, so that the bundler's memory does not stay.
 */
export async function buildScreens(tell: (line: string) => void): Promise<void> {
  const stamp = join(root, 'dist', '.built-from');
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  tell('Building the screens (once, and after an update) …');
  await run(join(root, 'node_modules', 'vite', 'bin', 'vite.js'), ['build', '--logLevel', 'warn']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
}

/** Names, sizes and times of every source file: quick to take, and different after any edit. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const source of sources) add(join(root, source));
  return hash.digest('hex');
}

function run(script: string, args: string[]): Promise<void> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolvePromise()
        : reject(new Error(`building the screens failed (${code}); run npm ci and try again`)),
    );
  });
}

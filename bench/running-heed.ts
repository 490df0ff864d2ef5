import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const env = (folder: string) => ({
  ...process.env,
  DATABASE_URL: '',
  HEED_DATA: folder,
  PORT: '0',
  LOG_LEVEL: 'error',
  HEED_OWNER_EMAIL: owner.email,
  HEED_OWNER_PASSWORD: owner.password,
  HEED_ORGANISATION: 'Bench',
});

export const owner = { email: 'owner@bench.example', password: 'bench-password-1' };

export interface RunningHeed {
  url: string;
  pid: number;
  folder: string;
  /** From spawning the process until /health/ready said so. */
  startMs: number;
  stop(): Promise<void>;
}

/** A data folder that the database's own account may enter. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heed-bench-'));
  chmodSync(folder, 0o755);
  return folder;
}

export const dropFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** The real program in a process of its own, on a free port. */
export async function startHeed(folder: string): Promise<RunningHeed> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, 'serve', '--json'], {
    env: env(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const line = out.split('\n').find((each) => each.startsWith('{'));
      if (line) resolve(JSON.parse(line).url);
    });
    child.once('exit', (code) => reject(new Error(`Heed ended with ${code}: ${said}`)));
  });
  const ready = await fetch(`${url}/health/ready`);
  if (!ready.ok) throw new Error(`not ready: ${ready.status}`);
  await ready.text();
  return {
    url,
    pid: child.pid!,
    folder,
    startMs: performance.now() - began,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs one command of the program to its end. */
export async function runHeed(folder: string, args: string[]): Promise<{ seconds: number; said: string }> {
  const began = performance.now();
  const child = spawn(process.execPath, [main, ...args], {
    env: env(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`heed ${args.join(' ')} ended with ${code}: ${said}`);
  return { seconds: (performance.now() - began) / 1000, said };
}

/** A way into the embedded engine of a running Heed, for the hand-written side. */
export async function engineOf(folder: string, database = 'heed', most = 1): Promise<pg.Pool> {
  const password = readFileSync(join(folder, 'database-password'), 'utf8').trim();
  const port = enginePid(folder).port;
  const pool = new pg.Pool({
    connectionString: `postgresql://heed:${password}@127.0.0.1:${port}/${database}`,
    max: most,
    application_name: 'bench',
  });
  // The engine ends with Heed; that a connection was open to it then is no news.
  pool.on('error', () => {});
  return pool;
}

export function enginePid(folder: string): { pid: number; port: number } {
  const lines = readFileSync(join(folder, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

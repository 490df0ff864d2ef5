import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { openFolder } from './open-folder.ts';

export interface HeedProcess {
  url: string;
  dataFolder: string;
  owner: { email: string; password: string };
  /** A session of the owner, as a Cookie header. */
  cookie: string;
  child: ChildProcess;
  /** Asks the API as the owner; throws unless it answers with success. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** As `kill -9`: the database server is left running. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  again(): Promise<void>;
  /** Ends it as Ctrl-C does and removes its data. */
  close(): Promise<void>;
}

const startLimitMs = 120_000;

/** The real program in a process of its own, on a data folder of its own, with an owner. */
export async function heedProcess(env: Record<string, string> = {}): Promise<HeedProcess> {
  const dataFolder = openFolder(join(tmpdir(), 'heed-e2e-'));
  const owner = { email: 'olga@example.org', password: 'a-long-password' };
  const port = await freePort();
  const start = () =>
    startServing({
      ...env,
      PORT: String(port),
      HEED_DATA: dataFolder,
      HEED_OWNER_EMAIL: owner.email,
      HEED_OWNER_PASSWORD: owner.password,
      LOG_LEVEL: 'error',
    });
  let child = await start();
  const url = `http://127.0.0.1:${port}`;
  const cookie = await signIn(url, owner);
  const ended = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  return {
    url,
    dataFolder,
    owner,
    cookie,
    get child() {
      return child;
    },
    async call<T>(method: string, path: string, body?: unknown) {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
      return (text ? JSON.parse(text) : null) as T;
    },
    kill: () => ended('SIGKILL'),
    async again() {
      child = await start();
    },
    async close() {
      // A killed one left its database running: the next start adopts it and ends it properly.
      if (child.signalCode === 'SIGKILL') child = await start();
      await ended('SIGINT');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function startServing(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/main.ts', 'serve', '--json'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`Heed did not start in ${startLimitMs / 1000} s: ${said}`));
    }, startLimitMs);
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.on('data', (chunk) => {
      if (!String(chunk).includes('"url"')) return;
      clearTimeout(limit);
      resolve(child);
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`Heed ended with ${code}: ${said}`));
    });
  });
}

async function signIn(url: string, owner: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner),
  });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

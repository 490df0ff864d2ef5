import { spawn, spawnSync } from 'node:child_process';
import { chownSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from './account.ts';
import { answers, type Running } from './running-server.ts';

const startLimitMs = 60_000;

/** initdb into a folder beside, renamed when whole: a half-made cluster is never taken for one. */
export function makeCluster(binaries: string, home: string, password: string, account: Account | null): void {
  const half = `${home}.half`;
  rmSync(half, { recursive: true, force: true });
  // initdb cannot open the pipe Node gives it as /dev/stdin, so the password passes through a file.
  const passwordFile = `${home}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const made = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      '-D',
      half,
      '-U',
      'heed',
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      `--pwfile=${passwordFile}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...identity(account), cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Error(`could not make the database: ${made.error?.message ?? made.stderr}`);
  renameSync(half, home);
}

const identity = (account: Account | null) => (account ? { uid: account.uid, gid: account.gid } : {});

/** Starts the server on a free loopback port and waits until it answers. */
export async function startServer(
  binaries: string,
  home: string,
  password: string,
  account: Account | null,
): Promise<Running> {
  const port = await freePort();
  const log = openSync(join(home, '..', '..', 'database.log'), 'a', 0o600);
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    [
      '-D',
      home,
      '-p',
      String(port),
      ...Object.entries(serverSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...identity(account), cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  let ended: string | null = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended = `it ended with ${code ?? signal}`;
  });
  child.unref();
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    if (ended)
      throw new Error(
        `the embedded database did not start: ${ended}. Its log: ${join(home, '..', '..', 'database.log')}`,
      );
    if (await answers(port, password)) return { pid: child.pid!, port };
    await wait(15);
  }
  child.kill('SIGINT');
  throw new Error(
    `the embedded database did not answer in ${startLimitMs / 1000} s. Its log: ${join(home, '..', '..', 'database.log')}`,
  );
}

/** Small and durable: Heed shares a machine with other work, and an acknowledged signal must be on disk. */
const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '64MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  // One machine, no replicas.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  wal_compression: 'pglz',
  // Worker processes for I/O cost memory at rest and gain nothing at this size.
  io_method: 'sync',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // The statement of a failed query may hold a customer's words.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

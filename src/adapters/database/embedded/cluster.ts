import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Account, databaseAccount } from './account.ts';
import { chooseDataFolder, placeBinaries, prepareDataFolder } from './folders.ts';

/** A running embedded PostgreSQL. `adopted`: it was already running, left by an earlier Heed. */
export interface Cluster {
  dataFolder: string;
  /** Connection URL of the database `heed`. Holds the password: never log it. */
  url: string;
  adopted: boolean;
  /** Ends the server, unless another Heed still uses it. */
  stop(): Promise<void>;
}

const startLimitMs = 60_000;

/**
 * Makes (first time), adopts or starts the embedded PostgreSQL of a data folder.
 * It listens on a loopback port only, with a generated password. It is started in a session of its own so
 * that a Ctrl-C in the terminal reaches Heed first; a killed Heed leaves it running and the next one adopts it.
 */
export async function openCluster(setting: string | null): Promise<Cluster> {
  const account = databaseAccount();
  const dataFolder = chooseDataFolder(setting, account);
  const { cluster } = prepareDataFolder(dataFolder, account);
  const release = await takeStartLock(join(dataFolder, 'starting.lock'));
  try {
    const password = passwordOf(join(dataFolder, 'database-password'));
    const home = join(cluster, 'cluster');
    const running = await findRunning(home, password);
    if (running) return handle(dataFolder, running, password, true);
    const binaries = await placeBinaries(account);
    if (!existsSync(join(home, 'PG_VERSION'))) makeCluster(binaries, home, password, account);
    const started = await startServer(binaries, home, password, account);
    return handle(dataFolder, started, password, false);
  } finally {
    release();
  }
}

interface Running {
  pid: number;
  port: number;
}

function handle(dataFolder: string, running: Running, password: string, adopted: boolean): Cluster {
  return {
    dataFolder,
    url: urlOf(running.port, password, 'heed'),
    adopted,
    stop: () => stopServer(running, password),
  };
}

const urlOf = (port: number, password: string, database: string) =>
  `postgresql://heed:${password}@127.0.0.1:${port}/${database}`;

function passwordOf(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function makeCluster(binaries: string, home: string, password: string, account: Account | null): void {
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

async function startServer(
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

/** A server already running on this folder that lets us in; null when none runs. */
async function findRunning(home: string, password: string): Promise<Running | null> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    const lock = readLock(home);
    if (!lock || !isPostgres(lock.pid)) return null;
    if (lock.port && (await answers(lock.port, password))) return { pid: lock.pid, port: lock.port };
    // It is starting, recovering or stopping: all three end by themselves.
    await wait(50);
  }
  throw new Error('a database server runs on this data folder but does not answer');
}

function readLock(home: string): { pid: number; port: number | null } | null {
  try {
    const lines = readFileSync(join(home, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) || null };
  } catch {
    return null;
  }
}

/** The pid in a stale lock file may meanwhile be somebody else's process. */
function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || !isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 2000,
    application_name: 'heed-start',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'heed'`);
    if (rowCount === 0) await client.query('create database heed');
    return true;
  } catch (error) {
    // 57P03: starting up or shutting down. Wrong password means a folder that is not ours: waiting won't help.
    if ((error as { code?: string }).code === '28P01')
      throw new Error('the database of this data folder refuses its own password file (database-password)', {
        cause: error,
      });
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function stopServer(running: Running, password: string): Promise<void> {
  // Our own pool's backends take a moment to leave.
  for (let tries = 0; await usedByOthers(running.port, password); tries++) {
    if (tries === 8) return;
    await wait(25);
  }
  try {
    // SIGINT is PostgreSQL's fast shutdown: no new work, clean end.
    process.kill(running.pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < 20_000 && isAlive(running.pid); waited += 20) await wait(20);
}

async function usedByOthers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(port, password, 'postgres'),
    connectionTimeoutMillis: 2000,
    application_name: 'heed-stop',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name like 'heed%' limit 1`,
    );
    return rowCount !== 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Two Heeds starting at once on one folder must not both run initdb. */
async function takeStartLock(file: string): Promise<() => void> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, { encoding: 'utf8', flag: 'r' }) || 0);
      if (holder && !isAlive(holder)) unlinkSync(file);
      else await wait(40);
    }
  }
  throw new Error(
    `another Heed has been starting on this folder for ${startLimitMs / 1000} s; if none is, remove ${file}`,
  );
}

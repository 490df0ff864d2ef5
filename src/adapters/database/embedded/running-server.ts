import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from './is-alive.ts';

export interface Running {
  pid: number;
  port: number;
}

export const urlOf = (port: number, password: string, database: string) =>
  `postgresql://heed:${password}@127.0.0.1:${port}/${database}`;

const startLimitMs = 60_000;

/** A server already running on this folder that lets us in; null when none runs. */
export async function findRunning(home: string, password: string): Promise<Running | null> {
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

export async function answers(port: number, password: string): Promise<boolean> {
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

/** Ends the server, unless another Heed still uses it. */
export async function stopServer(running: Running, password: string): Promise<void> {
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

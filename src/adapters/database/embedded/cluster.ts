import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseAccount } from './account.ts';
import { chooseDataFolder, placeBinaries, prepareDataFolder } from './folders.ts';
import { findRunning, type Running, stopServer, urlOf } from './running-server.ts';
import { takeStartLock } from './start-lock.ts';
import { makeCluster, startServer } from './start-server.ts';

/** A running embedded PostgreSQL. `adopted`: it was already running, left by an earlier Heed. */
export interface Cluster {
  dataFolder: string;
  /** Connection URL of the database `heed`. Holds the password: never log it. */
  url: string;
  adopted: boolean;
  /** Ends the server, unless another Heed still uses it. */
  stop(): Promise<void>;
}

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

function handle(dataFolder: string, running: Running, password: string, adopted: boolean): Cluster {
  return {
    dataFolder,
    url: urlOf(running.port, password, 'heed'),
    adopted,
    stop: () => stopServer(running, password),
  };
}

function passwordOf(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '#adapters/database/connect.ts';
import { type ChangeEar, hearChanges } from '#adapters/database/hear-changes.ts';
import { installationSecret } from '#adapters/secret.ts';
import { type Composed, compose } from '#compose.ts';
import type { Config } from '#config.ts';
import { type HeedServer, makeServer } from '#http/server.ts';
import type { Log } from '#kit/log.ts';
import { isRefusal } from '#kit/refusal.ts';
import { type RunningFollowers, runFollowers } from '#ledger/run-followers.ts';
import { makeOwner, makeSetUpToken, setUpNeeded } from '#people/set-up-owner.ts';
import { tidyMemoryAtRest } from './tidy-memory.ts';

export interface Serving {
  url: string;
  /** One-time link to make the owner account; null when there is one. */
  setUpLink: string | null;
  store: Store;
  composed: Composed;
  server: HeedServer;
  followers: RunningFollowers;
  stop(): Promise<void>;
}

export class AlreadyServing extends Error {
  readonly code = 'serve.already-running';
}

const screens = resolve(fileURLToPath(new URL('../../dist', import.meta.url)));

/** Everything in one process: database, followers, jobs, web server. `web: false` is `heed work`. */
export async function serve(config: Config, log: Log, { web = true } = {}): Promise<Serving> {
  const store = await openStore(config, web ? 'serve' : 'work');
  const undo: (() => Promise<unknown>)[] = [() => store.close()];
  const stop = async () => {
    for (const step of undo.splice(0).reverse())
      await step().catch((error) => log.error({ err: error }, 'stopping'));
  };
  try {
    if (web) undo.push(await holdDataFolder(store, config));
    let url = config.publicUrl ?? `http://${config.host}:${config.port}`;
    const secret = installationSecret(config.secret, store.dataFolder);
    const composed = compose({
      config,
      store,
      dataFolder: store.dataFolder,
      secret,
      log,
      publicUrl: () => config.publicUrl ?? url,
    });
    // After jobs and followers have ended: they wait for its answers.
    undo.push(() => composed.thinking.stop());
    await composed.jobs.start({ work: true });
    undo.push(() => composed.jobs.stop());
    const followers = runFollowers(
      store.db,
      composed.modules.flatMap((module) => module.followers),
      log,
    );
    undo.push(() => followers.stop());
    const server = await makeServer({
      db: store.db,
      jobs: composed.jobs,
      signIn: composed.signIn,
      clock: composed.clock,
      log,
      routes: composed.modules.flatMap((module) => module.routes),
      ready: () => readiness(store),
      screens,
    });
    const keepers = composed.modules
      .flatMap((module) => (web ? (module.keepers ?? []) : []))
      .map(({ wakesOn, start }) => ({ wakesOn, ...start(log) }));
    undo.push(() => Promise.all(keepers.map((keeper) => keeper.stop())));
    const ear = listen(store, log, followers, server, keepers);
    undo.push(() => ear.close());
    let setUpLink: string | null = null;
    if (web) {
      // Before anybody can ask: who waits for /health/ready may sign in at once.
      await makeGivenOwner(config, store, composed);
      const bound = await server.app.listen({ port: config.port, host: config.host });
      undo.push(() => server.app.close());
      url = config.publicUrl ?? bound;
      const token = await makeSetUpToken(store.db, composed.clock.now());
      setUpLink = token ? `${url}/setup?token=${token}` : null;
      writeFileSync(join(store.dataFolder, 'serving.json'), JSON.stringify({ pid: process.pid, url }));
      undo.push(async () => rmSync(join(store.dataFolder, 'serving.json'), { force: true }));
    }
    composed.warm().catch((error) => log.warn({ err: error }, 'learning the themes'));
    const endTidying = tidyMemoryAtRest();
    undo.push(async () => endTidying());
    return { url, setUpLink, store, composed, server, followers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(
  store: Store,
  log: Log,
  followers: RunningFollowers,
  server: HeedServer,
  keepers: readonly { wakesOn: readonly string[]; wake(): void }[],
): ChangeEar {
  return hearChanges(
    store.url,
    log,
    (changes) => {
      followers.wake(new Set(changes.map(([type]) => type)));
      for (const { wakesOn, wake } of keepers) if (changes.some(([type]) => wakesOn.includes(type))) wake();
      server.live.tell(changes);
    },
    () => server.live.tell([['*', null]]),
  );
}

/** Two Heeds serving one database would both send and both route: the second is refused. */
async function holdDataFolder(store: Store, config: Config): Promise<() => Promise<void>> {
  const client = await store.pool.connect();
  // A killed Heed's lock goes with its connection, which the database notices within moments.
  for (let tries = 0; tries < 40; tries++) {
    const { rows } = await client.query('select pg_try_advisory_lock(4200) as held');
    if (rows[0].held) return async () => client.release(true);
    await wait(100);
  }
  client.release();
  throw new AlreadyServing(
    `another Heed is serving this ${store.engine === 'embedded' ? `data folder (${store.dataFolder})` : 'database'}${runningWhere(store.dataFolder)}. ` +
      `Stop it first, or give this one its own: HEED_DATA=…${config.databaseUrl ? ' and DATABASE_URL=…' : ''}`,
  );
}

function runningWhere(dataFolder: string): string {
  try {
    const { pid, url } = JSON.parse(readFileSync(join(dataFolder, 'serving.json'), 'utf8'));
    return ` at ${url}, process ${pid}`;
  } catch {
    return '';
  }
}

async function readiness(
  store: Store,
): Promise<{ ready: boolean; checks: Record<string, boolean | number> }> {
  try {
    const { rows } = await store.pool.query('select count(*) as stuck from ledger_stuck');
    return { ready: true, checks: { database: true, stuck: Number(rows[0].stuck) } };
  } catch {
    return { ready: false, checks: { database: false } };
  }
}

/** The owner of HEED_OWNER_EMAIL, where there is no owner yet. */
async function makeGivenOwner(config: Config, store: Store, { signIn, clock }: Composed): Promise<void> {
  if (!config.owner || !(await setUpNeeded(store.db))) return;
  const { email, password } = config.owner;
  const passwordHash = await signIn.hashPassword(password);
  const made = await store.db.transaction().execute((tx) =>
    makeOwner(tx, clock.now(), {
      name: email.slice(0, email.indexOf('@')),
      email,
      passwordHash,
      organisation: config.organisation ?? 'Heed',
      language: 'nl',
    }),
  );
  if (isRefusal(made) && made.refused !== 'set-up.done-already') throw new Error(made.refused);
}

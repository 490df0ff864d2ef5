import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Composed, compose } from '#compose.ts';
import { readConfig } from '#config.ts';
import { type HeedServer, makeServer } from '#http/server.ts';
import { type Clock, systemClock } from '#kit/clock.ts';
import { newId } from '#kit/ids.ts';
import { makeLog } from '#kit/log.ts';
import type { Role } from '#people/permissions.ts';
import { makeOwner } from '#people/set-up-owner.ts';
import { insertAccount } from '#people/store-session.ts';
import { type Thinking, thinkHere } from '#understand/index.ts';
import { freshDatabase, settle, type TestDatabase } from './database.ts';

export interface TestServer {
  database: TestDatabase;
  composed: Composed;
  /** Where it keeps files. */
  dataFolder: string;
  server: HeedServer;
  owner: Visitor;
  /** Somebody new with a role, signed in. */
  enter(role: Role): Promise<Visitor>;
  /** Runs every follower until nothing is left. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface Visitor {
  personId: string;
  cookie: string;
  call<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
}

export interface Answer<T> {
  status: number;
  headers: Record<string, unknown>;
  /** Parsed JSON, else the text. */
  body: T;
}

const password = 'test-password-1';

/** The whole program on a fresh database, without a port: requests go in through the real HTTP door. */
export async function testServer(
  options: { clock?: Clock; env?: Record<string, string>; jobs?: 'work' | 'put'; thinking?: Thinking } = {},
): Promise<TestServer> {
  const database = await freshDatabase();
  const dataFolder = mkdtempSync(join(tmpdir(), 'heed-data-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    HEED_DATA: dataFolder,
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  if ('problems' in config) throw new Error(JSON.stringify(config.problems));
  const log = makeLog(config.logLevel);
  const clock = options.clock ?? systemClock;
  const composed = compose({
    config,
    store: { ...database, close: database.close },
    dataFolder,
    secret: 'test-secret-test-secret-test-secret-test',
    clock,
    log,
    publicUrl: () => 'http://localhost',
    thinking: options.thinking ?? thinkHere(),
  });
  await composed.jobs.start({ work: options.jobs === 'work' });
  const server = await makeServer({
    db: database.db,
    jobs: composed.jobs,
    signIn: composed.signIn,
    clock,
    log,
    routes: composed.modules.flatMap((module) => module.routes),
    ready: async () => ({ ready: true, checks: {} }),
    screens: null,
  });
  const visitor = async (personId: string, email: string): Promise<Visitor> => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email, password },
    });
    const cookie = [answer.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0])
      .join('; ');
    return {
      personId,
      cookie,
      async call(method, path, body, headers = {}) {
        const response = await server.app.inject({
          method: method as 'GET',
          url: path,
          headers: { cookie, ...headers },
          ...(body !== undefined && { payload: body as object }),
        });
        const isJson = String(response.headers['content-type'] ?? '').includes('json');
        return {
          status: response.statusCode,
          headers: response.headers,
          body: isJson ? response.json() : response.body,
        } as never;
      },
    };
  };
  const passwordHash = await composed.signIn.hashPassword(password);
  const made = await database.db.transaction().execute((tx) =>
    makeOwner(tx, clock.now(), {
      name: 'Olga Owner',
      email: 'owner@example.org',
      passwordHash,
      organisation: 'Test',
      language: 'en',
    }),
  );
  if ('refused' in made) throw new Error(made.refused);
  let people = 0;
  return {
    database,
    composed,
    dataFolder,
    server,
    owner: await visitor(made.personId, 'owner@example.org'),
    async enter(role) {
      people += 1;
      const id = newId();
      const email = `${role}${people}@example.org`;
      await database.db.transaction().execute(async (tx) => {
        await insertAccount(tx, { id, name: `${role} ${people}`, email, passwordHash, at: clock.now() });
        await tx
          .insertInto('people_person')
          .values({
            id,
            name: `${role} ${people}`,
            email,
            role,
            department_id: null,
            hours: null,
            auth_user_id: id,
            left_at: null,
            created_at: clock.now(),
          })
          .execute();
      });
      return visitor(id, email);
    },
    settle: () =>
      settle(
        database.db,
        composed.modules.flatMap((module) => module.followers),
      ),
    async close() {
      await server.app.close();
      await composed.jobs.stop();
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

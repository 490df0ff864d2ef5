import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase } from '#adapters/database/open-database.ts';
import type { Tx } from '#kit/database.ts';
import { catchUp, type Follower } from '#ledger/index.ts';

export interface TestDatabase {
  db: Tx;
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
}

/** A database of its own for one test file: a clone of the migrated template (about 0.1 s). */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('databaseServer'));
  const templateName = template.pathname.slice(1);
  const name = `heed_${randomBytes(6).toString('hex')}`;
  const server = new URL(template);
  server.pathname = '/postgres';
  await once(server.href, `create database ${name} template ${templateName}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const opened = openDatabase(url.href, 'test', 6);
  return {
    db: opened.db,
    pool: opened.pool,
    url: url.href,
    async close() {
      await opened.close();
      await once(server.href, `drop database if exists ${name} with (force)`);
    },
  };
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Runs followers until none has anything left: what a running server does by itself. */
export async function settle(db: Tx, followers: readonly Follower[]): Promise<void> {
  for (let quiet = 0; quiet < 1; ) {
    let handled = 0;
    let later = false;
    for (const follower of followers) {
      const caught = await catchUp(db, follower);
      handled += caught.handled;
      later ||= caught.later;
    }
    if (handled === 0 && !later) quiet += 1;
  }
}

/**
 * Runs a follower once and throws when its work is done, before its transaction ends. Waits while other suites on the
 * same server hold events back. Resolves to `killed`; anything else is what went wrong instead.
 */
export async function killHalfWay(db: Tx, follower: Follower): Promise<string> {
  const dying: Follower = {
    ...follower,
    async handle(tx, events) {
      await follower.handle(tx, events);
      throw new Error('killed');
    },
  };
  for (;;) {
    const outcome = await catchUp(db, dying).catch((error: Error) => error.message);
    if (typeof outcome === 'string') return outcome;
    if (!outcome.later) return 'nothing to do';
  }
}

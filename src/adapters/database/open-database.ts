import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables, Tx } from '#kit/database.ts';

// int8 and numeric come as strings by default; every count and amount here fits a double exactly.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

export interface OpenDatabase {
  db: Tx;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool on a PostgreSQL server. `purpose` is seen in pg_stat_activity. */
export function openDatabase(url: string, purpose: string, most = 12): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: `heed-${purpose}`,
    // Idle connections cost memory on both sides; two stay warm for the next click.
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // A server that restarts drops idle connections: the pool opens new ones; nothing to do.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Kysely only ends a pool it has used; ending the pool itself always works.
  return { db, pool, close: () => pool.end() };
}

const migrationsFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../../migrations');

export class MigrationRefused extends Error {}

/**
 * Brings the schema up to date: each file of `migrations/` once, in order, each in its own transaction,
 * one process at a time. A file that was changed after it ran, or a schema newer than this program, is refused.
 */
export async function migrate(pool: pg.Pool): Promise<{ applied: string[] }> {
  const client = await pool.connect();
  const applied: string[] = [];
  try {
    const { rows: version } = await client.query('show server_version_num');
    if (Number(version[0].server_version_num) < 150000) {
      throw new MigrationRefused(
        `PostgreSQL 15 or newer is needed; this server is ${version[0].server_version_num}`,
      );
    }
    await client.query('select pg_advisory_lock(4201)');
    await client.query(
      'create table if not exists heed_migration (name text primary key, hash text not null, at timestamptz not null default now())',
    );
    const { rows } = await client.query('select name, hash from heed_migration');
    const done = new Map(rows.map((row) => [row.name as string, row.hash as string]));
    const files = readdirSync(migrationsFolder)
      .filter((file) => file.endsWith('.sql'))
      .sort();
    const unknown = [...done.keys()].filter((name) => !files.includes(name));
    if (unknown.length > 0) {
      throw new MigrationRefused(
        `the database was used by a newer Heed (it has ${unknown.join(', ')}): run that version or newer`,
      );
    }
    for (const name of files) {
      const sql = readFileSync(join(migrationsFolder, name), 'utf8');
      const hash = createHash('sha256').update(sql).digest('hex');
      if (done.has(name)) {
        if (done.get(name) !== hash)
          throw new MigrationRefused(`migration ${name} was changed after it ran on this database`);
        continue;
      }
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into heed_migration (name, hash) values ($1, $2)', [name, hash]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`migration ${name} failed`, { cause: error });
      }
      applied.push(name);
    }
  } finally {
    await client.query('select pg_advisory_unlock(4201)').catch(() => {});
    client.release();
  }
  return { applied };
}

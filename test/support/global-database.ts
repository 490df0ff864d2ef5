import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openCluster } from '#adapters/database/embedded/cluster.ts';
import { migrate, openDatabase } from '#adapters/database/open-database.ts';
import { openFolder } from './open-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of a server with the migrated database `heed_template`. */
    databaseServer: string;
  }
}

/** One server for the whole run (DATABASE_URL, or an embedded one in a temporary folder), one migrated template. */
export default async function globalDatabase(project: TestProject) {
  const outside = process.env.DATABASE_URL;
  const folder = outside ? null : openFolder(join(tmpdir(), 'heed-test-'));
  const cluster = folder ? await openCluster(folder) : null;
  const url = outside ?? cluster!.url;
  const template = `heed_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`drop database if exists ${template}`);
  await admin.query(`create database ${template}`);
  const opened = openDatabase(withDatabase(url, template), 'template');
  await migrate(opened.pool);
  await opened.close();
  project.provide('databaseServer', withDatabase(url, template));
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    await cluster?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
}

const withDatabase = (url: string, database: string) => {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.href;
};

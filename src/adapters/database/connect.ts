import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '#config.ts';
import { openCluster } from './embedded/cluster.ts';
import { migrate, type OpenDatabase, openDatabase } from './open-database.ts';

export interface Store extends OpenDatabase {
  url: string;
  /** Where attachments, logs and the installation secret live. */
  dataFolder: string;
  engine: 'embedded' | 'server';
  migrated: string[];
}

/** The one switch: with DATABASE_URL that server, else the embedded one. Migrates before anything else touches it. */
export async function openStore(config: Config, purpose: string): Promise<Store> {
  if (config.databaseUrl) {
    const dataFolder = config.dataFolder ?? resolve('data');
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const opened = openDatabase(config.databaseUrl, purpose);
    const { applied } = await migrate(opened.pool);
    return { ...opened, url: config.databaseUrl, dataFolder, engine: 'server', migrated: applied };
  }
  const cluster = await openCluster(config.dataFolder);
  const opened = openDatabase(cluster.url, purpose);
  const close = async () => {
    await opened.close();
    await cluster.stop();
  };
  try {
    const { applied } = await migrate(opened.pool);
    return {
      ...opened,
      url: cluster.url,
      dataFolder: cluster.dataFolder,
      engine: 'embedded',
      migrated: applied,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

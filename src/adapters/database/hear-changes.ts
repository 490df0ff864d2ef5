import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '#kit/log.ts';

export interface ChangeEar {
  close(): Promise<void>;
}

/**
 * LISTENs for what the ledger announces, on a connection of its own, and connects again when it drops.
 * `onGap` is called after each connect: what happened meanwhile was not heard.
 */
export function hearChanges(
  url: string,
  log: Log,
  onChanges: (changes: [string, string | null][]) => void,
  onGap: () => void,
): ChangeEar {
  let closing = false;
  let client: pg.Client | null = null;
  const running = (async () => {
    while (!closing) {
      const current = new pg.Client({ connectionString: url, application_name: 'heed-ear', keepAlive: true });
      client = current;
      const lost = new Promise<void>((resolve) => {
        current.once('end', () => resolve());
        current.on('error', () => resolve());
      });
      current.on('notification', (message) => {
        if (message.payload) onChanges(JSON.parse(message.payload));
      });
      try {
        await current.connect();
        await current.query('listen heed_ledger');
        onGap();
        await lost;
      } catch (error) {
        log.warn({ err: error }, 'cannot listen to the database');
      }
      await current.end().catch(() => {});
      if (!closing) await wait(500);
    }
  })();
  return {
    async close() {
      closing = true;
      await client?.end().catch(() => {});
      await running;
    },
  };
}

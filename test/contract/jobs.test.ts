import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startJobs } from '#adapters/jobs/pg-boss.ts';
import type { Job } from '#kit/jobs.ts';
import { makeLog } from '#kit/log.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** A job that tells when it ran, and with what. */
function ticking(name: string) {
  const ran: { at: number; tick: number }[] = [];
  const job: Job<{ tick: number }> = {
    name,
    async work({ tick }) {
      ran.push({ at: Date.now(), tick });
    },
  };
  return { job, ran };
}

describe('the job queue', () => {
  it('runs a job when its time comes, not at a later poll', { timeout: 20_000 }, async () => {
    const { job, ran } = ticking('test.later');
    const jobs = await startJobs(database.url, [job as Job], makeLog('silent'), { work: true });
    try {
      const due = Date.now() + 3_000;
      await database.db
        .transaction()
        .execute((tx) => jobs.put(tx, 'test.later', { tick: 1 }, { after: new Date(due) }));
      await expect.poll(() => ran.length, { timeout: 15_000, interval: 20 }).toBe(1);
      expect(ran[0]!.at).toBeGreaterThanOrEqual(due);
      expect(ran[0]!.at - due).toBeLessThan(3_000);
    } finally {
      await jobs.stop();
    }
  });

  it('keeps one waiting job for a key, and none of a transaction that failed', async () => {
    const { job, ran } = ticking('test.once');
    const jobs = await startJobs(database.url, [job as Job], makeLog('silent'), { work: true });
    try {
      const after = new Date(Date.now() + 300);
      const failing = database.db.transaction().execute(async (tx) => {
        await jobs.put(tx, 'test.once', { tick: 0 });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      await database.db.transaction().execute(async (tx) => {
        await jobs.put(tx, 'test.once', { tick: 1 }, { key: 'one', after });
        await jobs.put(tx, 'test.once', { tick: 2 }, { key: 'one', after });
        await jobs.put(tx, 'test.once', { tick: 3 });
      });
      await expect
        .poll(() => ran.map(({ tick }) => tick).sort(), { timeout: 15_000, interval: 20 })
        .toEqual([1, 3]);
    } finally {
      await jobs.stop();
    }
  });
});

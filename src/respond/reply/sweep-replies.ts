import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { Job, JobQueue } from '#kit/jobs.ts';
import { lateReplies } from '../store/sending.ts';
import { sendReplyName } from './send-reply.ts';

/** A reply whose job ran out of tries (a restart at the wrong moment) is picked up again; nobody waits unseen. */
export const sweepReplies = (db: Tx, jobs: JobQueue, clock: Clock): Job => ({
  name: 'respond.sweep-replies',
  cron: '*/5 * * * *',
  async work() {
    await db.transaction().execute(async (tx) => {
      for (const id of await lateReplies(tx, clock.now()))
        await jobs.put(tx, sendReplyName, { reply: id }, { key: id });
    });
  },
});

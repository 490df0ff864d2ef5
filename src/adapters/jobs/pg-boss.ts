import { fromKysely, PgBoss } from 'pg-boss';
import { newId } from '#kit/ids.ts';
import type { Job, JobQueue } from '#kit/jobs.ts';
import type { Log } from '#kit/log.ts';

export interface RunningJobs extends JobQueue {
  /** Waits for running work, at most 20 s, then gives it back to the queue. */
  stop(): Promise<void>;
}

/** What failed for good waits here, visible, to be put back. */
const retryLimit = 8;

const deadLetter = 'heed.dead-letter';

/**
 * Jobs on pg-boss, in the same database: a job commits with the change that caused it. NOTIFY wakes the workers.
 * `work: false` only puts jobs in (the CLI beside a running server).
 */
export async function startJobs(
  url: string,
  jobs: readonly Job[],
  log: Log,
  { work }: { work: boolean },
): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: url,
    max: work ? 4 : 2,
    application_name: 'heed-jobs',
    schema: 'jobs',
    supervise: work,
    schedule: work,
    useListenNotify: work,
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!known.has(deadLetter)) await boss.createQueue(deadLetter);
  for (const job of jobs) {
    const options = {
      policy: 'short' as const,
      retryLimit: job.retryLimit ?? retryLimit,
      retryDelay: job.retryDelay ?? 15,
      retryBackoff: true,
      expireInSeconds: job.limit ?? 300,
      deadLetter,
      notify: true,
    };
    if (known.has(job.name)) await boss.updateQueue(job.name, withoutPolicy(options));
    else await boss.createQueue(job.name, options);
  }
  const stopping = new AbortController();
  if (work) for (const job of jobs) await startWork(boss, job, log, stopping.signal);
  return {
    async put(tx, name, payload, options) {
      await boss.send(name, payload, {
        // Queues hold one waiting job per key; a job without one gets a key of its own.
        singletonKey: options?.key ?? newId(),
        ...(options?.after && { startAfter: options.after }),
        db: fromKysely(tx as never),
      });
    },
    stop() {
      // Long work that listens gives up at once and is done again after the next start.
      stopping.abort();
      return boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}

const withoutPolicy = <T extends { policy: unknown }>({ policy: _policy, ...rest }: T) => rest;

async function startWork(boss: PgBoss, job: Job, log: Log, stopping: AbortSignal): Promise<void> {
  await boss.work(job.name, { includeMetadata: true, pollingIntervalSeconds: 2 }, async (batch) => {
    for (const each of batch) {
      try {
        await job.work(each.data as object, {
          tries: each.retryCount + 1,
          last: each.retryCount >= (job.retryLimit ?? retryLimit),
          signal: AbortSignal.any([each.signal, stopping]),
        });
      } catch (error) {
        if (!stopping.aborted)
          log.warn({ err: error, job: job.name, tries: each.retryCount + 1 }, 'job failed');
        throw error;
      }
    }
  });
  if (job.cron) await boss.schedule(job.name, job.cron, {});
}

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
  const workers = new Map<string, string>();
  if (work) for (const job of jobs) workers.set(job.name, await startWork(boss, job, log, stopping.signal));
  const alarm = alarms((name) => boss.notifyWorker(workers.get(name)!));
  return {
    async put(tx, name, payload, options) {
      await boss.send(name, payload, {
        // Queues hold one waiting job per key; a job without one gets a key of its own.
        singletonKey: options?.key ?? newId(),
        ...(options?.after && { startAfter: options.after }),
        db: fromKysely(tx as never),
      });
      if (options?.after && workers.has(name)) alarm.at(name, options.after);
    },
    stop() {
      // Long work that listens gives up at once and is done again after the next start.
      stopping.abort();
      alarm.clear();
      return boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}

const withoutPolicy = <T extends { policy: unknown }>({ policy: _policy, ...rest }: T) => rest;

/**
 * NOTIFY comes when a job is put in, not when its time comes: without this a reply that may be taken back for ten
 * seconds would leave at the next poll. A job put in by another process waits for that poll.
 */
function alarms(wake: (name: string) => void) {
  const set = new Map<string, NodeJS.Timeout>();
  return {
    at(name: string, time: Date): void {
      // The queue compares with the database's clock; what falls in one quarter of a second wakes once.
      const moment = Math.ceil((time.getTime() + 50) / 250) * 250;
      const key = `${name} ${moment}`;
      if (set.has(key) || moment - Date.now() > longestAlarmMs) return;
      const ring = () => {
        set.delete(key);
        wake(name);
      };
      set.set(key, setTimeout(ring, moment - Date.now()).unref());
    },
    clear(): void {
      for (const timer of set.values()) clearTimeout(timer);
      set.clear();
    },
  };
}

const longestAlarmMs = 3_600_000;
const pollSeconds = 10;

async function startWork(boss: PgBoss, job: Job, log: Log, stopping: AbortSignal): Promise<string> {
  const options = {
    includeMetadata: true as const,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: pollSeconds,
  };
  const worker = await boss.work(job.name, options, async (batch) => {
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
  return worker;
}

import type { Tx } from '#kit/database.ts';
import type { Job, JobQueue } from '#kit/jobs.ts';
import { countWords, forgetWords } from '../store/words.ts';

export const countWordsName = 'understand.count-words';
const recountName = 'understand.recount-words';
/** What comes in meanwhile is counted together. */
const gatherMs = 20_000;

/** Has the words of what was just read counted in, soon. */
export async function askToCount(tx: Tx, jobs: JobQueue, at: Date): Promise<void> {
  await jobs.put(tx, countWordsName, {}, { key: 'count', after: new Date(at.getTime() + gatherMs) });
}

export const countWordsJobs = (db: Tx): Job[] => [
  {
    name: countWordsName,
    retryLimit: 3,
    limit: 600,
    // Also when nothing was read: what was there before there was this list, or came with the sample.
    cron: '*/20 * * * *',
    work: (_work, { signal }) => countAll(db, signal),
  },
  {
    name: recountName,
    retryLimit: 3,
    limit: 1200,
    // On Sunday nights: what was deleted or erased leaves the list of words as well.
    cron: '41 3 * * 0',
    async work(_work, { signal }) {
      await db.transaction().execute(forgetWords);
      await countAll(db, signal);
    },
  },
];

/** Portion by portion, so that other work has its turn. */
export async function countAll(db: Tx, signal?: AbortSignal): Promise<void> {
  let more = true;
  while (more) {
    signal?.throwIfAborted();
    more = await db.transaction().execute(countWords);
  }
}

import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { Job, JobQueue } from '#kit/jobs.ts';
import { heedActs } from '#people/access.ts';
import { importJob } from './change-import.ts';
import { compareCounts } from './continuity/compare-counts.ts';
import { learnNorms, watchSilence } from './continuity/watch-silence.ts';
import { beatGraceMs } from './grace.ts';
import { dropFile } from './keep-file.ts';
import type { ListenPorts, PulledChannel } from './ports.ts';
import { pullSource } from './pull-source.ts';
import { runImport } from './run-import.ts';
import { sourcesOn } from './store/due.ts';
import { dropForgotten, forsakenImports } from './store/imports.ts';
import { extendIntervals } from './store/intervals.ts';

/** Name of the job that looks at one source. */
export const pullJob = 'listen.pull-source';
/** One turn of an import; then others get theirs. */
const turnMs = 10_000;
const forsakenMs = 30_000;
const forgottenMs = 24 * 3600_000;

export interface JobNeeds {
  db: Tx;
  jobs: JobQueue;
  clock: Clock;
  ports: ListenPorts;
}

export const listenJobs = (needs: JobNeeds): Job<never>[] =>
  [beat(needs), learn(needs), pull(needs), runOn(needs)] as unknown as Job<never>[];

/** Each minute: notes who is listened to, sends for the feeds that are due, picks up what a killed process left. */
function beat({ db, jobs, clock, ports }: JobNeeds): Job {
  return {
    name: 'listen.beat',
    cron: '* * * * *',
    retryLimit: 0,
    limit: 50,
    async work() {
      const at = clock.now();
      const on = await sourcesOn(db);
      const wayOf = (kind: string) => ports.channels.find((channel) => channel.kind === kind);
      const listening = on.filter(({ kind }) => {
        const channel = wayOf(kind);
        return channel?.way === 'pushed' && channel.continuous;
      });
      await extendIntervals(
        db,
        listening.map(({ id }) => id),
        at,
        beatGraceMs,
      );
      await db.transaction().execute((tx) => watchSilence(tx, heedActs(at)));
      for (const source of on) {
        const channel = wayOf(source.kind);
        if (channel?.way !== 'pulled' || !isDue(source, channel, at)) continue;
        await jobs.put(db, pullJob, { source: source.id }, { key: source.id });
      }
      for (const id of await forsakenImports(db, new Date(at.getTime() - forsakenMs)))
        await jobs.put(db, importJob, { import: id }, { key: id });
      for (const storedAs of await dropForgotten(db, new Date(at.getTime() - forgottenMs)))
        await dropFile(ports.importFolder, storedAs);
    },
  };
}

/** Each night: what is normal for a source, and whether yesterday is here whole. */
const learn = ({ db, clock, ports }: JobNeeds): Job => ({
  name: 'listen.learn-norms',
  cron: '40 2 * * *',
  retryLimit: 2,
  limit: 600,
  async work(_work, { signal }) {
    const at = clock.now();
    const on = await sourcesOn(db);
    await learnNorms(
      db,
      at,
      on.map(({ id }) => id),
    );
    for (const { id } of on) await compareCounts(db, heedActs(at), { source: id, signal }, ports);
  },
});

function isDue(
  source: { settings: Record<string, unknown>; checked_at: Date | null },
  channel: PulledChannel,
  at: Date,
): boolean {
  if (!source.checked_at) return true;
  // The beat itself wanders by seconds; without slack every look would slip to the next minute.
  return at.getTime() >= source.checked_at.getTime() + channel.everySeconds(source.settings) * 1000 - 5000;
}

const pull = ({ db, clock, ports }: JobNeeds): Job<{ source: string }> => ({
  name: pullJob,
  retryLimit: 0,
  limit: 120,
  async work({ source }, { signal }) {
    // A source that was away for long brings its pages one after the other, each kept before the next is asked for.
    for (let page = 0; page < 50 && !signal.aborted; page++) {
      const pulled = await pullSource(db, heedActs(clock.now()), { source, signal }, ports);
      if (!pulled?.more) return;
    }
  },
});

const runOn = ({ db, jobs, clock, ports }: JobNeeds): Job<{ import: string }> => ({
  name: importJob,
  retryLimit: 3,
  retryDelay: 2,
  limit: 60,
  async work({ import: id }, { signal }) {
    const until = Date.now() + turnMs;
    const enough = () => signal.aborted || Date.now() > until;
    const outcome = await runImport(
      db,
      heedActs(clock.now()),
      { import: id, enough, now: () => clock.now() },
      ports,
    );
    if (outcome === 'later') await jobs.put(db, importJob, { import: id }, { key: id });
  },
});

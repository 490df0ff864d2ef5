import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { folderBlobs } from '#adapters/blobs/folder.ts';
import { allChannels } from '#adapters/channels/all-channels.ts';
import { letters } from '#adapters/channels/mail/open-letter.ts';
import { siteVoices } from '#adapters/channels/sites/site-voices.ts';
import type { OpenDatabase } from '#adapters/database/open-database.ts';
import { webhookVoice } from '#adapters/hook-out/webhook-voice.ts';
import { startJobs } from '#adapters/jobs/pg-boss.ts';
import { smtpVoice } from '#adapters/mail-out/smtp-voice.ts';
import { endpointMind } from '#adapters/minds/endpoint-mind.ts';
import { guardedFetch } from '#adapters/outside/guarded-fetch.ts';
import { betterAuthSignIn } from '#adapters/sign-in/better-auth.ts';
import type { Config } from '#config.ts';
import { sourceDuty } from '#connect/index.ts';
import { connectModule } from '#connect/module.ts';
import type { Module } from '#http/module.ts';
import { improveModule } from '#improve/module.ts';
import { type Clock, systemClock } from '#kit/clock.ts';
import type { JobQueue } from '#kit/jobs.ts';
import type { Log } from '#kit/log.ts';
import { makeSeal } from '#kit/seal.ts';
import { listenModule } from '#listen/module.ts';
import type { ListenPorts } from '#listen/ports.ts';
import { measureModule } from '#measure/module.ts';
import { peopleModule } from '#people/module.ts';
import type { SignIn } from '#people/ports.ts';
import { respondModule } from '#respond/module.ts';
import { transformModule } from '#transform/module.ts';
import { type Thinking, themeMatcher, thinkInThreads } from '#understand/index.ts';
import { understandModule } from '#understand/module.ts';

export interface Parts {
  config: Config;
  store: OpenDatabase & { url: string };
  dataFolder: string;
  secret: string;
  clock?: Clock;
  log: Log;
  /** The address people use; known once the server listens. */
  publicUrl: () => string;
  /** Where texts are read and themes are thought about; in threads of their own unless told. */
  thinking?: Thinking;
}

export interface Composed {
  modules: Module[];
  signIn: SignIn;
  clock: Clock;
  /** Jobs can be put in once `startJobs` has run; modules hold this queue from the start. */
  jobs: JobQueue & { start(options: { work: boolean }): Promise<void>; stop(): Promise<void> };
  thinking: Thinking;
  /** Learns the themes that are there: the first message of the day need not wait for it. */
  warm(): Promise<void>;
}

/** The only place that picks adapters and mounts the steps. */
export function compose(parts: Parts): Composed {
  const { store, secret, log } = parts;
  const clock = parts.clock ?? systemClock;
  const signIn = betterAuthSignIn(
    store.pool,
    secret,
    parts.config.publicUrl ?? `http://${parts.config.host}:${parts.config.port}`,
  );
  const jobs = lateJobs(store.url, () => modules, log);
  const thinking = parts.thinking ?? thinkInThreads();
  const matcher = themeMatcher(thinking);
  const modules: Module[] = [
    peopleModule(signIn, parts.publicUrl, [sourceDuty]),
    // Steps, in the order in which data flows.
    listenModule({ db: store.db, jobs, clock, ports: listenPorts(parts) }),
    understandModule({
      db: store.db,
      jobs,
      clock,
      thinking,
      matcher,
      seal: makeSeal(secret),
      reachMind: endpointMind(guardedFetch(parts.config.allowPrivateAddresses)),
    }),
    connectModule(matcher),
    respondModule({
      db: store.db,
      jobs,
      clock,
      publicUrl: parts.publicUrl,
      openSecret: (sealed, source) => makeSeal(secret).open(sealed, `listen_source:${source}`),
      voices: voicesOf(parts.config, ownMail(parts.config, secret).mark),
    }),
    improveModule({ db: store.db, clock }),
    measureModule(),
    transformModule(),
  ];
  const warm = async () => void (await matcher.current(store.db));
  return { modules, signIn, clock, jobs, thinking, warm };
}

/** The ways to customers: mail when a server is set, and signed webhooks. */
const voicesOf = ({ smtpUrl, mailFrom, allowPrivateAddresses }: Config, mark: string) => {
  const mail = smtpUrl && mailFrom ? smtpVoice({ url: smtpUrl, from: mailFrom, mark }) : null;
  const fetch = guardedFetch(allowPrivateAddresses);
  return { mail, webhook: webhookVoice(mail?.domain ?? 'heed.invalid', fetch), sites: siteVoices(fetch) };
};

/** How Heed knows its own mail when it comes back: another installation's mark is a stranger's. */
const ownMail = ({ mailFrom }: Pick<Config, 'mailFrom'>, secret: string) => {
  const address = /<?([^\s<>@]+@[^\s<>@]+)>?$/.exec(mailFrom ?? '')?.[1]?.toLowerCase();
  const mark = createHash('sha256').update(`mail mark ${secret}`).digest('hex').slice(0, 12);
  return { addresses: address ? [address] : [], mark: `x-heed-${mark}` };
};

export const listenPorts = ({
  config,
  secret,
  dataFolder,
  publicUrl,
}: Omit<Parts, 'store' | 'log'>): ListenPorts => ({
  channels: allChannels({
    allowPrivateAddresses: config.allowPrivateAddresses,
    own: ownMail(config, secret),
  }),
  seal: makeSeal(secret),
  letters,
  blobs: folderBlobs(join(dataFolder, 'blobs')),
  importFolder: join(dataFolder, 'imports'),
  publicUrl,
});

/** The queue exists before its workers do: modules are made first, and their jobs are known only then. */
function lateJobs(url: string, modules: () => Module[], log: Log): Composed['jobs'] {
  let running: Awaited<ReturnType<typeof startJobs>> | null = null;
  return {
    async put(tx, name, work, options) {
      if (!running) throw new Error('jobs are not started');
      return running.put(tx, name, work, options);
    },
    async start(options) {
      running = await startJobs(
        url,
        modules().flatMap((module) => module.jobs),
        log,
        options,
      );
    },
    async stop() {
      await running?.stop();
      running = null;
    },
  };
}

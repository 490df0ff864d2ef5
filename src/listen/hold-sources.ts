import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { Log } from '#kit/log.ts';
import type { Seal } from '#kit/seal.ts';
import { heedActs } from '#people/access.ts';
import { secretPurpose } from './add-source.ts';
import { beatGraceMs } from './grace.ts';
import { DiskFull, keepBlobs } from './keep-blobs.ts';
import type { Batch, ChannelTrouble, Credentials, HeldChannel, ListenPorts } from './ports.ts';
import { sourcesOn } from './store/due.ts';
import { lockSource, readSource, type SourceRow, updateSource } from './store/source-rows.ts';
import { noteTrouble, storeBatch } from './store-batch.ts';

export interface HoldNeeds {
  db: Tx;
  clock: Clock;
  ports: Pick<ListenPorts, 'channels' | 'seal' | 'blobs'>;
}

export interface RunningHolds {
  /** A source was added, changed or switched. */
  wake(): void;
  stop(): Promise<void>;
}

/** Looks without being woken: a missed notice delays a switch by at most this long. */
const sweepMs = 15_000;
/** First wait after a broken line; doubled each time, to at most the second. */
const firstWaitMs = 1_000;
const longestWaitMs = 5 * 60_000;
/** Servers lock accounts that try a wrong password again and again. */
const refusedWaitMs = 60_000;

/** Holds a line to every source that is on and keeps one, as long as it runs. One process of an installation does. */
export function holdSources(needs: HoldNeeds, log: Log): RunningHolds {
  const held = new Map<string, { source: SourceRow; stop(): Promise<void> }>();
  const ending = new AbortController();
  let ring = () => {};
  const loop = (async () => {
    while (!ending.signal.aborted) {
      const bell = new Promise<void>((resolve) => {
        ring = resolve;
      });
      await adjust().catch((error) => log.warn({ err: error }, 'holding sources'));
      const enough = new AbortController();
      await Promise.race([bell, wait(sweepMs, undefined, { signal: enough.signal }).catch(() => {})]);
      enough.abort();
    }
    await Promise.all([...held.values()].map(({ stop }) => stop()));
  })();

  async function adjust(): Promise<void> {
    const wanted = new Map<string, SourceRow>();
    for (const { id, kind } of await sourcesOn(needs.db)) {
      if (!heldChannel(needs.ports, kind)) continue;
      const source = await readSource(needs.db, id);
      if (source?.state === 'on') wanted.set(id, source);
    }
    for (const [id, { source, stop }] of held) {
      const now = wanted.get(id);
      if (now && versionOf(now) === versionOf(source)) continue;
      held.delete(id);
      await stop();
    }
    for (const [id, source] of wanted) {
      if (held.has(id) || ending.signal.aborted) continue;
      const over = new AbortController();
      const done = keepLine(needs, source, over.signal, log);
      held.set(id, {
        source,
        async stop() {
          over.abort();
          await done;
        },
      });
    }
  }

  return {
    wake: () => ring(),
    async stop() {
      ending.abort();
      ring();
      await loop;
    },
  };
}

const heldChannel = ({ channels }: Pick<ListenPorts, 'channels'>, kind: string) =>
  channels.find((each): each is HeldChannel => each.way === 'held' && each.kind === kind);

/** Another server, folder or password is another line. */
const versionOf = ({ settings, secret }: SourceRow) => JSON.stringify([settings, secret?.toString('base64')]);

/** Opens the line again and again until it is told to stop. */
async function keepLine(needs: HoldNeeds, source: SourceRow, signal: AbortSignal, log: Log): Promise<void> {
  const { id, kind } = source;
  const channel = heldChannel(needs.ports, kind)!;
  for (let failures = 0; !signal.aborted; ) {
    const opened = needs.clock.now().getTime();
    let worked = false;
    const ended = await holdOnce(needs, channel, source, signal, () => {
      worked = true;
    }).catch((error): ChannelTrouble => {
      log.warn({ err: error, source: id }, 'holding a source');
      return { trouble: error instanceof DiskFull ? error.code : 'source.fault', params: {} };
    });
    if (signal.aborted) return;
    failures = worked && needs.clock.now().getTime() - opened > 30_000 ? 1 : failures + 1;
    // A line that breaks now and then is ordinary; one that does not come back is trouble.
    if (!worked || failures > 3)
      await tell(needs, id, ended).catch((error) => log.warn({ err: error, source: id }, 'noting trouble'));
    await wait(waitMs(failures, ended), undefined, { signal }).catch(() => {});
  }
}

/** With a third of chance in it, so that many sources do not come back to one server at the same moment. */
export function waitMs(failures: number, { trouble }: ChannelTrouble, chance = Math.random()): number {
  const first = /refused|missing|unprotected/.test(trouble) ? refusedWaitMs : firstWaitMs;
  return Math.min(first * 2 ** Math.min(failures - 1, 12), longestWaitMs) * (0.67 + chance / 3);
}

async function holdOnce(
  needs: HoldNeeds,
  channel: HeldChannel,
  source: SourceRow,
  signal: AbortSignal,
  works: () => void,
): Promise<ChannelTrouble> {
  const { seal } = needs.ports;
  const credentials = openCredentials(seal, source);
  const now = await readSource(needs.db, source.id);
  if (!now || !credentials) return { trouble: 'source.no-credentials', params: {} };
  return channel.hold({
    settings: source.settings,
    credentials,
    cursor: now.cursor,
    signal,
    async heard(batch) {
      await storeHeld(needs, source, batch, signal);
      works();
    },
    async keepCredentials(fresh) {
      // A refresh token that turned is the same line; a person's new password is another.
      source.secret = seal.close(JSON.stringify(fresh), secretPurpose(source.id));
      await updateSource(needs.db, source.id, { secret: source.secret });
    },
  });
}

const openCredentials = (seal: Seal, { id, secret }: SourceRow): Credentials | null =>
  secret && (JSON.parse(seal.open(secret, secretPurpose(id))) as Credentials);

/** Stores a batch; one poisoned message becomes a work item, and its neighbours go in. */
async function storeHeld(
  needs: HoldNeeds,
  source: SourceRow,
  batch: Batch,
  signal: AbortSignal,
): Promise<void> {
  await keepBlobs(batch, needs.ports.blobs);
  try {
    await storeOnce(needs, source, batch, signal);
  } catch (error) {
    if (signal.aborted || batch.items.length === 0) throw error;
    for (const item of batch.items) {
      const alone: Batch = { items: [item], deleted: [], unreadable: [], cursor: null };
      const original = item.original?.bytes ?? null;
      const kept = { code: 'mail.not-stored', params: {}, place: item.externalId, original };
      await storeOnce(needs, source, alone, signal).catch(() =>
        storeOnce(needs, source, { ...alone, items: [], unreadable: [kept] }, signal),
      );
    }
    await storeOnce(needs, source, { ...batch, items: [] }, signal);
  }
}

const storeOnce = ({ db, clock }: HoldNeeds, source: SourceRow, batch: Batch, signal: AbortSignal) =>
  db.transaction().execute(async (tx) => {
    const now = await lockSource(tx, source.id);
    // Switched off or moved meanwhile: what comes now belongs to nobody, and will be asked for again.
    if (signal.aborted || now?.state !== 'on' || versionOf(now) !== versionOf(source))
      throw new Error('the source was changed meanwhile');
    await storeBatch(tx, heedActs(clock.now()), now, batch, beatGraceMs);
  });

const tell = ({ db, clock }: HoldNeeds, id: string, trouble: ChannelTrouble) =>
  db.transaction().execute(async (tx) => {
    const now = await lockSource(tx, id);
    if (now?.state === 'on') await noteTrouble(tx, heedActs(clock.now()), now, trouble);
  });

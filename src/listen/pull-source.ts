import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { maxBatch } from './check-items.ts';
import { listenEvents } from './events.ts';
import { graceMs } from './grace.ts';
import { hear } from './hear.ts';
import { keepUnreadable } from './keep-unreadable.ts';
import { markGone } from './mark-gone.ts';
import type { Batch, ChannelTrouble, ListenPorts, PulledChannel } from './ports.ts';
import { extendIntervals } from './store/intervals.ts';
import { lockSource, readSource, type SourceRow, updateSource } from './store/source-rows.ts';

export interface Pulled {
  heard: number;
  edited: number;
  gone: number;
  trouble: string | null;
}

/** Looks at one source that Heed has to ask, and stores what it finds. Null: it is off, or not one to ask. */
export async function pullSource(
  db: Tx,
  act: Act,
  given: { source: string; signal: AbortSignal },
  { channels }: Pick<ListenPorts, 'channels'>,
): Promise<Pulled | null> {
  const source = await readSource(db, given.source);
  const channel = channels.find(
    (each): each is PulledChannel => each.way === 'pulled' && each.kind === source?.kind,
  );
  if (!source || !channel || source.state !== 'on') return null;
  const { settings, cursor } = source;
  const answer = await channel.pull({ settings, cursor, at: act.at, signal: given.signal });
  return db.transaction().execute(async (tx) => {
    const now = await lockSource(tx, source.id);
    // Switched off, moved elsewhere or looked at by another process meanwhile: what was found is old.
    if (now?.state !== 'on' || JSON.stringify(now.cursor) !== JSON.stringify(cursor)) return null;
    if (JSON.stringify(now.settings) !== JSON.stringify(settings)) return null;
    if ('trouble' in answer) return noteTrouble(tx, act, now, answer);
    return storePulled(tx, act, now, answer, graceMs(channel, settings) ?? 0);
  });
}

async function storePulled(
  tx: Tx,
  act: Act,
  source: SourceRow,
  batch: Batch,
  grace: number,
): Promise<Pulled> {
  const pulled: Pulled = { heard: 0, edited: 0, gone: 0, trouble: null };
  const unreadable = [...batch.unreadable];
  for (let from = 0; from < batch.items.length; from += maxBatch) {
    const items = batch.items.slice(from, from + maxBatch);
    const heard = unrefused(await hear(tx, act, { source: source.id, items }));
    pulled.heard += heard.accepted.length;
    pulled.edited += heard.edited;
    for (const { index, code, params } of heard.rejected) {
      const { stood, externalId } = items[index]!;
      unreadable.push({
        code,
        params,
        place: stood?.place ?? externalId,
        original: stood ? Buffer.from(stood.raw) : null,
      });
    }
  }
  pulled.gone = unrefused(await markGone(tx, act, { source: source.id, externalIds: batch.deleted })).gone;
  await keepUnreadable(tx, act, { source: source.id, unreadable, sample: source.sample });
  await updateSource(tx, source.id, {
    checked_at: act.at,
    trouble: null,
    ...(batch.cursor && { cursor: batch.cursor }),
  });
  await extendIntervals(tx, [source.id], act.at, grace);
  if (source.trouble) await append(tx, [troubled(source, null, act)]);
  return pulled;
}

async function noteTrouble(tx: Tx, act: Act, source: SourceRow, trouble: ChannelTrouble): Promise<Pulled> {
  const { trouble: code, params } = trouble;
  const isNew = source.trouble?.code !== code;
  const since = isNew ? act.at.toISOString() : (source.trouble?.since ?? act.at.toISOString());
  const until = trouble.retryAfterSeconds && new Date(act.at.getTime() + trouble.retryAfterSeconds * 1000);
  await updateSource(tx, source.id, {
    checked_at: until || act.at,
    trouble: { code, params, since },
  });
  if (trouble.original) {
    const unreadable = [{ code, params, place: 'document', original: trouble.original }];
    await keepUnreadable(tx, act, { source: source.id, unreadable, sample: source.sample });
  }
  if (isNew) await append(tx, [troubled(source, code, act)]);
  return { heard: 0, edited: 0, gone: 0, trouble: code };
}

const troubled = (source: SourceRow, code: string | null, act: Act) => ({
  type: listenEvents.sourceTroubled,
  subject: source.id,
  at: act.at,
  actor: act.actor.personId,
  facts: { code },
  sample: source.sample,
});

/** Heed itself acts here on a source it has just locked: a refusal would be a fault of ours. */
function unrefused<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`pulling was refused: ${result.refused}`);
  return result;
}

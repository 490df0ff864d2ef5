import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { maxBatch } from './check-items.ts';
import { listenEvents } from './events.ts';
import { hear } from './hear.ts';
import type { MailReport } from './heard.ts';
import { keepUnreadable } from './keep-unreadable.ts';
import { markGone } from './mark-gone.ts';
import type { Batch, ChannelTrouble } from './ports.ts';
import { extendIntervals } from './store/intervals.ts';
import { insertReports } from './store/reports.ts';
import { type SourceRow, updateSource } from './store/source-rows.ts';

/** What came of a look. */
export interface Pulled {
  heard: number;
  edited: number;
  gone: number;
  trouble: string | null;
}

/** Stores what a channel read at one go in the caller's transaction, with its cursor; the source is locked. */
export async function storeBatch(
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
        original: items[index]!.original?.bytes ?? (stood ? Buffer.from(stood.raw) : null),
      });
    }
  }
  pulled.gone = unrefused(await markGone(tx, act, { source: source.id, externalIds: batch.deleted })).gone;
  await keepUnreadable(tx, act, { source: source.id, unreadable, sample: source.sample });
  await keepReports(tx, act, source, batch.reports ?? []);
  await updateSource(tx, source.id, {
    checked_at: act.at,
    trouble: null,
    ...(batch.cursor && { cursor: batch.cursor }),
  });
  await extendIntervals(tx, [source.id], act.at, grace);
  if (source.trouble) await append(tx, [troubled(source, null, act)]);
  return pulled;
}

/** Notes why a source does not work now; told once until it changes. */
export async function noteTrouble(
  tx: Tx,
  act: Act,
  source: SourceRow,
  trouble: ChannelTrouble,
): Promise<Pulled> {
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

async function keepReports(
  tx: Tx,
  act: Act,
  source: SourceRow,
  reports: readonly MailReport[],
): Promise<void> {
  const made = await insertReports(tx, source.id, reports, act.at);
  await append(
    tx,
    made.map(({ id, kind }) => ({
      type: listenEvents.mailReported,
      subject: id,
      at: act.at,
      actor: null,
      facts: { source: source.id, kind },
      sample: source.sample,
    })),
  );
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

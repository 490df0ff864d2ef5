import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append, type LedgerEvent } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { type CheckedItem, checkItems, maxBatch } from './check-items.ts';
import { type HeardFacts, listenEvents } from './events.ts';
import type { HeardItem, Rejection } from './heard.ts';
import { attachmentRows, insertAttachments } from './store/attachments.ts';
import { findCustomers } from './store/find-customers.ts';
import {
  dropUnused,
  insertOriginals,
  insertSignals,
  rewriteSignals,
  type SignalContext,
} from './store/insert-signals.ts';
import { type KnownSignal, knownSignals } from './store/known-signals.ts';
import { markHeard, type SourceForHearing, sourceForHearing } from './store/sources.ts';
import { followThreads } from './store/threads.ts';

export interface Hearing {
  /** Id of the source; it must be on, unless this is an import. */
  source: string;
  /** 1,000 at most. */
  items: readonly HeardItem[];
  /** Where the channel goes on next time; kept with the items or not at all. */
  cursor?: Record<string, unknown>;
  importId?: string;
  capturedBy?: string;
}

export interface Heard {
  accepted: { id: string; externalId: string; index: number }[];
  /** Stored already, word for word. */
  duplicates: number;
  /** Under which id; `edited`: with other words than now. */
  known: { id: string; externalId: string; index: number; edited: boolean }[];
  /** Stored already with other words, which are now the old ones. */
  edited: number;
  rejected: ({ index: number } & Rejection)[];
}

/**
 * Stores a batch of what customers said, once, with its events and the source's cursor, in the caller's transaction.
 * Refusals: `source.unknown`, `source.off`, `batch.too-large` {limit}. What can't be stored comes back in `rejected`
 * with a code; the rest goes in.
 */
export async function hear(tx: Tx, act: Act, hearing: Hearing): Promise<Heard | Refusal> {
  const denied = refuseAccess(act, 'signal.write');
  if (denied) return denied;
  if (hearing.items.length > maxBatch) return refuse('batch.too-large', { limit: maxBatch });
  const source = await sourceForHearing(tx, hearing.source);
  if (!source) return refuse('source.unknown');
  if (source.state !== 'on' && !hearing.importId) return refuse('source.off');

  const checked = checkItems(hearing.items, source.channel, act.at);
  const before = await knownSignals(
    tx,
    source.id,
    checked.fresh.map((item) => item.externalId),
  );
  const fresh = checked.fresh.filter((item) => !before.has(item.externalId));
  const stored = await storeFresh(tx, act, source, fresh, hearing);
  const lost = fresh.filter((item) => !stored.has(item.id));
  const meanwhile = await knownSignals(
    tx,
    source.id,
    lost.map((item) => item.externalId),
  );
  const met = meet(checked.fresh, new Map([...before, ...meanwhile]), stored, hearing.importId);
  await rewriteSignals(tx, met.edited, act.at);

  const accepted = fresh.filter((item) => stored.has(item.id));
  await append(tx, [
    ...accepted.map((item) => heardEvent(item, stored.get(item.id) ?? null, source, act, hearing.importId)),
    ...met.edited.map(({ id }) => editedEvent(id, source, act)),
  ]);
  await markHeard(tx, source.id, act.at, accepted.length, hearing.cursor);
  return {
    accepted: accepted.map(({ id, externalId, index }) => ({ id, externalId, index })),
    duplicates: met.known.length - met.edited.length + checked.repeated,
    known: met.known,
    edited: met.edited.length,
    rejected: [...checked.rejected, ...met.rejected].sort((a, b) => a.index - b.index),
  };
}

/** Inserts what is new; returns the customer by signal id of what went in. */
async function storeFresh(
  tx: Tx,
  act: Act,
  source: SourceForHearing,
  fresh: readonly CheckedItem[],
  hearing: Hearing,
): Promise<Map<string, string | null>> {
  if (fresh.length === 0) return new Map();
  const context: SignalContext = {
    source: source.id,
    internal: source.internal,
    at: act.at,
    importId: hearing.importId ?? null,
    capturedBy: hearing.capturedBy ?? (source.kind === 'capture' ? act.actor.personId : null),
    sample: source.sample,
  };
  const askers = fresh.map(({ id, item, language }) => ({ key: id, author: item.author, language }));
  const { customerOf, made } = await findCustomers(tx, askers, context);
  const originals = await insertOriginals(tx, fresh);
  const threads = await followThreads(tx, source.id, fresh);
  const inserted = await insertSignals(
    tx,
    fresh.map((item) => ({
      id: item.id,
      external_id: item.externalId,
      customer_id: customerOf.get(item.id) ?? null,
      channel: item.channel,
      thread_key: threads.get(item.externalId) ?? item.threadKey,
      occurred_at: item.occurredAt.toISOString(),
      title: item.title,
      text: item.text,
      url: item.url,
      language_hint: item.language,
      meta: item.meta,
      original_id: originals.get(item.id) ?? null,
    })),
    context,
  );
  const files = fresh.flatMap(({ id, item }) =>
    inserted.has(id) ? attachmentRows(id, item.attachments ?? [], context) : [],
  );
  await insertAttachments(tx, files);
  const lost = fresh.filter((item) => !inserted.has(item.id));
  await dropUnused(
    tx,
    lost.flatMap((item) => originals.get(item.id) ?? []),
    lost.flatMap((item) => customerOf.get(item.id) ?? []).filter((id) => made.has(id)),
  );
  return inserted;
}

/** What was there already: the same words, other words, or (in one import) two rows that claim one id. */
function meet(
  items: readonly CheckedItem[],
  there: Map<string, KnownSignal>,
  stored: ReadonlyMap<string, unknown>,
  importId: string | undefined,
) {
  const known: Heard['known'] = [];
  const edited: { id: string; title: string | null; text: string }[] = [];
  const rejected: Heard['rejected'] = [];
  for (const { index, id, externalId, title, text } of items) {
    if (stored.has(id)) continue;
    const old = there.get(externalId);
    if (!old) {
      // Its own id is taken by another signal: storing it under a new one would break the sender's references.
      rejected.push({ index, code: 'signal.id-taken', params: { id } });
      continue;
    }
    const same = old.text === text && old.title === title;
    if (!same && importId && old.importId === importId) {
      rejected.push({ index, code: 'signal.id-reused', params: { id: externalId } });
      continue;
    }
    known.push({ index, id: old.id, externalId, edited: !same });
    if (!same) edited.push({ id: old.id, title, text });
  }
  return { known, edited, rejected };
}

const heardEvent = (
  item: CheckedItem,
  customer: string | null,
  source: SourceForHearing,
  act: Act,
  importId: string | undefined,
): LedgerEvent<HeardFacts> => ({
  type: listenEvents.signalHeard,
  subject: item.id,
  at: act.at,
  actor: act.actor.personId,
  sample: source.sample,
  facts: {
    source: source.id,
    channel: item.channel,
    customer,
    internal: source.internal,
    occurredAt: item.occurredAt.toISOString(),
    ...(importId && { import: importId }),
  },
});

const editedEvent = (id: string, source: SourceForHearing, act: Act): LedgerEvent => ({
  type: listenEvents.signalEdited,
  subject: id,
  at: act.at,
  actor: act.actor.personId,
  sample: source.sample,
  facts: { source: source.id },
});

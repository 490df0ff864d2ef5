import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { listenEvents } from './events.ts';
import { hear } from './hear.ts';
import type { Batch, ListenPorts } from './ports.ts';
import { closeFailures, type FailureRow, lockFailure } from './store/failures.ts';
import { readImport } from './store/imports.ts';
import { readSource } from './store/source-rows.ts';

/** Nothing more is to be had from these: they leave the list, the originals stay. */
export async function dismissFailures(
  tx: Tx,
  act: Act,
  given: { failures: readonly string[] },
): Promise<{ closed: number } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const closed = await closeFailures(tx, given.failures, 'dismissed', act.actor.personId, act.at);
  await append(
    tx,
    closed.map((id) => closedEvent(id, 'dismissed', act)),
  );
  return { closed: closed.length };
}

/**
 * Reads a failure again, as it was kept or as a person corrected it. What is read now is heard, and the failure is
 * solved. Refusals: `failure.unknown`, `failure.closed-already`, `failure.no-original`, `failure.still-unreadable`
 * {code} with what is wrong now.
 */
export async function retryFailure(
  tx: Tx,
  act: Act,
  given: { failure: string; corrected?: string },
  { channels }: Pick<ListenPorts, 'channels'>,
): Promise<{ heard: number } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const failure = await lockFailure(tx, given.failure);
  if (!failure) return refuse('failure.unknown');
  if (failure.state !== 'open') return refuse('failure.closed-already');
  const original = given.corrected === undefined ? failure.original : Buffer.from(given.corrected);
  if (!original) return refuse('failure.no-original');
  const source = await readSource(tx, failure.source_id);
  const row = failure.import_id ? await readImport(tx, failure.import_id) : undefined;
  const channel = channels.find((each) => (row ? each.way === 'read' : each.kind === source?.kind));
  if (!source || !channel) return refuse('source.unknown');
  const batch = await channel.readAgain(original, {
    place: failure.place,
    settings: source.settings,
    plan: row?.map ?? null,
    cursor: row?.dialect ?? source.cursor,
  });
  const heard = await hearAgain(tx, act, failure, batch);
  if (isRefusal(heard)) return heard;
  await closeFailures(tx, [failure.id], 'solved', act.actor.personId, act.at);
  await append(tx, [closedEvent(failure.id, 'solved', act)]);
  return heard;
}

async function hearAgain(
  tx: Tx,
  act: Act,
  failure: FailureRow,
  batch: Batch,
): Promise<{ heard: number } | Refusal> {
  const wrong = batch.unreadable[0];
  if (wrong || batch.items.length === 0) {
    return refuse('failure.still-unreadable', { code: wrong?.code ?? 'row.no-text' });
  }
  const importId = failure.import_id ?? undefined;
  const heard = await hear(tx, act, { source: failure.source_id, items: batch.items, importId });
  if (isRefusal(heard)) return heard;
  const refused = heard.rejected[0];
  if (refused) return refuse('failure.still-unreadable', { code: refused.code });
  return { heard: heard.accepted.length + heard.edited };
}

const closedEvent = (id: string, state: string, act: Act) => ({
  type: listenEvents.failureClosed,
  subject: id,
  at: act.at,
  actor: act.actor.personId,
  facts: { state },
});

import { join } from 'node:path';
import type { Tx } from '#kit/database.ts';
import { isRefusal } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { listenEvents } from './events.ts';
import { hear } from './hear.ts';
import type { HeardItem } from './heard.ts';
import { keepBlobs } from './keep-blobs.ts';
import { fileIsThere } from './keep-file.ts';
import { keepUnreadable } from './keep-unreadable.ts';
import type { Batch, FileCursor, ListenPorts, ReadChannel, Unreadable } from './ports.ts';
import { type ImportRow, lockImport, moveImport, readImport, setImportState } from './store/imports.ts';
import { insertReports } from './store/reports.ts';
import { readSource } from './store/source-rows.ts';

/** Records read at once; a batch is one transaction. */
const batchSize = 500;

export interface RunImport {
  import: string;
  /** Asked between batches; true ends this turn, and another one may go on later. */
  enough?: () => boolean;
  /** Told after each batch. */
  onBatch?: (row: ImportRow) => void;
  now: () => Date;
}

/**
 * Reads an import on from where its row says, batch by batch. Place, rows and counts move in one transaction, so that
 * a process killed at any moment leaves either all of a batch or nothing of it. Two that run one import at once do
 * not double it: the row is locked for each batch, and the one that finds it moved gives up.
 * Ends as `finished`, `stopped` by a person, `failed`, or `later` (enough for this turn).
 */
export async function runImport(
  db: Tx,
  act: Act,
  given: RunImport,
  ports: Pick<ListenPorts, 'channels' | 'importFolder' | 'blobs'>,
): Promise<'finished' | 'stopped' | 'failed' | 'later' | 'elsewhere'> {
  const row = await readImport(db, given.import);
  if (row?.state !== 'running') return 'stopped';
  const source = await readSource(db, row.source_id);
  const channel =
    ports.channels.find((each): each is ReadChannel => each.way === 'read' && each.kind === source?.kind) ??
    ports.channels.find((each): each is ReadChannel => each.way === 'read');
  const path = join(ports.importFolder, row.stored_as);
  if (!channel || !(await fileIsThere(path, row.bytes)))
    return end(db, act, row.id, 'failed', given.now(), 'import.file-gone');
  let at: FileCursor = { offset: row.at_byte, row: row.at_row, line: row.at_line, ...row.dialect };
  const from = row.at_row > 0 || row.at_byte > 0 ? at : null;
  const batches = channel.read(path, { name: row.file_name, plan: row.map, cursor: from, most: batchSize });
  for await (const batch of batches) {
    await keepBlobs(batch, ports.blobs);
    const next = { act: { ...act, at: given.now() }, importId: row.id, from: at, batch };
    const outcome = await db.transaction().execute((tx) => storeBatch(tx, next));
    if (outcome === 'elsewhere' || outcome === 'stopped') return outcome;
    at = batch.cursor;
    given.onBatch?.(outcome);
    if (at.row === 0)
      return end(
        db,
        act,
        row.id,
        'failed',
        given.now(),
        batch.unreadable[0]?.code ?? 'file.empty',
        batch.unreadable[0]?.params,
      );
    if (given.enough?.()) return 'later';
  }
  return end(db, act, row.id, 'finished', given.now());
}

async function storeBatch(
  tx: Tx,
  given: { act: Act; importId: string; from: FileCursor; batch: Batch & { cursor: FileCursor } },
): Promise<ImportRow | 'elsewhere' | 'stopped'> {
  const { act, importId, from, batch } = given;
  const row = await lockImport(tx, importId);
  if (row?.state !== 'running') return 'stopped';
  if (row.at_row !== from.row || row.at_byte !== from.offset) return 'elsewhere';
  const heard = await hear(tx, act, { source: row.source_id, items: batch.items, importId });
  if (isRefusal(heard)) throw new Error(`import ${importId} was refused: ${heard.refused}`);
  const reports = batch.reports ?? [];
  const reported = (await insertReports(tx, row.source_id, reports, act.at)).length;
  const refused = heard.rejected.map((each) => refusedRow(batch.items[each.index]!, each));
  const unreadable = [...batch.unreadable, ...refused].sort(
    (a, b) => Number.parseInt(a.place, 10) - Number.parseInt(b.place, 10),
  );
  await keepUnreadable(tx, act, { source: row.source_id, importId, unreadable });
  const counts = {
    // What came back or was answered by a machine is taken in, and is nobody's word.
    accepted: heard.accepted.length + reported,
    duplicate: heard.duplicates + heard.edited + reports.length - reported,
    rejected: unreadable.length,
  };
  await moveImport(tx, importId, batch.cursor, counts, act.at);
  return {
    ...row,
    at_byte: batch.cursor.offset,
    at_row: batch.cursor.row,
    accepted: row.accepted + counts.accepted,
    duplicate: row.duplicate + counts.duplicate,
    rejected: row.rejected + counts.rejected,
  };
}

const refusedRow = (
  item: HeardItem,
  { code, params }: { code: string; params: Record<string, unknown> },
): Unreadable => ({
  code,
  params,
  place: item.stood?.place ?? item.externalId,
  original: item.original?.bytes ?? (item.stood ? Buffer.from(item.stood.raw) : null),
});

/** Nobody else's end counts: a person may have stopped it a moment ago. */
async function end(
  db: Tx,
  act: Act,
  id: string,
  state: 'finished' | 'failed',
  at: Date,
  code?: string,
  params: Record<string, unknown> = {},
): Promise<'finished' | 'failed' | 'stopped'> {
  return db.transaction().execute(async (tx) => {
    const row = await lockImport(tx, id);
    if (row?.state !== 'running') return 'stopped';
    await setImportState(tx, id, state, at, { ...(code && { problem: { code, params } }) });
    const { source_id: source, accepted, duplicate, rejected } = row;
    await append(tx, [
      {
        type: listenEvents.importFinished,
        subject: id,
        at,
        actor: act.actor.personId,
        facts: { source, accepted, duplicate, rejected, ...(code && { code }) },
      },
    ]);
    return state;
  });
}

import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { addSource } from './add-source.ts';
import { changeImport, chooseFile } from './change-import.ts';
import { dropFile, keepFile } from './keep-file.ts';
import type { ImportPlan, ListenPorts, ReadChannel } from './ports.ts';
import { runImport } from './run-import.ts';
import { readImport } from './store/imports.ts';
import { sourceNamed } from './store/source-rows.ts';

export interface ImportAsked {
  file: string;
  /** Name of the source; made, off, when there is none. */
  source: string;
  /** Heed's field → column. Empty: guessed from the file. */
  fields: Record<string, string>;
  zone?: string;
  onProgress?: (progress: { bytes: number; of: number; rows: number; rejected: number }) => void;
  stopped?: () => boolean;
}

export interface ImportDone {
  import: string;
  source: string;
  fields: Record<string, string>;
  state: 'finished' | 'stopped' | 'failed';
  rows: number;
  accepted: number;
  duplicate: number;
  rejected: number;
  problem: { code: string; params: Record<string, unknown> } | null;
}

/**
 * Reads a file in from start to end, in this process: what the command line does, beside a running server or without
 * one. Killed half-way, a running server goes on with it. Refusals: those of `keepFile` and `addSource`,
 * `import.column-unknown` {column, columns}, `import.no-text`, and what the file as a whole is refused for.
 */
export async function importFile(
  db: Tx,
  act: Act,
  asked: ImportAsked,
  ports: Pick<ListenPorts, 'channels' | 'seal' | 'importFolder' | 'blobs'>,
): Promise<ImportDone | Refusal> {
  const channel = ports.channels.find((each): each is ReadChannel => each.way === 'read');
  if (!channel) return refuse('source.kind-unknown', { kind: 'file' });
  const file = await keepFile(ports.importFolder, createReadStream(asked.file));
  if (isRefusal(file)) return file;
  const name = basename(asked.file);
  const plan = await planOf(channel, join(ports.importFolder, file.storedAs), name, asked);
  const begun = isRefusal(plan) ? plan : await begin(db, act, { ...asked, name, stored: file, plan }, ports);
  if (isRefusal(begun) || isRefusal(plan)) {
    await dropFile(ports.importFolder, file.storedAs);
    return isRefusal(begun) ? begun : (plan as Refusal);
  }
  const outcome = await runImport(
    db,
    act,
    {
      import: begun.id,
      now: () => new Date(),
      enough: asked.stopped,
      onBatch: (row) =>
        asked.onProgress?.({ bytes: row.at_byte, of: row.bytes, rows: row.at_row, rejected: row.rejected }),
    },
    ports,
  );
  if (outcome === 'later')
    await db
      .transaction()
      .execute((tx) => changeImport(tx, act, { import: begun.id, state: 'stopped' }, null));
  const row = (await readImport(db, begun.id))!;
  const { accepted, duplicate, rejected, problem } = row;
  const state = row.state === 'finished' || row.state === 'failed' ? row.state : 'stopped';
  return {
    import: row.id,
    source: begun.source,
    fields: row.map.fields,
    state,
    rows: row.at_row,
    accepted,
    duplicate,
    rejected,
    problem,
  };
}

async function planOf(
  channel: ReadChannel,
  path: string,
  name: string,
  asked: ImportAsked,
): Promise<ImportPlan | Refusal> {
  const look = await channel.look(path, name, { fields: asked.fields, zone: asked.zone });
  if ('code' in look) return refuse(look.code, look.params as Record<string, string | number>);
  const { fields } = look.plan;
  // Records of JSON may leave a column out, so only a table can tell that there is no such column.
  const missing = Object.values(fields).find((column) => !look.columns.includes(column));
  if (missing && look.format === 'csv')
    return refuse('import.column-unknown', {
      column: missing,
      columns: look.columns.slice(0, 50).join(', '),
    });
  if (!fields.text && !fields.html && !fields.title) return refuse('import.no-text');
  return look.plan;
}

const begin = (
  db: Tx,
  act: Act,
  given: { source: string; name: string; stored: { storedAs: string; bytes: number }; plan: ImportPlan },
  ports: Pick<ListenPorts, 'channels' | 'seal'>,
): Promise<{ id: string; source: string } | Refusal> =>
  db.transaction().execute(async (tx) => {
    const there = await sourceNamed(tx, given.source);
    const source = there ?? (await addSource(tx, act, { kind: 'file', name: given.source }, ports));
    if (isRefusal(source)) return source;
    const made = await chooseFile(tx, act, { source: source.id, name: given.name, file: given.stored });
    if (isRefusal(made)) return made;
    const started = await changeImport(
      tx,
      act,
      { import: made.id, state: 'running', plan: given.plan },
      null,
    );
    return isRefusal(started) ? started : { id: made.id, source: source.id };
  });

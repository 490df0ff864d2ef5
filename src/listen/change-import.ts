import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { listenEvents } from './events.ts';
import type { KeptFile } from './keep-file.ts';
import type { ImportPlan } from './ports.ts';
import { insertImport, lockImport, setImportState } from './store/imports.ts';
import { readSource } from './store/source-rows.ts';

/** Name of the job that reads an import on. */
export const importJob = 'listen.run-import';

/** A kept file becomes an import of a source, not yet started. Refusals: `source.unknown`. */
export async function chooseFile(
  tx: Tx,
  act: Act,
  given: { source: string; name: string; file: KeptFile },
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const source = await readSource(tx, given.source);
  if (!source) return refuse('source.unknown');
  const id = newId();
  await insertImport(tx, {
    id,
    source_id: source.id,
    file_name: given.name,
    stored_as: given.file.storedAs,
    bytes: given.file.bytes,
    started_by: act.actor.personId,
    at: act.at,
  });
  return { id };
}

/**
 * Starts, stops or goes on with an import. Asking for what is so already changes nothing, but wakes a running import
 * whose process was killed. Refusals: `import.unknown`, `import.finished-already`, `import.no-text` (no column for the
 * words was chosen).
 */
export async function changeImport(
  tx: Tx,
  act: Act,
  given: { import: string; state: 'running' | 'stopped'; plan?: ImportPlan },
  jobs: JobQueue | null,
): Promise<{ id: string } | Refusal> {
  const denied = refuseAccess(act, 'source.steward');
  if (denied) return denied;
  const row = await lockImport(tx, given.import);
  if (!row) return refuse('import.unknown');
  if (row.state === 'finished') return refuse('import.finished-already');
  // Rows already read were read one way; the rest must not be read another.
  const plan = row.state === 'chosen' ? (given.plan ?? row.map) : row.map;
  if (given.state === 'running' && !plan.fields.text && !plan.fields.html && !plan.fields.title)
    return refuse('import.no-text', undefined, 'body.plan.fields');
  if (given.state !== row.state) {
    await setImportState(tx, row.id, given.state, act.at, { plan });
    const type = given.state === 'running' ? listenEvents.importStarted : listenEvents.importStopped;
    await append(tx, [
      { type, subject: row.id, at: act.at, actor: act.actor.personId, facts: { source: row.source_id } },
    ]);
  }
  if (given.state === 'running') await jobs?.put(tx, importJob, { import: row.id }, { key: row.id });
  return { id: row.id };
}

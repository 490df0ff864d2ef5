import { join } from 'node:path';
import { inTransaction, type Route, route } from '#http/route.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { wordsIn } from '#kit/words.ts';
import { refuseAccess } from '#people/access.ts';
import { changeImport, chooseFile } from './change-import.ts';
import * as contract from './contract.ts';
import { dropFile, keepFile } from './keep-file.ts';
import type { ListenPorts, ReadChannel } from './ports.ts';
import { rejectedFile } from './rejected-file.ts';
import { failuresOfImport } from './store/failures.ts';
import { type ImportRow, importsOf, readImport } from './store/imports.ts';
import { readSource } from './store/source-rows.ts';

/** Handing over a file, looking at it, reading it in, and what was rejected. */
export function importRoutes(ports: ListenPorts): Route[] {
  const reader = ports.channels.find((each): each is ReadChannel => each.way === 'read');
  return [
    route(contract.uploadFile, async ({ params, query, db, act, request }) => {
      const denied = refuseAccess(act, 'source.steward');
      if (denied) return denied;
      if (!(await readSource(db, params.source))) return refuse('source.unknown');
      const file = await keepFile(ports.importFolder, request.stream);
      if (isRefusal(file)) return file;
      const made = await inTransaction(db, (tx) =>
        chooseFile(tx, act, { ...params, name: query.name, file }),
      );
      if (isRefusal(made)) await dropFile(ports.importFolder, file.storedAs);
      return made;
    }),
    route(contract.lookAtImport, async ({ params, body, db, act }) => {
      const denied = refuseAccess(act, 'source.steward');
      if (denied) return denied;
      const row = await readImport(db, params.import);
      if (!row || !reader) return refuse('import.unknown');
      const look = await reader.look(join(ports.importFolder, row.stored_as), row.file_name, body);
      if ('code' in look) return refuse(look.code, look.params as Record<string, string | number>);
      const samples = look.samples.map(({ heard, ...sample }) => ({
        ...sample,
        heard: 'code' in heard ? heard : { ...heard, occurredAt: heard.occurredAt?.toISOString() ?? null },
      }));
      return { ...look, plan: look.plan as never, samples };
    }),
    route(contract.listImports, async ({ query, db, act }) => ({
      items: (await importsOf(db, query.source, 100)).map(importView),
      next: null,
      asOf: act.at.toISOString(),
    })),
    route(contract.readImport, async ({ params, db, act }) => {
      const row = await readImport(db, params.import);
      const source = row && (await readSource(db, row.source_id));
      if (!row || !source) return refuse('import.unknown');
      return {
        ...importView({ ...row, source_name: source.name, person_name: null }),
        asOf: act.at.toISOString(),
      };
    }),
    route(contract.changeImport, ({ params, body, db, act, jobs }) =>
      inTransaction(db, (tx) => changeImport(tx, act, { import: params.import, ...body }, jobs)),
    ),
    route(contract.rejectedRows, async ({ params, query, db, act }) => {
      const denied = refuseAccess(act, 'source.steward');
      if (denied) return denied;
      const row = await readImport(db, params.import);
      if (!row) return refuse('import.unknown');
      const words = wordsIn(query.language, 'listen.failure');
      return {
        body: rejectedFile(failuresOfImport(db, row.id), query.language, words),
        fileName: `${row.file_name}.${query.language === 'nl' ? 'geweigerd' : 'rejected'}.csv`,
      };
    }),
  ];
}

const importView = (row: ImportRow & { source_name: string; person_name: string | null }) => ({
  id: row.id,
  source: { id: row.source_id, name: row.source_name },
  fileName: row.file_name,
  bytes: row.bytes,
  state: row.state,
  atByte: row.at_byte,
  atRow: row.at_row,
  accepted: row.accepted,
  duplicate: row.duplicate,
  rejected: row.rejected,
  problem: row.problem,
  startedBy: row.person_name,
  startedAt: row.started_at.toISOString(),
  touchedAt: row.touched_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
});

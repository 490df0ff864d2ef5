import { join } from 'node:path';
import { inTransaction, type Route, route } from '#http/route.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { wordsIn } from '#kit/words.ts';
import { refuseAccess } from '#people/access.ts';
import { addSource } from './add-source.ts';
import { captureNote } from './capture-note.ts';
import { changeImport, chooseFile } from './change-import.ts';
import { changeSource, renewSecret } from './change-source.ts';
import { dismissFailures, retryFailure } from './close-failures.ts';
import * as contract from './contract.ts';
import { type DeliverNeeds, deliver, deliverSigned } from './deliver.ts';
import { makeIntake } from './intake.ts';
import { pullJob } from './jobs.ts';
import { dropFile, keepFile } from './keep-file.ts';
import type { ListenPorts, ReadChannel } from './ports.ts';
import { readAll } from './read-all.ts';
import { rejectedFile } from './rejected-file.ts';
import { failurePage, failuresOfImport, lockFailure } from './store/failures.ts';
import { type ImportRow, importsOf, readImport } from './store/imports.ts';
import { readSource } from './store/source-rows.ts';
import { possibleStewards, sourceViews } from './store/source-views.ts';

/** Routes of sources, deliveries and captures, imports, and failures. */
export function listenRoutes(db: DeliverNeeds['db'], ports: ListenPorts): Route[] {
  const needs: DeliverNeeds = { db, intake: makeIntake(db), channels: ports.channels, seal: ports.seal };
  return [...sourceRoutes(ports), ...deliveryRoutes(needs), ...importRoutes(ports), ...failureRoutes(ports)];
}

function sourceRoutes(ports: ListenPorts): Route[] {
  const continuous = new Set(ports.channels.filter((each) => each.continuous).map((each) => each.kind));
  return [
    route(contract.listSources, async ({ db, act }) => ({
      items: await sourceViews(db, act.at, continuous),
      next: null,
      asOf: act.at.toISOString(),
    })),
    route(contract.readSource, async ({ params, db, act }) => {
      const [view] = await sourceViews(db, act.at, continuous, params.source);
      if (!view) return refuse('source.unknown');
      const channel = ports.channels.find((each) => each.kind === view.kind);
      const address = `${ports.publicUrl()}/api`;
      return {
        ...view,
        hookUrl: channel?.signed ? `${address}/hooks/${view.id}` : null,
        apiUrl: channel?.way === 'pushed' && channel.signed ? `${address}/sources/${view.id}/signals` : null,
        asOf: act.at.toISOString(),
      };
    }),
    route(contract.listStewards, async ({ db, act }) => ({
      items: await possibleStewards(db),
      next: null,
      asOf: act.at.toISOString(),
    })),
    route(contract.addSource, ({ body, db, act }) =>
      inTransaction(db, (tx) => addSource(tx, act, body, ports)),
    ),
    route(contract.changeSource, ({ params, body, db, act }) =>
      inTransaction(db, (tx) => changeSource(tx, act, { source: params.source, change: body }, ports)),
    ),
    route(contract.renewSecret, ({ params, db, act }) =>
      inTransaction(db, (tx) => renewSecret(tx, act, params, ports)),
    ),
    route(contract.lookNow, async ({ params, db, act, jobs }) => {
      const source = await readSource(db, params.source);
      if (!source) return refuse('source.unknown');
      if (source.state !== 'on') return refuse('source.off');
      if (ports.channels.find((each) => each.kind === source.kind)?.way !== 'pulled')
        return refuse('source.not-pulled');
      const denied = refuseAccess(act, 'source.steward');
      if (denied) return denied;
      await jobs.put(db, pullJob, { source: source.id }, { key: source.id });
      return { id: source.id };
    }),
  ];
}

const deliveryRoutes = (needs: DeliverNeeds): Route[] => [
  route(contract.sendSignals, ({ params, body, act }) =>
    deliver(needs, act, { source: params.source, body }),
  ),
  route(contract.deliverHook, async ({ params, request, act }) => {
    const body = request.rawBody ?? (await readAll(request.stream, contract.deliveryLimit));
    if (!body) return refuse('request.too-large');
    const header = (name: string) => [request.headers[name]].flat()[0];
    return deliverSigned(needs, act.at, {
      source: params.source,
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signatures: header('webhook-signature'),
      body,
    });
  }),
  route(contract.captureNote, ({ body, act }) => captureNote(needs, act, body)),
];

function importRoutes(ports: ListenPorts): Route[] {
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

const failureRoutes = (ports: ListenPorts): Route[] => [
  route(contract.listFailures, async ({ query, db, act }) => {
    const denied = refuseAccess(act, 'source.steward');
    if (denied) return denied;
    const rows = await failurePage(db, { ...query, importId: query.import, most: query.limit + 1 });
    const items = rows.slice(0, query.limit).map((row) => ({
      id: row.id,
      source: { id: row.source_id, name: row.source_name },
      import: row.import_id,
      at: row.at.toISOString(),
      code: row.code,
      params: row.params,
      place: row.place,
      state: row.state,
      bytes: row.bytes,
      start: row.start?.toString('utf8').slice(0, 400) ?? '',
    }));
    const next = rows.length > query.limit ? items.at(-1)!.id : null;
    return { items, next, asOf: act.at.toISOString() };
  }),
  route(contract.failureOriginal, async ({ params, db, act }) => {
    const denied = refuseAccess(act, 'source.steward');
    if (denied) return denied;
    const failure = await lockFailure(db, params.failure);
    if (!failure) return refuse('failure.unknown');
    if (!failure.original) return refuse('failure.no-original');
    return {
      body: failure.original,
      fileName: `original-${failure.place.replaceAll(/[^\w.-]+/g, '-').slice(0, 60)}`,
    };
  }),
  route(contract.retryFailure, ({ params, body, db, act }) =>
    inTransaction(db, (tx) => retryFailure(tx, act, { ...params, ...body }, ports)),
  ),
  route(contract.dismissFailures, ({ body, db, act }) =>
    inTransaction(db, (tx) => dismissFailures(tx, act, body)),
  ),
];

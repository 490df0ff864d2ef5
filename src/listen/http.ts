import { inTransaction, type Route, route } from '#http/route.ts';
import { refuse } from '#kit/refusal.ts';
import { refuseAccess } from '#people/access.ts';
import { addSource } from './add-source.ts';
import { changeSource, renewSecret } from './change-source.ts';
import { sourceContinuity } from './continuity/source-continuity.ts';
import * as contract from './contract.ts';
import { type DeliverNeeds, deliver, deliverSigned } from './deliver.ts';
import { captureRoutes } from './http-captures.ts';
import { continuityRoutes } from './http-continuity.ts';
import { listenCustomerRoutes } from './http-customers.ts';
import { failureRoutes } from './http-failures.ts';
import { importRoutes } from './http-imports.ts';
import { letterRoutes } from './http-letters.ts';
import { webRoutes } from './http-web.ts';
import { makeIntake } from './intake.ts';
import { pullJob } from './jobs.ts';
import type { ListenPorts } from './ports.ts';
import { probeSource } from './probe-source.ts';
import { readAll } from './read-all.ts';
import { readSource } from './store/source-rows.ts';
import { possibleStewards, sourceViews } from './store/source-views.ts';

/** Routes of sources, deliveries and captures, imports, and failures. */
export function listenRoutes(db: DeliverNeeds['db'], ports: ListenPorts): Route[] {
  const needs: DeliverNeeds = {
    db,
    intake: makeIntake(db),
    channels: ports.channels,
    seal: ports.seal,
    kinds: new Map(),
  };
  return [
    ...sourceRoutes(ports),
    ...deliveryRoutes(needs),
    ...captureRoutes(needs, ports),
    ...webRoutes(needs),
    ...continuityRoutes(ports),
    ...listenCustomerRoutes,
    ...importRoutes(ports),
    ...failureRoutes(ports),
    ...letterRoutes(ports),
  ];
}

function sourceRoutes(ports: ListenPorts): Route[] {
  return [
    route(contract.listSources, async ({ db, act }) => ({
      items: await sourceViews(db, act.at, ports.channels),
      next: null,
      asOf: act.at.toISOString(),
    })),
    route(contract.readSource, async ({ params, db, act }) => {
      const [view] = await sourceViews(db, act.at, ports.channels, params.source);
      if (!view) return refuse('source.unknown');
      const channel = ports.channels.find((each) => each.kind === view.kind);
      const address = `${ports.publicUrl()}/api`;
      return {
        ...view,
        hookUrl:
          channel?.signed || (channel?.way === 'pulled' && channel.hook)
            ? `${address}/hooks/${view.id}`
            : null,
        apiUrl: channel?.way === 'pushed' && channel.signed ? `${address}/sources/${view.id}/signals` : null,
        ...(await sourceContinuity(db, view.id, act.at)),
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
    route(contract.probeSource, ({ body, db, act }) => probeSource(db, act, body, ports)),
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
      headers: Object.fromEntries(Object.keys(request.headers).map((name) => [name, header(name)])),
      body,
    });
  }),
];

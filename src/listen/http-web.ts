import { type Call, type Route, route } from '#http/route.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import * as contract from './contract.ts';
import type { DeliverNeeds } from './deliver.ts';
import { readAll } from './read-all.ts';
import { isStaffed, takeWebMessage, webSource } from './web-message.ts';

const limit = 64 * 1024;

/**
 * The form on an organisation's own site. A page of another site may neither read nor write here: the answer names the
 * one origin it is for. Bodies come as text, so that a browser need not ask first.
 */
export const webRoutes = (needs: DeliverNeeds): Route[] => [
  route(contract.readWebForm, async (call) => {
    const source = await webSource(call.db, { source: call.params.source, origin: originOf(call) });
    if (isRefusal(source)) return source;
    allow(call);
    return { staffed: await isStaffed(call.db, source, call.act.at) };
  }),
  route(contract.sendWebMessage, async (call) => {
    const origin = originOf(call);
    const source = await webSource(call.db, { source: call.params.source, origin });
    if (isRefusal(source)) return source;
    allow(call);
    const raw = call.request.rawBody ?? (await readAll(call.request.stream, limit));
    const body = raw && parsed(raw);
    if (!body) return refuse('request.not-json');
    return takeWebMessage(needs, call.act.at, { source: source.id, origin, body });
  }),
];

const originOf = ({ request }: Pick<Call, 'request'>): string | undefined => request.headers.origin;

function allow(call: Pick<Call, 'request' | 'answer'>): void {
  call.answer.header('access-control-allow-origin', originOf(call)!);
  call.answer.header('vary', 'origin');
  call.answer.header('cross-origin-resource-policy', 'cross-origin');
}

function parsed(raw: Buffer): Record<string, unknown> | null {
  try {
    const found: unknown = JSON.parse(raw.toString('utf8'));
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

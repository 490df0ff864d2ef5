import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { identify } from './identify.ts';
import { problemOf, statusOf } from './problem.ts';
import type { Document, Route } from './route.ts';
import { scimProblemOf, scimType } from './scim-problem.ts';
import type { ServerNeeds } from './server-needs.ts';

const megabyte = 1024 * 1024;

/** One endpoint: access first, then schemas, then what it does. */
export function mount(app: FastifyInstance, { endpoint, handle }: Route, needs: ServerNeeds): void {
  const { method, path, params, query, body, response, status, access, produces, perMinute } = endpoint;
  const empty = response instanceof z.ZodNull;
  app.route({
    method,
    url: path,
    bodyLimit: endpoint.bodyLimit ?? megabyte,
    config: {
      ...(perMinute && { rateLimit: { max: perMinute, timeWindow: 60_000 } }),
      ...(endpoint.consumes === 'stream' && { unread: true }),
    },
    ...(produces && { compress: {} }),
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.tag],
      ...(access === 'public' ? { security: [] } : {}),
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(produces
        ? { produces: [produces] }
        : { response: { [empty ? 204 : (status ?? 200)]: empty ? z.null() : response } }),
    },
    // Before the body is validated: a stranger learns nothing about schemas, and nothing large is parsed for them.
    preValidation: async (request) => {
      const act = await actOf(request, needs);
      if (isRefusal(act)) throw Object.assign(new Error(act.refused), { refusal: act });
      if (access === 'public') return;
      if (act.actor.kind === 'heed')
        throw Object.assign(new Error('session.needed'), { refusal: refuse('session.needed') });
      const denied = access === 'signed-in' ? null : refuseAccess(act, access);
      if (denied) throw Object.assign(new Error(denied.refused), { refusal: denied });
    },
    handler: async (request, reply) => {
      const result = await handle({
        params: request.params as never,
        query: request.query as never,
        body: request.body as never,
        act: acts.get(request)!,
        db: needs.db,
        jobs: needs.jobs,
        request: { ip: request.ip, headers: request.headers, rawBody: request.rawBody, stream: request.raw },
        answer: { header: (name, value) => void reply.header(name, value) },
      });
      if (isRefusal(result) && produces === scimType) {
        const { status: code, body: told } = scimProblemOf(result);
        return reply.status(code).type(scimType).send(JSON.stringify(told));
      }
      if (isRefusal(result))
        return reply
          .status(statusOf(result.refused))
          .type('application/problem+json')
          .serializer(JSON.stringify)
          .send(problemOf(result));
      if (produces) {
        const document = result as Document;
        if (document.fileName)
          reply.header(
            'content-disposition',
            `${document.shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
          );
        return reply
          .status(status ?? 200)
          .type(document.type ?? produces)
          .send(document.body);
      }
      return empty ? reply.status(204).send() : reply.status(status ?? 200).send(result);
    },
  });
}

const acts = new WeakMap<FastifyRequest, Act>();

async function actOf(request: FastifyRequest, needs: ServerNeeds) {
  const at = needs.clock.now();
  const actor = await identify(request, needs.db, needs.signIn, at);
  if (isRefusal(actor)) return actor;
  // Nobody: the lowest role and no scope at all, so that every verb refuses.
  const act: Act = { at, actor: actor ?? { kind: 'heed', personId: null, role: 'reader', scopes: [] } };
  acts.set(request, act);
  return act;
}

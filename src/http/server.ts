import { readFileSync } from 'node:fs';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import type { Log } from '#kit/log.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import type { SignIn } from '#people/ports.ts';
import { identify } from './identify.ts';
import { type LiveHub, liveHub } from './live.ts';
import { describeApi } from './openapi.ts';
import { problemOf, statusOf } from './problem.ts';
import type { Document, Route } from './route.ts';
import { serveScreens } from './static.ts';

export interface ServerNeeds {
  db: Tx;
  jobs: JobQueue;
  signIn: SignIn;
  clock: Clock;
  log: Log;
  routes: readonly Route[];
  /** Is everything that a request needs there? */
  ready(): Promise<{ ready: boolean; checks: Record<string, boolean | number | string> }>;
  /** Folder of the built screens; null serves the API alone. */
  screens: string | null;
}

export interface HeedServer {
  app: FastifyInstance;
  live: LiveHub;
}

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
const megabyte = 1024 * 1024;

declare module 'fastify' {
  interface FastifyRequest {
    rawBody: Buffer | null;
  }
}

/** The HTTP door: sign-in, access, schemas, problems, live updates and the screens. Steps bring their routes. */
export async function makeServer(needs: ServerNeeds): Promise<HeedServer> {
  // Heed logs what fails itself, without addresses or bodies.
  const app = Fastify({
    logger: false,
    bodyLimit: megabyte,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('rawBody', null);
  readBodies(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The component library and the charts set inline styles; scripts may not be inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: false, // TLS ends in front of Heed, and so does its policy
  });
  await app.register(rateLimit, { global: false });
  await app.register(compress, {
    encodings: ['gzip', 'identity'],
    threshold: 1400,
    zlibOptions: { level: 4 },
  });
  await describeApi(app, version);
  answerProblems(app, needs.log);

  const live = liveHub();
  for (const route of needs.routes) mount(app, route, needs);
  app.get('/health/live', { schema: { hide: true } }, async () => ({ live: true, version }));
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const { ready, checks } = await needs.ready();
    return reply.status(ready ? 200 : 503).send({ ready, checks });
  });
  app.get('/api/live', { schema: { hide: true }, compress: false }, async (request, reply) => {
    const actor = await identify(request, needs.db, needs.signIn, needs.clock.now());
    if (actor === null || isRefusal(actor))
      return reply.status(401).send(problemOf(refuse('session.needed')));
    reply.hijack();
    live.join(reply.raw);
  });
  await serveScreens(app, needs.screens);
  app.addHook('onClose', async () => live.close());
  return { app, live };
}

/** JSON is parsed by us so that the raw bytes stay for signatures; forms for pages that work without scripts. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/(?:[\w.+-]+\+)?json/,
    { parseAs: 'buffer' },
    (request, body, done) => {
      request.rawBody = body as Buffer;
      if (body.length === 0) return done(null, undefined);
      try {
        done(null, JSON.parse(body.toString('utf8')));
      } catch {
        done(Object.assign(new Error('not JSON'), { refusal: refuse('request.not-json') }));
      }
    },
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  // Anything else is left unread; an endpoint that consumes a stream takes it from there.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined));
}

function mount(app: FastifyInstance, { endpoint, handle }: Route, needs: ServerNeeds): void {
  const { method, path, params, query, body, response, status, access, produces, perMinute } = endpoint;
  const empty = response instanceof z.ZodNull;
  app.route({
    method,
    url: path,
    bodyLimit: endpoint.bodyLimit ?? megabyte,
    ...(perMinute && { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } }),
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
            `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
          );
        return reply
          .status(status ?? 200)
          .type(produces)
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

function answerProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler(
    (error: Error & { refusal?: unknown; statusCode?: number; code?: string }, request, reply) => {
      const answer = (refusal: Parameters<typeof problemOf>[0], problems?: Parameters<typeof problemOf>[1]) =>
        reply
          .status(statusOf(refusal.refused))
          .type('application/problem+json')
          .serializer((value: unknown) => JSON.stringify(value))
          .send(problemOf(refusal, problems));
      if (isRefusal(error.refusal)) return answer(error.refusal);
      if (hasZodFastifySchemaValidationErrors(error)) {
        const where = error.validationContext ?? 'body';
        const problems = error.validation.map((issue) => ({
          at: `${where}${issue.instancePath.replaceAll('/', '.')}`,
          message: issue.message ?? '',
        }));
        return answer(refuse('request.invalid', undefined, problems[0]?.at), problems);
      }
      if (error.statusCode === 413) return answer(refuse('request.too-large'));
      if (error.statusCode === 415) return answer(refuse('request.media-type'));
      if (error.statusCode === 429) return answer(refuse('request.too-many'));
      if (error.statusCode && error.statusCode < 500) return answer(refuse('request.invalid'));
      log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'request failed');
      return answer(refuse('server.fault', { request: request.id }));
    },
  );
}

import { readFileSync } from 'node:fs';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { answerProblems } from './answer-problems.ts';
import { identify } from './identify.ts';
import { type LiveHub, liveHub } from './live.ts';
import { mount } from './mount.ts';
import { describeApi } from './openapi.ts';
import { problemOf } from './problem.ts';
import { readBodies } from './read-bodies.ts';
import type { ServerNeeds } from './server-needs.ts';
import { serveScreens } from './static.ts';

export interface HeedServer {
  app: FastifyInstance;
  live: LiveHub;
}

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
const megabyte = 1024 * 1024;

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
        // A voice memo is listened to before it is sent.
        mediaSrc: ["'self'", 'blob:'],
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

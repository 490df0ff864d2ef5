import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuse } from '#kit/refusal.ts';
import { problemOf } from './problem.ts';

/** The built screens: hashed files for ever, the page itself never cached, every other address is a screen's. */
export async function serveScreens(app: FastifyInstance, folder: string | null): Promise<void> {
  const page =
    folder && existsSync(join(folder, 'index.html')) ? readFileSync(join(folder, 'index.html')) : null;
  app.setNotFoundHandler((request, reply) => {
    const isScreen =
      request.method === 'GET' &&
      !/^\/(?:api|health)\//.test(request.url) &&
      request.headers.accept?.includes('text/html');
    if (page && isScreen)
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    return reply
      .status(404)
      .type('application/problem+json')
      .send(problemOf(refuse('route.unknown')));
  });
  if (!page || !folder) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    setHeaders(reply, path) {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

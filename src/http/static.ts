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
  // The capture app on the phone is a page of its own, small and there without a line.
  const notePage =
    folder && existsSync(join(folder, 'note.html')) ? readFileSync(join(folder, 'note.html')) : null;
  app.get('/note', { schema: { hide: true } }, (_request, reply) => reply.redirect('/note/'));
  app.setNotFoundHandler((request, reply) => {
    if (notePage && request.method === 'GET' && /^\/note\/(?:\?|$)/.test(request.url))
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(notePage);
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
      // The form stands on the organisation's own site, which loads it from here.
      if (/\/widget\.js(?:\.\w+)?$/.test(path))
        void reply.header('cross-origin-resource-policy', 'cross-origin');
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

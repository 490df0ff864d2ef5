import type { FastifyInstance } from 'fastify';
import { refuse } from '#kit/refusal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The handler reads the body itself, whatever its type says. */
    unread?: boolean;
  }
  interface FastifyRequest {
    rawBody: Buffer | null;
  }
}

/** JSON is parsed by us so that the raw bytes stay for signatures; forms for pages that work without scripts. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/(?:[\w.+-]+\+)?json/,
    { parseAs: 'buffer' },
    (request, body, done) => {
      request.rawBody = body as Buffer;
      if (body.length === 0 || request.routeOptions.config.unread) return done(null, undefined);
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

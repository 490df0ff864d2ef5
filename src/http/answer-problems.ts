import type { FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Log } from '#kit/log.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { problemOf, statusOf } from './problem.ts';

/** Whatever goes wrong leaves as problem+json; bugs are logged with the request's id and tell nothing more. */
export function answerProblems(app: FastifyInstance, log: Log): void {
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

import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import type { AnyEndpoint } from '#kit/endpoint.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';

type Parsed<S> = S extends z.ZodUndefined ? undefined : S extends z.ZodType ? z.output<S> : undefined;

/** What a handler returns: the input side of the response schema. */
type EndpointInputOf<E extends AnyEndpoint> = z.input<E['response']>;

/** What a handler is given. Input has passed the endpoint's schemas; access has been checked once already. */
export interface Call<E extends AnyEndpoint = AnyEndpoint> {
  params: Parsed<NonNullable<E['params']>>;
  query: Parsed<NonNullable<E['query']>>;
  body: Parsed<NonNullable<E['body']>>;
  act: Act;
  /** The pool. Changes go through `inTransaction(call.db, tx => verb(tx, call.act, …))`. */
  db: Tx;
  jobs: JobQueue;
  request: { ip: string; headers: IncomingHttpHeaders; rawBody: Buffer | null; stream: Readable };
  answer: { header(name: string, value: string): void };
}

/** What an endpoint that `produces` something other than JSON returns. */
export interface Document {
  body: string | Buffer | Readable;
  /** Media type, when it is not always the endpoint's own. */
  type?: string;
  /** Shown where it stands instead of offered as a download. Only for what cannot run anything. */
  shown?: boolean;
  /** Its name, offered as a download unless it is shown. */
  fileName?: string;
}

export interface Route {
  endpoint: AnyEndpoint;
  handle(call: Call): Promise<unknown>;
}

/** Ties an endpoint to what it does. A handler returns the response or a refusal; status codes are the server's. */
export const route = <E extends AnyEndpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<EndpointInputOf<E> | Document | Refusal>,
): Route => ({ endpoint, handle: handle as unknown as Route['handle'] });

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** Runs a verb in a transaction of its own; a refusal undoes whatever it had written. */
export async function inTransaction<T>(db: Tx, verb: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await verb(tx);
      if (isRefusal(result)) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as T;
    throw error;
  }
}

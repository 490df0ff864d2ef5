import type { z } from 'zod';

/** What an actor must be allowed to do; the table of roles stands in `people/permissions.ts`. */
export type Permission =
  | 'read'
  | 'signal.write'
  | 'conversation.work'
  | 'improvement.work'
  | 'source.steward'
  | 'theme.steward'
  | 'telling.send'
  | 'mandate.grant'
  | 'people.change'
  | 'key.change'
  | 'settings.change'
  | 'audit.read';

export type Access = 'public' | 'signed-in' | Permission;

/**
 * One HTTP endpoint as a value: server, web client, OpenAPI document and the role × route test all read it.
 * Paths are nouns with `:params`.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  summary: string;
  tag: string;
  access: Access;
  params?: P;
  query?: Q;
  body?: B;
  /** Bytes, 1 MiB unless told. */
  bodyLimit?: number;
  /** `stream`: the body is not read before the handler, which takes it from `request.stream`. `form`: an HTML form. JSON unless told. */
  consumes?: 'json' | 'form' | 'stream';
  /** A media type other than JSON; the handler then returns a `Document`. */
  produces?: string;
  /** Most calls an address may make in a minute; no limit unless told. */
  perMinute?: number;
  response: R;
  status?: 200 | 201 | 202 | 204;
}

export const endpoint = <
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(
  described: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => described;

// biome-ignore lint/suspicious/noExplicitAny: an endpoint of any shape; each use narrows it again.
export type AnyEndpoint = Endpoint<any, any, any, any>;

// The properties are optional on the interface, so `undefined` has to be taken off before asking what they are.
type Declared<E extends AnyEndpoint, K extends 'params' | 'query' | 'body'> = NonNullable<E[K]>;

/** What a caller sends: the input side of each schema. */
export type EndpointInput<E extends AnyEndpoint> = (Declared<E, 'params'> extends z.ZodObject
  ? { params: z.input<Declared<E, 'params'>> }
  : { params?: undefined }) &
  (Declared<E, 'query'> extends z.ZodObject
    ? { query?: z.input<Declared<E, 'query'>> }
    : { query?: undefined }) &
  (Declared<E, 'body'> extends z.ZodUndefined
    ? { body?: undefined }
    : { body: z.input<Declared<E, 'body'>> });

export type EndpointOutput<E extends AnyEndpoint> = z.output<E['response']>;

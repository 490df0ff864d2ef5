import type { z } from 'zod';
import type { EndpointOutput } from '#kit/endpoint.ts';
import type { fileLook, listFailures, listImports, listSources, readSource } from '#listen/contract.ts';

export type SourceView = EndpointOutput<typeof listSources>['items'][number];
export type SourceDetail = EndpointOutput<typeof readSource>;
export type Listening = NonNullable<SourceView['listening']>;
export type ImportView = EndpointOutput<typeof listImports>['items'][number];
export type FailureView = EndpointOutput<typeof listFailures>['items'][number];
export type FileLook = z.output<typeof fileLook>;
export type Plan = FileLook['plan'];

/** What of the ledger touches a source as it is shown. */
export const followsSources = ['source', 'signal.heard', 'signal.unreadable', 'failure', 'import', 'absence'];

import type { listImprovements } from '#improve/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';

export type Improvement = EndpointOutput<typeof listImprovements>['items'][number];

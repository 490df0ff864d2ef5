import type { EndpointOutput } from '#kit/endpoint.ts';
import { type Dimension, journeyStages, type readJourney } from '#transform/contract.ts';

export type JourneyRead = EndpointOutput<typeof readJourney>;
export type CriterionRead = JourneyRead['criteria'][number];
export type StageName = (typeof journeyStages)[number];

export const stageName = (stage: number): StageName => journeyStages[stage - 1] ?? 'traditional';

export interface Cell {
  /** `reached`: everything up to here is met. `waiting`: all met here, but something before it is not. */
  state: 'reached' | 'waiting' | 'begun' | 'open';
  met: number;
  of: number;
}

/** One square of the grid, from evidence alone: it fills only when every stage before it is filled too. */
export const cellOf = (journey: JourneyRead, dimension: Dimension, stage: number): Cell => {
  const asked = journey.criteria.filter((one) => one.dimension === dimension && one.stage === stage);
  const met = asked.filter((one) => one.met).length;
  const reached = (journey.dimensions.find((one) => one.dimension === dimension)?.stage ?? 1) >= stage;
  const state = reached ? 'reached' : met === asked.length ? 'waiting' : met > 0 ? 'begun' : 'open';
  return { state, met, of: asked.length };
};

/** A share as people read it, rounded down: 69.97 % must not look like the 70 % that is asked. */
export const downwards = (share: number): number => Math.floor(share * 1000 + 1e-9) / 1000;

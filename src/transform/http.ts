import { type Route, route } from '#http/route.ts';
import * as contract from './contract.ts';
import { type Criterion, criteriaOf, isMet, journeyOf } from './journey.ts';
import { gatherEvidence, milestones } from './store.ts';

/** Evidence older than this no longer counts: a stage is what the organisation does, not what it once did. */
const windowDays = 182;
const day = 86_400_000;
const quarters = 6;

const before = (at: Date, days: number) => new Date(at.getTime() - days * day);

export const transformRoutes: Route[] = [
  route(contract.readJourney, async ({ db, act }) => {
    const criteria = criteriaOf(await gatherEvidence(db, before(act.at, windowDays), act.at));
    const { stage, dimensions, blocker } = journeyOf(criteria);
    const ends = Array.from({ length: quarters }, (_, at) => before(act.at, (quarters - 1 - at) * 91));
    const trend = await Promise.all(
      ends.map(async (at, index) => {
        const then =
          index === quarters - 1
            ? { stage, dimensions }
            : journeyOf(criteriaOf(await gatherEvidence(db, before(at, windowDays), at)));
        return {
          at: at.toISOString(),
          stage: then.stage,
          dimensions: then.dimensions.map((one) => one.stage),
        };
      }),
    );
    return {
      stage,
      dimensions,
      criteria: criteria.map(viewOf),
      blocker: blocker && viewOf(blocker),
      trend,
      journal: (await milestones(db, act.at, 30)).map((one) => ({ ...one, at: one.at.toISOString() })),
      windowDays,
      asOf: act.at.toISOString(),
    };
  }),
];

const viewOf = (criterion: Criterion) => ({ ...criterion, of: criterion.of ?? null, met: isMet(criterion) });

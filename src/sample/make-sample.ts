import { makeCustomers } from './customers/make-customers.ts';
import { gatherMatters } from './deeds/gather-matters.ts';
import { makeConversations } from './deeds/make-conversations.ts';
import { makeEvidence } from './deeds/make-evidence.ts';
import { makeImprovements } from './deeds/make-improvements.ts';
import type { World } from './deeds/make-world.ts';
import { makeStaffing } from './deeds/staffing.ts';
import { awayLookup, makeAbsences } from './organisation/make-absences.ts';
import { makeDepartments } from './organisation/make-departments.ts';
import { makeMandates } from './organisation/make-mandates.ts';
import { idleTalent, makePeople } from './organisation/make-people.ts';
import { makeSources } from './organisation/make-sources.ts';
import { makeIds } from './random/make-ids.ts';
import { makeRandom } from './random/prng.ts';
import type { Sample, Signal } from './sample-shape.ts';
import { addFourChannels } from './signals/add-four-channels.ts';
import { planSignals } from './signals/plan-signals.ts';
import { drawTimeline } from './signals/timeline.ts';
import { type SaidIn, writeSignals } from './signals/write-signals.ts';
import { tellTruth } from './tell-truth.ts';
import { makeThemes } from './themes/make-themes.ts';

/**
 * The sample organisation Fietsgoed: eighteen months that end at `now`, the same for the same seed and moment.
 * Plain values, no database and no clock. `truth` says what the story lines are.
 */
export function makeSample({ seed, now }: { seed: string | number; now: Date }): Sample {
  const random = makeRandom(seed);
  const makeId = makeIds(random.fork('ids'));
  const line = drawTimeline(now);
  const start = new Date(line.start);
  const changeAt = new Date(line.changeAt);
  const { departments, teams } = makeDepartments(makeId, start);
  const { people, skills } = makePeople(random.fork('people'), makeId, start);
  const mandates = makeMandates(makeId, people, start, changeAt);
  const absences = makeAbsences(random.fork('absences'), makeId, people, start, now);
  const sources = makeSources(makeId, people, start);
  const crowd = makeCustomers(random.fork('customers'), makeId, start);
  const customers = new Map(crowd.map((customer) => [customer.key, customer]));

  const taken = new Set<string>();
  const planned = addFourChannels(planSignals(random.fork('plan'), crowd, line), crowd, line);
  const saidIn: SaidIn = new Map();
  const opening = writeSignals(random.fork('words'), makeId, planned, taken, saidIn);

  const idle = people.find((person) => person.name === idleTalent.name)!;
  const world: World = {
    random: random.fork('work'),
    makeId,
    line,
    people: new Map(people.map((person) => [person.id, person])),
    mandates: Map.groupBy(mandates, (mandate) => mandate.personId),
    leads: people.filter((person) => person.rank === 'lead'),
    staffing: makeStaffing(random.fork('staffing'), people, skills, awayLookup(absences), {
      personId: idle.id,
      themeKeys: idleTalent.themeKeys,
    }),
    taken,
    saidIn,
  };
  const matters = gatherMatters(random.fork('matters'), customers, opening, line.changeAt);
  const { conversations, followUps } = makeConversations(world, matters);
  const signals: Signal[] = [...opening, ...followUps].sort(
    (a, b) => a.occurredAt.getTime() - b.occurredAt.getTime(),
  );
  const conversed = new Set(conversations.flatMap((conversation) => conversation.signalIds));
  const improvements = makeImprovements(world, signals, customers, conversed);
  const heard = new Set(signals.map((signal) => signal.customerKey));
  return {
    seed,
    now,
    departments,
    teams,
    people,
    skills,
    mandates,
    absences,
    sources,
    customers: crowd.filter((customer) => heard.has(customer.key)),
    signals,
    conversations,
    improvements,
    themes: makeThemes(makeId, signals),
    evidence: makeEvidence(makeId, line),
    truth: tellTruth(line, crowd, conversations, idle),
  };
}

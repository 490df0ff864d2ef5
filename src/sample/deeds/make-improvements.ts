import { day, hour } from '../random/calendar.ts';
import type { Customer, Person, Signal } from '../sample-shape.ts';
import { themeByKey } from '../themes/all-themes.ts';
import type { Improvement, Told } from '../work-shape.ts';
import type { ImprovementPlan } from './improvement-plan.ts';
import { department, type World } from './make-world.ts';
import { shippedPlans } from './shipped-plans.ts';
import { staffWords } from './staff-words.ts';
import { unshippedPlans } from './unshipped-plans.ts';

/** What changed because of what was heard, and everyone who asked told once over the channel they used. */
export function makeImprovements(
  world: World,
  signals: Signal[],
  customers: Map<string, Customer>,
  conversed: Set<string>,
): Improvement[] {
  const byTheme = Map.groupBy(signals, (signal) => signal.truth.theme);
  return [...shippedPlans, ...unshippedPlans].map((plan) => {
    const stages = plan.stages.map(([stage, on]) => ({ stage, at: dayOf(world, on) }));
    const first = stages[0]!.at;
    const heard = (byTheme.get(plan.themeKey) ?? []).filter(
      (signal) => fits(plan, signal) && conversed.has(signal.id),
    );
    const before = heard.filter((signal) => signal.occurredAt < first);
    const owner = ownerOf(world, plan);
    const last = stages.at(-1)!;
    const ended = last.stage === 'shipped' || last.stage === 'refused' ? last.at : null;
    return {
      id: world.makeId(first),
      key: plan.key,
      about: plan.about,
      title: plan.title,
      need: plan.need,
      themeKey: plan.themeKey,
      ownerId: owner.id,
      departmentKey: plan.department,
      sourceSignalIds: before.slice(-12).map((signal) => signal.id),
      stages: stages.map(({ stage, at }) => ({
        stage,
        at,
        personId: owner.id,
        reason: stage === 'refused' ? plan.reason : undefined,
      })),
      told: ended
        ? tellAskers(
            world,
            plan,
            heard.filter((signal) => signal.occurredAt < ended),
            customers,
            ended,
          )
        : [],
    };
  });
}

/** Office hours in the Netherlands: an improvement moves in the morning, not at midnight. */
const dayOf = ({ line, random }: World, on: number | 'recalled' | 'cured' | 'service'): Date => {
  const named = { recalled: line.faultRecalledAt, cured: line.letterCuredAt, service: line.seatServiceAt };
  const midnight = typeof on === 'number' ? line.start + on * day : named[on];
  return new Date(midnight + (typeof on === 'number' ? random.whole(8, 14) : 8) * hour);
};

const fits = (plan: ImprovementPlan, signal: Signal): boolean =>
  plan.from.includes(signal.truth.kind) &&
  !signal.follows &&
  (!plan.holding || plan.holding[signal.language].test(signal.text));

const ownerOf = ({ people }: World, plan: ImprovementPlan): Person => {
  const staff = [...people.values()].filter((person) => department(person) === plan.department);
  return staff.find((person) => person.rank === 'senior') ?? staff.find((person) => person.rank === 'lead')!;
};

function tellAskers(
  world: World,
  plan: ImprovementPlan,
  heard: Signal[],
  customers: Map<string, Customer>,
  ended: Date,
): Told[] {
  const theme = themeByKey.get(plan.themeKey)!;
  const news = plan.news ?? plan.reason!;
  // The last thing each customer said decides the channel.
  const lastOf = new Map(heard.map((signal) => [signal.customerKey, signal]));
  return [...lastOf.values()].map((signal) => {
    const at = new Date(ended.getTime() + 2 * hour + world.random.next() * 7 * hour);
    const customer = customers.get(signal.customerKey)!;
    const words = staffWords(world.random, signal.language, theme, customer);
    return {
      id: world.makeId(at),
      customerKey: signal.customerKey,
      signalId: signal.id,
      channel: signal.channel,
      language: signal.language,
      at,
      text: `${words.say(plan.news ? 'told shipped' : 'told refused')} ${news[signal.language]}`,
    };
  });
}

import { day } from '../random/calendar.ts';
import type { Random } from '../random/prng.ts';
import type { Channel, Customer } from '../sample-shape.ts';
import { allThemes } from '../themes/all-themes.ts';
import type { Kind, ThemeGrammar } from '../themes/theme-shape.ts';
import { chooseChannel, chooseMoment } from './choose-moment.ts';
import { themeRate } from './theme-rate.ts';
import type { Timeline } from './timeline.ts';

/** A thing somebody will say, before the words. */
export type PlannedSignal = {
  at: Date;
  theme: ThemeGrammar;
  kind: Kind;
  section?: string;
  channel: Channel;
  customer: Customer;
};

/** Share of signals by a customer who was heard before. */
const returning = 0.42;
/** What each shouter cannot stop writing about. */
const hobbyHorses = ['opening-hours', 'workshop-wait', 'delivery-slot', 'phone-queue', 'brake-squeal'];

export function planSignals(random: Random, customers: Customer[], line: Timeline): PlannedSignal[] {
  const planned: PlannedSignal[] = [];
  const shouting = customers.filter((customer) => customer.shouter);
  const crowd = random.shuffle(customers.filter((customer) => !customer.shouter));
  const known: Customer[] = [];
  let fresh = 0;
  for (let number = 0; number < line.days; number++) {
    const midnight = line.start + number * day;
    for (const theme of allThemes) {
      for (let left = random.poisson(themeRate(theme, midnight + day / 2, line)); left > 0; left--) {
        const again = known.length > 200 && (random.chance(returning) || fresh >= crowd.length);
        const customer = again ? random.pick(known) : crowd[fresh++]!;
        if (!again) known.push(customer);
        planned.push(planOne(random, theme, customer, midnight, line));
      }
    }
    shouting.forEach((customer, at) => {
      const theme = allThemes.find((one) => one.key === hobbyHorses[at % hobbyHorses.length])!;
      if (random.chance(0.11))
        planned.push({
          ...planOne(random, theme, customer, midnight, line),
          kind: 'complaint',
          section: undefined,
        });
    });
  }
  return planned
    .filter((one) => one.at.getTime() <= line.now)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function planOne(
  random: Random,
  theme: ThemeGrammar,
  customer: Customer,
  midnight: number,
  line: Timeline,
): PlannedSignal {
  const language = customer.language;
  const kinds = Object.entries(kindsOn(theme, midnight, line)) as [Kind, number][];
  const kind = random.weighted(kinds.filter(([one]) => theme.grammar[language][one]));
  const channel = chooseChannel(random, theme, kind, customer.temper === 'angry');
  return {
    at: chooseMoment(random, channel, midnight),
    theme,
    kind,
    section: sectionOn(theme, kind, midnight, line),
    channel,
    customer,
  };
}

/** Once a story line has turned, people say other things about it. */
function sectionOn(theme: ThemeGrammar, kind: Kind, midnight: number, line: Timeline): string | undefined {
  if (theme.key === 'child-seat-rental' && midnight >= line.seatServiceAt && kind !== 'wish')
    return `service ${kind}`;
  if (theme.key === 'battery-fault' && midnight >= line.faultRecalledAt && kind === 'question')
    return 'recall question';
  return undefined;
}

function kindsOn(theme: ThemeGrammar, midnight: number, line: Timeline): Partial<Record<Kind, number>> {
  if (theme.key === 'child-seat-rental' && midnight >= line.seatServiceAt)
    return { question: 5, praise: 4, wish: 0.6 };
  // After the recall people mostly ask whether theirs is one of them.
  if (theme.key === 'battery-fault' && midnight >= line.faultRecalledAt) return { complaint: 4, question: 6 };
  return theme.kinds;
}

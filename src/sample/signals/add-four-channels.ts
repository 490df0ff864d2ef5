import { day, hour } from '../random/calendar.ts';
import type { Channel, Customer } from '../sample-shape.ts';
import { themeByKey } from '../themes/all-themes.ts';
import type { PlannedSignal } from './plan-signals.ts';
import type { Timeline } from './timeline.ts';

export const fourChannelDay = 521;
const customerNumber = 100;
const route: [Channel, number][] = [
  ['phone', 10.4],
  ['microblog', 13.1],
  ['forum', 20.3],
  ['blog', 31.6],
];

export const fourChannelKey = `customer-${customerNumber}`;

/**
 * One customer, one matter: by telephone, as a post, on the forum and under a blog, in a day and a half.
 * This customer says nothing else, so that the case is clean.
 */
export function addFourChannels(
  planned: PlannedSignal[],
  customers: Customer[],
  line: Timeline,
): PlannedSignal[] {
  const customer = customers[customerNumber]!;
  customer.language = 'nl';
  customer.temper = 'calm';
  const theme = themeByKey.get('workshop-wait')!;
  const own = route.map(([channel, hours]): PlannedSignal => {
    return {
      at: new Date(line.start + fourChannelDay * day + hours * hour),
      theme,
      kind: 'complaint',
      channel,
      customer,
    };
  });
  return [...planned.filter((one) => one.customer !== customer), ...own].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
}

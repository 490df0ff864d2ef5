import { idleTalent } from './organisation/make-people.ts';
import type { Customer, Person, StoryTruth } from './sample-shape.ts';
import { fourChannelKey } from './signals/add-four-channels.ts';
import { letterFactor, type Timeline } from './signals/timeline.ts';
import type { Conversation } from './work-shape.ts';

/** The story lines, as those who test Heed may hold it against them. */
export function tellTruth(
  line: Timeline,
  customers: Customer[],
  conversations: Conversation[],
  idle: Person,
): StoryTruth {
  const date = (at: number) => new Date(at);
  const four = conversations.find((conversation) => conversation.customerKey === fourChannelKey)!;
  return {
    start: date(line.start),
    changeAt: date(line.changeAt),
    batteryFault: {
      themeKey: 'battery-fault',
      emergesAt: date(line.faultEmergesAt),
      recalledAt: date(line.faultRecalledAt),
      improvementKey: 'battery-recall',
    },
    invoiceLetter: {
      themeKey: 'invoice-letter',
      curedAt: date(line.letterCuredAt),
      factor: letterFactor,
      improvementKey: 'invoice-letter',
    },
    childSeat: {
      themeKey: 'child-seat-rental',
      firstWishAt: date(line.firstSeatWishAt),
      serviceAt: date(line.seatServiceAt),
      improvementKey: 'child-seat-rental',
    },
    silo: { departmentKey: 'finance' },
    idleTalent: { personId: idle.id, skills: idleTalent.skills, themeKeys: idleTalent.themeKeys },
    bursts: line.bursts.map(({ themeKey, from, to, factor }) => ({
      themeKey,
      from: date(from),
      to: date(to),
      factor,
    })),
    shouterKeys: customers.filter((customer) => customer.shouter).map((customer) => customer.key),
    fourChannels: {
      customerKey: fourChannelKey,
      signalIds: four.signalIds.slice(0, 4),
      conversationId: four.id,
    },
  };
}

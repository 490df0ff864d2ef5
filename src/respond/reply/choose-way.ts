import type { Way } from '../tables.ts';

/** One way to reach this customer, or null in `recipient` when the person answers somewhere else. */
export interface PossibleWay {
  way: Way;
  recipient: string | null;
}

export interface Reach {
  /** Address of the customer, if one is known. */
  email: string | null;
  /** Where the source takes answers. */
  hook: string | null;
  /** Name of the source where the newest message can be answered in its place. */
  site: string | null;
  /** Page of the message, where it can be answered by hand. */
  url: string | null;
  channel: string;
  mailOn: boolean;
}

/** Ways that nobody else can read along: questions and news by Heed itself never stand in public. */
export const privateWays = (reach: Reach): PossibleWay[] => possibleWays({ ...reach, site: null });

/**
 * The ways to answer, best first: back over the channel it came in on (a hook of its own source, mail for mail), then
 * mail, then "answered elsewhere", which is always possible.
 */
export function possibleWays(reach: Reach): PossibleWay[] {
  const ways: PossibleWay[] = [];
  if (reach.site) ways.push({ way: 'site', recipient: reach.site });
  if (reach.hook) ways.push({ way: 'webhook', recipient: reach.hook });
  if (reach.email && reach.mailOn) {
    const mail = { way: 'mail' as const, recipient: reach.email };
    if (reach.channel === 'mail') ways.unshift(mail);
    else ways.push(mail);
  }
  return [...ways, { way: 'elsewhere', recipient: reach.url }];
}

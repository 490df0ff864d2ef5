import type { ChannelTrouble } from '#listen/ports.ts';
import type { Spoken } from '#respond/ports.ts';

/** What a trouble means for words that were to go out: whether they may have, and whether to try again. */
export function spokenOf({ trouble, params }: ChannelTrouble): Spoken {
  if (trouble === 'site.busy') return { trouble: 'site.later', again: true };
  if (trouble === 'site.closed') return { trouble: 'site.closed' };
  if (trouble === 'site.missing') return { trouble: 'site.gone' };
  if (trouble === 'site.refused') return { trouble: 'site.refused' };
  if (trouble === 'outside.address-refused' || trouble === 'outside.bad-address')
    return { trouble: 'site.refused' };
  if (trouble === 'outside.not-found' || trouble === 'outside.certificate')
    return { trouble: 'site.unreachable', again: true };
  // The line broke, or the answer made no sense: it may have arrived.
  return { trouble: Number(params.status) >= 500 ? 'site.later' : 'site.unreachable', unknown: true };
}

/** Seen by nobody, found by us: without a key of its own a site would take the same words twice. */
export const markOf = (key: string): string => `<!-- heed ${key} -->`;

import type { Channel } from './ports.ts';

/** The minute's beat may come late this much before it counts as silence. */
export const beatGraceMs = 150_000;

/**
 * How long after the last sign of life a source still counts as listened to, in milliseconds: a look that succeeds
 * tells of everything since the one before, and twice the pace leaves room for a late one. Null: nothing comes in
 * through this channel by itself.
 */
export function graceMs(channel: Channel | undefined, settings: Record<string, unknown>): number | null {
  if (!channel?.continuous) return null;
  return channel.way === 'pulled' ? channel.everySeconds(settings) * 2000 + 120_000 : beatGraceMs;
}

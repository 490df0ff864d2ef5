import type { Random } from './prng.ts';

export type MakeId = (at: Date) => string;

/** UUIDv7-shaped ids (RFC 9562 section 5.7) whose random bits come from the seed. */
export function makeIds(random: Random): MakeId {
  return (at) => {
    const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
    const a = bits(random, 0xfff).toString(16).padStart(3, '0');
    const variant = (0x8000 | bits(random, 0x3fff)).toString(16);
    const tail =
      bits(random, 0xffffff).toString(16).padStart(6, '0') +
      bits(random, 0xffffff).toString(16).padStart(6, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${variant}-${tail}`;
  };
}

const bits = (random: Random, mask: number): number => Math.floor(random.next() * (mask + 1));

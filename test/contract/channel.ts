import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kit/ids.ts';
import { isRefusal } from '#kit/refusal.ts';
import { hear } from '#listen/index.ts';
import type { Batch, Channel } from '#listen/ports.ts';
import { heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { makeSource } from '../support/sources.ts';

/** What a channel's own test brings to the suite every channel must pass. */
export interface ChannelWorld {
  channel: Channel;
  /** Settings that work, and some that cannot. */
  settings: Record<string, unknown>;
  wrongSettings: Record<string, unknown>;
  /** Everything the source has now, from the beginning or from a cursor, in batches. */
  readFrom(cursor: Batch['cursor']): Promise<Batch[]>;
  /** External ids that a whole reading yields, in order. */
  expected: string[];
  /** Something that cannot be read, and the code it must come back with. */
  unreadable(): Promise<{ code: string; original: boolean }>;
  /** Kept originals that can be read again by themselves, with the text each yields. */
  again: { original: Uint8Array; cursor?: Batch['cursor']; text: string };
  plan?: Parameters<Channel['readAgain']>[1]['plan'];
}

const itemsOf = (batches: Batch[]) => batches.flatMap(({ items }) => items);

/** One suite for every adapter behind the channel port. */
export function channelContract(name: string, makeWorld: () => Promise<ChannelWorld>): void {
  describe(`channel: ${name}`, () => {
    let world: ChannelWorld;
    let database: TestDatabase;
    beforeAll(async () => {
      world = await makeWorld();
      database = await freshDatabase();
    });
    afterAll(() => database.close());

    it('takes settings that work and refuses the others', () => {
      expect(world.channel.settings.safeParse(world.settings).success).toBe(true);
      expect(world.channel.settings.safeParse(world.wrongSettings).success).toBe(false);
    });

    it('yields items with an id and words, the same ones each time', async () => {
      const first = itemsOf(await world.readFrom(null));
      expect(first.map(({ externalId }) => externalId)).toEqual(world.expected);
      for (const item of first) expect(item.text.trim()).not.toBe('');
      expect(itemsOf(await world.readFrom(null)).map(({ externalId }) => externalId)).toEqual(world.expected);
    });

    it('goes on after any batch without losing or repeating an item', async () => {
      const batches = await world.readFrom(null);
      for (const [at, { cursor }] of batches.entries()) {
        if (!cursor) continue;
        const kept = JSON.parse(JSON.stringify(cursor));
        const rest = itemsOf(await world.readFrom(kept));
        const before = itemsOf(batches.slice(0, at + 1));
        const ids = [...before, ...rest].map(({ externalId }) => externalId);
        expect([...new Set(ids)]).toEqual(world.expected);
      }
    });

    it('yields what Listen can store, and a second hearing adds nothing', async () => {
      const source = await makeSource(database.db, { kind: world.channel.kind, name: `${name} ${newId()}` });
      const items = itemsOf(await world.readFrom(null));
      const once = await hear(database.db, heedActs(new Date()), { source: source.id, items });
      const twice = await hear(database.db, heedActs(new Date()), { source: source.id, items });
      if (isRefusal(once) || isRefusal(twice)) throw new Error('refused');
      expect(once.accepted.map(({ externalId }) => externalId)).toEqual(world.expected);
      expect(twice).toMatchObject({ accepted: [], duplicates: items.length, edited: 0, rejected: [] });
    });

    it('returns what cannot be read as a value with a code, never by throwing', async () => {
      const { code, original } = await world.unreadable();
      expect(code).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
      expect(original).toBe(true);
    });

    it('reads a kept original again', async () => {
      const { original, cursor = null, text } = world.again;
      const context = { place: 'again', settings: world.settings, plan: world.plan ?? null, cursor };
      const batch = await world.channel.readAgain(original, context);
      expect(batch.unreadable).toEqual([]);
      expect(batch.items.map((item) => item.text)).toEqual([text]);
      const broken = await world.channel.readAgain(Buffer.from('\u0000\u0001'), context);
      expect(broken.items).toEqual([]);
      expect(broken.unreadable).toHaveLength(1);
    });
  });
}

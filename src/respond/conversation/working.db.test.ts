import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#http/route.ts';
import type { Refusal } from '#kit/refusal.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  acts,
  day,
  eventTypes,
  hour,
  later,
  monday,
  openedConversation,
  type RespondWorld,
  respondWorld,
  said,
} from '../../../test/support/respond-world.ts';
import { saveDraft } from '../note/save-draft.ts';
import { writeNote } from '../note/write-note.ts';
import { closePromise } from '../promise/close-promise.ts';
import { makePromise } from '../promise/make-promise.ts';
import { listsForMe } from '../store/today.ts';
import { handOver } from './hand-over.ts';
import { snoozeConversation } from './snooze-conversation.ts';
import { takeConversation } from './take-conversation.ts';
import { seeConversation } from './watch-conversation.ts';

let database: TestDatabase;
let world: RespondWorld;
beforeAll(async () => {
  database = await freshDatabase();
  world = await respondWorld(database.db);
  // Nobody steward: what opens here has no owner until somebody takes it.
  await sql`update listen_source set steward_id = null, deputy_id = null`.execute(database.db);
});
afterAll(() => database.close());

type Verb = Parameters<typeof inTransaction>[1];
const run = <T>(verb: (tx: Parameters<Verb>[0]) => Promise<T>) => inTransaction(database.db, verb);
const refusal = (result: unknown) => (result as Refusal).refused;
const row = async (id: string) =>
  (await database.db.selectFrom('respond_conversation').selectAll().where('id', '=', id).executeTakeFirst())!;

/** The same numbers between 0 and 1 every time. */
const chances = (seed: number) => {
  let now = seed;
  return () => {
    now = (now * 1103515245 + 12345) % 2147483648;
    return now / 2147483648;
  };
};

describe('whose it is', () => {
  it('gives it to one of many who take it at once, and tells the others whose it is', async () => {
    const id = await openedConversation(database.db, world);
    const people = [world.anna, world.bram, world.olga];
    const results = await Promise.all(
      people.map((person) => run((tx) => takeConversation(tx, acts(person), { conversation: id }))),
    );
    const won = results.filter((result) => !('refused' in result));
    const lost = results.filter((result) => 'refused' in result) as Refusal[];
    expect([won.length, lost.length]).toEqual([1, 2]);
    const owner = (await row(id)).assignee_id!;
    for (const one of lost)
      expect(one).toMatchObject({ refused: 'conversation.has-owner', params: { person: owner } });
    const { rows } =
      await sql`select from connect_assignment where conversation_id = ${id} and to_at is null`.execute(
        database.db,
      );
    expect(rows).toHaveLength(1);
  });

  it('takes over only from whom one saw', async () => {
    const id = await openedConversation(database.db, world);
    await run((tx) => takeConversation(tx, acts(world.anna), { conversation: id }));
    const blind = await run((tx) =>
      takeConversation(tx, acts(world.bram), { conversation: id, from: world.olga }),
    );
    expect(refusal(blind)).toBe('conversation.has-owner');
    await run((tx) => takeConversation(tx, acts(world.bram), { conversation: id, from: world.anna }));
    expect((await row(id)).assignee_id).toBe(world.bram);
  });

  it('hands over with the reason as a note that the colleague finds', async () => {
    const id = await openedConversation(database.db, world);
    await run((tx) => takeConversation(tx, acts(world.anna), { conversation: id }));
    await run((tx) =>
      handOver(tx, acts(world.anna), {
        conversation: id,
        toPerson: world.bram,
        reason: 'He knows batteries',
      }),
    );
    expect(await row(id)).toMatchObject({
      assignee_id: world.bram,
      assignment: { code: 'assign.handed-over' },
    });
    const { mentions } = await listsForMe(database.db, world.bram, monday);
    expect(mentions.map(({ text }) => text)).toContain('He knows batteries');
    await run((tx) => seeConversation(tx, acts(world.bram, later(hour)), { conversation: id }));
    expect(
      (await listsForMe(database.db, world.bram, monday)).mentions.filter((one) => one.conversation === id),
    ).toEqual([]);
  });

  it('refuses what was seen in an older version, and a reader', async () => {
    const id = await openedConversation(database.db, world);
    const { version } = await row(id);
    await run((tx) => writeNote(tx, acts(world.anna), { conversation: id, text: 'Looked at it' }));
    const late = await run((tx) =>
      handOver(tx, acts(world.bram), { conversation: id, version, toPerson: world.olga }),
    );
    expect(refusal(late)).toBe('conversation.changed-meanwhile');
    const reader = await run((tx) =>
      takeConversation(tx, acts(world.bram, monday, 'reader'), { conversation: id }),
    );
    expect(refusal(reader)).toBe('access.denied');
  });

  it('wakes a snoozed one when the customer speaks', async () => {
    const id = await openedConversation(database.db, world);
    const { customer_id } = await row(id);
    const past = await run((tx) =>
      snoozeConversation(tx, acts(world.anna), { conversation: id, until: later(-1) }),
    );
    expect(refusal(past)).toBe('snooze.past');
    await run((tx) => snoozeConversation(tx, acts(world.anna), { conversation: id, until: later(day) }));
    expect((await row(id)).snoozed_until).toEqual(later(day));
    await said(database.db, { source: world.mail, customer: customer_id, at: later(hour) });
    await openedConversation(database.db, world);
    expect((await row(id)).snoozed_until).toBeNull();
  });
});

describe('notes and drafts', () => {
  it('tells whom it mentions, once, and not people who are not there', async () => {
    const id = await openedConversation(database.db, world);
    const note = {
      conversation: id,
      id: '0193a000-0000-7000-8000-000000000001',
      text: 'See this',
      mentions: [world.bram, id],
    };
    await run((tx) => writeNote(tx, acts(world.anna), note));
    await run((tx) => writeNote(tx, acts(world.anna), note));
    const { rows } = await sql<{
      mentions: string[];
    }>`select mentions from respond_note where conversation_id = ${id}`.execute(database.db);
    expect(rows).toEqual([{ mentions: [world.bram] }]);
    expect((await eventTypes(database.db, id)).filter((type) => type === 'note.written')).toHaveLength(1);
  });

  it('never loses a draft in a thousand random saves from two windows', async () => {
    const id = await openedConversation(database.db, world);
    const chance = chances(42);
    const windows = [0, 1].map(() => ({ text: '', revision: 0, typed: 0 }));
    const kept: string[] = [];
    for (let step = 0; step < 1000; step += 1) {
      const window = windows[chance() < 0.5 ? 0 : 1]!;
      window.typed += 1;
      window.text += `${window.typed},`;
      const saved = await saveDraft(database.db, acts(world.anna), {
        conversation: id,
        mode: 'reply',
        text: window.text,
        revision: window.revision,
      });
      if ('refused' in saved) {
        // The newer text comes with the refusal: the window has both and goes on from them.
        expect(saved.refused).toBe('draft.changed-meanwhile');
        expect(saved.params?.text).toBe(kept.at(-1));
        window.text = `${saved.params?.text}${window.text}`.slice(-400);
        window.revision = Number(saved.params?.revision);
      } else {
        window.revision = saved.revision;
        kept.push(window.text);
      }
    }
    const { rows } = await sql<{
      text: string;
    }>`select text from respond_draft where conversation_id = ${id}`.execute(database.db);
    expect(rows[0]!.text).toBe(kept.at(-1));
  });
});

describe('promises', () => {
  it('none can vanish, whatever is done with them', async () => {
    const id = await openedConversation(database.db, world);
    const chance = chances(7);
    const truth = new Map<string, 'open' | 'kept' | 'explained'>();
    for (let step = 0; step < 150; step += 1) {
      const at = later(step * 1000);
      const some = [...truth.keys()][Math.floor(chance() * truth.size)];
      if (!some || chance() < 0.4) {
        const made = await run((tx) =>
          makePromise(tx, acts(world.anna, at), {
            conversation: id,
            text: `p${step}`,
            dueAt: later(chance() * day + 1000, at),
          }),
        );
        if (!('refused' in made)) truth.set(made.id, 'open');
        continue;
      }
      const state = chance() < 0.5 ? 'kept' : 'explained';
      const explanation = chance() < 0.5 ? 'The part is late; told them' : '';
      const closed = await run((tx) =>
        closePromise(tx, acts(world.bram, at), { promise: some, state, explanation }),
      );
      if ('refused' in closed)
        expect(closed.refused).toBe(
          state === 'explained' && !explanation ? 'promise.explanation-needed' : 'promise.closed-already',
        );
      else {
        expect(truth.get(some)).toBe('open');
        truth.set(some, state);
      }
    }
    const { rows } = await sql<{
      id: string;
      state: string;
    }>`select id, state from respond_promise where conversation_id = ${id}`.execute(database.db);
    expect(new Map(rows.map((one) => [one.id, one.state]))).toEqual(truth);
    const open = [...truth].filter(([, state]) => state === 'open').length;
    const due = (await listsForMe(database.db, world.anna, later(2 * day))).promises;
    expect(due.filter((one) => one.conversation === id)).toHaveLength(Math.min(open, 30));
    expect(due.every(({ overdue }) => overdue)).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer, type Visitor } from '../../../test/support/server.ts';

let heed: TestServer;
let anna: Visitor;
let bram: Visitor;
beforeAll(async () => {
  heed = await testServer();
  anna = await heed.enter('member');
  bram = await heed.enter('member');
});
afterAll(() => heed.close());

interface Listed {
  items: { id: string; state: string; assignee: { id: string } | null; snoozedUntil: string | null }[];
}
interface Done {
  changed: string[];
  refused: { conversation: string; code: string }[];
}

/** As many conversations, each of a customer of its own. */
async function opened(n: number): Promise<string[]> {
  const source = await heed.owner.call<{ id: string }>('POST', '/api/sources', {
    kind: 'ingest',
    name: `Shop ${n}`,
    channel: 'web-form',
    steward: heed.owner.personId,
    deputy: anna.personId,
  });
  await heed.owner.call('PATCH', `/api/sources/${source.body.id}`, { state: 'on' });
  await heed.owner.call('POST', `/api/sources/${source.body.id}/signals`, {
    items: Array.from({ length: n }, (_, at) => ({
      externalId: String(at),
      text: `My lamp number ${at} is broken`,
      author: { email: `c${n}-${at}@example.org` },
    })),
  });
  await heed.settle();
  const { body } = await anna.call<Listed>('GET', `/api/conversations?view=all&source=${source.body.id}`);
  expect(body.items).toHaveLength(n);
  return body.items.map(({ id }) => id);
}

const change = async (who: Visitor, conversations: string[], what: object) =>
  (await who.call<Done>('POST', '/api/conversation-changes', { conversations, change: what })).body;

describe('many at once', () => {
  it('gives, puts off and solves all that can be, and says which could not', async () => {
    const ids = await opened(5);
    expect(await change(anna, ids, { do: 'assign', toPerson: bram.personId })).toEqual({
      changed: ids,
      refused: [],
    });
    await change(anna, ids.slice(0, 1), { do: 'solve', ask: false });
    const until = new Date(Date.now() + 86_400_000).toISOString();
    expect(await change(anna, ids, { do: 'snooze', until })).toEqual({
      changed: ids.slice(1),
      refused: [{ conversation: ids[0], code: 'conversation.solved-already' }],
    });
    const { body } = await bram.call<Listed>('GET', '/api/conversations?view=snoozed');
    expect(body.items.map(({ id, assignee }) => [id, assignee?.id]).sort()).toEqual(
      ids
        .slice(1)
        .map((id) => [id, bram.personId])
        .sort(),
    );
  });

  it('is not for readers', async () => {
    const reader = await heed.enter('reader');
    const answer = await reader.call('POST', '/api/conversation-changes', {
      conversations: [anna.personId],
      change: { do: 'reopen' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('who else is here', () => {
  it('is seen by the others, not by oneself, in one place at a time', async () => {
    const [one, two] = (await opened(2)) as [string, string];
    const here = async (who: Visitor, id: string) =>
      (await who.call<{ here: { id: string }[] }>('GET', `/api/conversations/${id}`)).body.here.map(
        (person) => person.id,
      );
    await bram.call('PUT', `/api/conversations/${one}/seen`);
    expect([await here(anna, one), await here(bram, one)]).toEqual([[bram.personId], []]);
    await bram.call('PUT', `/api/conversations/${two}/seen`);
    expect([await here(anna, one), await here(anna, two)]).toEqual([[], [bram.personId]]);
  });
});

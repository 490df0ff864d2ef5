import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { respondWorld } from '../../test/support/respond-world.ts';
import { criteriaOf, journeyOf } from './journey.ts';
import { gatherEvidence, milestones } from './store.ts';

let database: TestDatabase;
const now = new Date('2026-11-23T12:00:00Z');
const halfYear = 182 * 86_400_000;
const since = (at: Date) => new Date(at.getTime() - halfYear);

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test('nothing happened: traditional everywhere', async () => {
  const evidence = await gatherEvidence(database.db, since(now), now);
  expect(Object.values(evidence).every((n) => n === 0)).toBe(true);
  expect(journeyOf(criteriaOf(evidence)).stage).toBe(1);
});

test('counts what happened in the window, and lets it fade', async () => {
  const world = await respondWorld(database.db);
  const at = new Date(now.getTime() - 86_400_000);
  const conversations = [newId(), newId(), newId()];
  const event = (type: string, subject: string, facts: Record<string, unknown>, when = at) => ({
    type,
    subject,
    facts,
    at: when,
    actor: world.anna,
  });
  const ask = newId();
  await append(database.db, [
    ...['mail', 'phone', 'counter'].map((channel) =>
      event('signal.heard', newId(), { channel, internal: false }),
    ),
    event('signal.heard', newId(), { channel: 'chat', internal: true }),
    ...conversations.map((conversation) => event('conversation.opened', conversation, {})),
    event('reply.sent', newId(), { conversation: conversations[0], purpose: 'reply', person: world.olga }),
    event('reply.sent', newId(), { conversation: conversations[0], purpose: 'reply', person: world.anna }),
    event('conversation.solved', conversations[0]!, {}),
    event('conversation.confirmed', conversations[0]!, {}),
    event('decision.taken', newId(), {}),
    event('ask.asked', ask, { toDepartment: world.department, fromDepartment: newId() }),
    event('ask.answered', ask, {}, new Date(at.getTime() + 3_600_000)),
    event('improvement.staged', newId(), { to: 'shipped' }),
  ]);
  const evidence = await gatherEvidence(database.db, since(now), now);
  expect(evidence).toMatchObject({
    channelsHeard: 3,
    offlineHeard: 2,
    internalHeard: 1,
    signalsHeard: 4,
    conversations: 3,
    answered: 1,
    repliers: 2,
    ownersReplied: 1,
    solved: 1,
    confirmedSolved: 1,
    decisions: 1,
    asksAcross: 1,
    asksAcrossAnswered: 1,
    asksAcrossWithinTwoDays: 1,
    shipped: 1,
  });
  const later = new Date(now.getTime() + 2 * halfYear);
  expect(await gatherEvidence(database.db, since(later), later)).toMatchObject({
    conversations: 0,
    answered: 0,
    shipped: 0,
  });
});

test('the journal holds milestones, newest first', async () => {
  expect((await milestones(database.db, now, 5)).map((one) => one.type)).toEqual([
    'improvement.staged.shipped',
  ]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeColleague, personActs } from '../../../test/support/organisation.ts';
import { grantMandate } from './grant-mandate.ts';
import { mandateEvidence } from './mandate-evidence.ts';
import { mayDecide } from './read-mandates.ts';

const at = new Date('2026-03-31T21:30:00Z'); // still March in Amsterdam (23:30)
let database: TestDatabase;
let db: Tx;
let ann: string;
let boss: string;
let mandate: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  ann = await makeColleague(db, { name: 'Ann' });
  boss = await makeColleague(db, { name: 'Boss', role: 'owner' });
  const given = {
    decision: 'refund' as const,
    teamId: null,
    themeIds: [],
    channels: [],
    validFrom: new Date(0),
  };
  const acts = personActs(boss, at, 'owner');
  const granted = await grantMandate(db, acts, {
    ...given,
    personId: ann,
    role: null,
    limitCents: 5000,
    monthCents: 12_000,
  });
  mandate = (granted as { id: string }).id;
  await grantMandate(db, acts, { ...given, personId: null, role: 'owner', limitCents: null });
});
afterAll(() => database.close());

const asked = (amountCents: number, when: Date) =>
  mayDecide(db, ann, { decision: 'refund', amountCents, themeId: null, channel: null, at: when });
const decided = (type: string, subject: string, facts: object, when = at) =>
  append(db, [{ type, subject, at: when, actor: ann, facts: { decision: 'refund', person: ann, ...facts } }]);

describe('a month under a mandate', () => {
  it('is counted where the organisation is, and begins anew', async () => {
    expect(await asked(5000, at)).toMatchObject({ may: true });
    for (const amountCents of [5000, 4000])
      await decided('decision.taken', newId(), { mandate, amountCents, conversation: newId() });
    expect(await asked(3000, at)).toMatchObject({ may: true });
    expect(await asked(3001, at)).toMatchObject({ code: 'over-month', limitCents: 3000, askNext: [boss] });
    expect(await asked(5000, new Date('2026-03-31T22:00:00Z'))).toMatchObject({ may: true });
  });

  it('shows what came of each use, and proposes more when nearly all beyond it was approved', async () => {
    const conversation = newId();
    await decided('decision.taken', newId(), { mandate, amountCents: 1000, conversation });
    await append(db, [
      { type: 'conversation.confirmed', subject: conversation, at, actor: null, facts: { solved: true } },
    ]);
    for (let n = 0; n < 10; n++) {
      const ask = newId();
      await decided('decision.asked', ask, {
        mandate: null,
        amountCents: 6000 + n * 100,
        conversation: newId(),
      });
      await decided('decision.approved', ask, {
        mandate: newId(),
        amountCents: 6000 + n * 100,
        conversation: newId(),
      });
    }
    const found = (await mandateEvidence(db, at)).find((one) => one.mandate === mandate);
    expect(found).toMatchObject({ uses: 3, cents: 10_000, confirmed: 1, reopened: 0, monthCents: 10_000 });
    expect(found?.proposal).toMatchObject({ limitCents: 7000, asked: 10, approved: 10 });
  });
});

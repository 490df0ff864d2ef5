import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { append } from '#ledger/index.ts';
import { heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  makeAbsence,
  makeColleague,
  makeDepartment,
  makeExpertise,
  makeTeam,
  makeTheme,
  personActs,
} from '../../../test/support/organisation.ts';
import { makeSource } from '../../../test/support/sources.ts';
import { assign } from '../routing/assign.ts';
import type { Assignment } from '../routing/assignment.ts';
import { routeConversations } from '../routing/route-conversations.ts';
import { ruleUses } from '../store/rules.ts';
import { dropRule, keepRule, type RuleGiven } from './change-rules.ts';
import { tryRule } from './try-rule.ts';

const at = new Date('2026-03-02T10:00:00Z');
const any = { themes: [], channels: [], languages: [], kinds: [], sources: [], urgency: null };
let database: TestDatabase;
let db: Tx;
let owner: string;
let expert: string;
let second: string;
let mate: string;
let desk: string;
let theme: string;
let sourceId: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  sourceId = (await makeSource(db)).id;
  const department = await makeDepartment(db, 'Care');
  desk = await makeTeam(db, 'Desk', department);
  owner = await makeColleague(db, { role: 'owner', capacity: 0 });
  expert = await makeColleague(db, { capacity: 500 });
  second = await makeColleague(db, { capacity: 500 });
  mate = await makeColleague(db, { teams: [desk], capacity: 1 });
  theme = await makeTheme(db, 'Battery');
  await makeExpertise(db, { person: expert, theme, level: 5, at });
  await makeExpertise(db, { person: second, theme, level: 4, at });
});
afterAll(() => database.close());

const acts = () => personActs(owner, at, 'owner');
const run = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(verb);
async function arrives(given: { channel?: string; themeId?: string | null } = {}): Promise<Assignment> {
  const one = {
    id: newId(),
    themeId: theme,
    kind: 'complaint',
    urgency: 1,
    language: 'nl',
    channel: 'mail',
    sourceId,
    customerId: null,
    ...given,
  };
  await append(db, [
    {
      type: 'conversation.opened',
      subject: one.id,
      at,
      actor: null,
      facts: {
        theme: one.themeId,
        kind: one.kind,
        urgency: 1,
        channel: one.channel,
        source: sourceId,
        customer: null,
      },
    },
  ]);
  const routed = await run((tx) => routeConversations(tx, heedActs(at), [one]));
  return (routed as Assignment[])[0]!;
}
const given = (more: Partial<RuleGiven>): RuleGiven => ({
  name: 'Agreed',
  place: 10,
  on: true,
  matches: any,
  personId: null,
  teamId: null,
  ...more,
});
async function keep(more: Partial<RuleGiven>): Promise<string> {
  return ((await run((tx) => keepRule(tx, acts(), given(more)))) as { id: string }).id;
}

describe('routing rules', () => {
  it('go first, to the best of a team who is free, then to the team, and say so', async () => {
    const rule = await keep({ teamId: desk, matches: { ...any, channels: ['chat'] } });
    expect(await arrives()).toMatchObject({ personId: expert });
    expect(await arrives({ channel: 'chat' })).toMatchObject({
      personId: mate,
      reason: { code: 'route.rule', params: { rule, name: 'Agreed' } },
    });
    expect(await arrives({ channel: 'chat' })).toMatchObject({ personId: null, teamId: desk });
    expect(await ruleUses(db, new Date(0))).toMatchObject([{ rule, uses: 2, handedOn: 0 }]);
    await makeAbsence(db, mate, new Date('2026-03-01T00:00:00Z'), null);
    expect(await arrives({ channel: 'chat' })).toMatchObject({
      personId: expert,
      reason: { code: 'route.knows' },
    });
    expect(await run((tx) => dropRule(tx, acts(), { rule }))).toBeNull();
  });

  it('are tried on the past before they count', async () => {
    for (let n = 0; n < 3; n++) await arrives({ channel: 'phone' });
    const trial = (more: Partial<RuleGiven>) => tryRule(db, { ...given(more), id: '' }, at, 90);
    const phone = { ...any, channels: ['phone'] };
    expect(await trial({ personId: expert, matches: phone })).toMatchObject({
      fitting: 3,
      taken: 0,
      same: 3,
      other: 0,
    });
    expect(await trial({ teamId: desk, matches: phone })).toMatchObject({ fitting: 3, same: 0, other: 3 });
    const before = await keep({ personId: second, place: 1, matches: phone });
    expect(await trial({ teamId: desk, matches: phone })).toMatchObject({ fitting: 3, taken: 3, other: 0 });
    expect(await arrives({ channel: 'phone' })).toMatchObject({ personId: second });
    await keep({ id: before, personId: second, place: 1, on: false, matches: phone });
    expect(await arrives({ channel: 'phone' })).toMatchObject({ personId: expert });
  });

  it('are refused to who may not, for nobody, and for who is not there', async () => {
    const code = async (more: Partial<RuleGiven>, who = acts()) =>
      ((await run((tx) => keepRule(tx, who, given(more)))) as { refused: string }).refused;
    expect(await code({ personId: expert }, personActs(expert, at))).toBe('access.denied');
    expect(await code({})).toBe('assign.one-receiver');
    expect(await code({ personId: newId() })).toBe('person.unknown');
    expect(await code({ teamId: newId() })).toBe('team.unknown');
    expect(await code({ id: newId(), personId: expert })).toBe('rule.unknown');
  });
});

describe('a wrong route', () => {
  it('handed on teaches the next one at once, fades, and changes no profile', async () => {
    const wrong = await arrives();
    expect(wrong.personId).toBe(expert);
    await run((tx) =>
      assign(tx, personActs(expert, at), { conversationId: wrong.conversationId, personId: second }),
    );
    expect(await arrives()).toMatchObject({ personId: second });
    const late = new Date(at.getTime() + 400 * 86_400_000);
    await sql`update connect_misroute set at = ${new Date(late.getTime() - 1000 * 86_400_000)}`.execute(db);
    expect(await arrives()).toMatchObject({ personId: expert });
  });

  it('just taken by somebody with time teaches nothing', async () => {
    const one = await arrives();
    await run((tx) =>
      assign(tx, personActs(second, at), { conversationId: one.conversationId, personId: second }),
    );
    expect(await arrives()).toMatchObject({ personId: expert });
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Refusal } from '#kit/refusal.ts';
import { append, eventsOf } from '#ledger/index.ts';
import { freshDatabase, settle, type TestDatabase } from '../../../test/support/database.ts';
import { killHalfWay } from '../../../test/support/kill-half-way.ts';
import { makeColleague, makeExpertise, makeTheme, personActs } from '../../../test/support/organisation.ts';
import { evidenceOn } from '../store/evidence.ts';
import { deedsOf, statementsOf } from '../store/expertise.ts';
import { skillsNow } from '../store/skills.ts';
import { changeProfile } from './change-profile.ts';
import { estimateLevel } from './estimate-level.ts';
import { hideDeed } from './hide-deed.ts';
import { readExpertise } from './read-expertise.ts';
import { followMergedThemes, showExpertise } from './show-expertise.ts';
import { stateExpertise } from './state-expertise.ts';
import { withdrawStatement } from './withdraw-statement.ts';

const at = new Date('2026-03-02T10:00:00Z');
const ago = (days: number) => new Date(at.getTime() - days * 86_400_000);
let database: TestDatabase;
let db: Tx;
let ann: string;
let bob: string;
let battery: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(async () => {
  ann = await makeColleague(db, { name: 'Ann' });
  bob = await makeColleague(db, { name: 'Bob' });
  battery = await makeTheme(db, 'Battery');
});

const run = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(verb);
const code = async (verb: (tx: Tx) => Promise<unknown>) => ((await run(verb)) as Refusal | null)?.refused;
const level = async (person: string) => {
  const sum = (await evidenceOn(db, { themes: [battery] }, at)).find((one) => one.person === person);
  return sum ? estimateLevel(sum).level : 0;
};

describe('what people say', () => {
  it('is declared by oneself and endorsed by colleagues; said again it counts once, as of then', async () => {
    await run((tx) =>
      stateExpertise(tx, personActs(ann, ago(10)), { person: ann, themeId: battery, level: 3 }),
    );
    await run((tx) => stateExpertise(tx, personActs(ann, at), { person: ann, themeId: battery, level: 5 }));
    expect(await level(ann)).toBeCloseTo(5 / 1.5, 6);
    await run((tx) => stateExpertise(tx, personActs(bob, at), { person: ann, themeId: battery, level: 5 }));
    expect(await level(ann)).toBeCloseTo(8.5 / 2.2, 6);
    expect((await eventsOf(db, ann)).map(({ type }) => type)).toEqual([
      'expertise.declared',
      'expertise.declared',
      'expertise.endorsed',
    ]);
  });

  it('is taken back by who said it or by whom it is about, and by nobody else', async () => {
    await run((tx) => stateExpertise(tx, personActs(bob, at), { person: ann, themeId: battery, level: 5 }));
    const [said] = await statementsOf(db, ann);
    const cas = await makeColleague(db);
    const withdraw = (person: string) =>
      code((tx) => withdrawStatement(tx, personActs(person, at), { statement: said!.id }));
    expect(await withdraw(cas)).toBe('expertise.not-yours');
    expect(await withdraw(ann)).toBeUndefined();
    expect(await withdraw(ann)).toBe('expertise.unknown');
    expect(await level(ann)).toBe(0);
  });

  it('makes a skill once, whatever its case, and counts half for the themes of the skill', async () => {
    for (const name of ['Soldering', 'soldering'])
      await run((tx) => stateExpertise(tx, personActs(ann, at), { person: ann, skill: name, level: 4 }));
    const skills = await skillsNow(db);
    expect(skills.map(({ name }) => name)).toEqual(['Soldering']);
    await sql`update connect_skill set theme_ids = array[${battery}]::uuid[]`.execute(db);
    expect(await level(ann)).toBeCloseTo((0.5 * 4) / (0.5 + 0.5), 6);
  });

  it('is refused on nothing, on two things, on what is not there, and to readers', async () => {
    const state = (given: object, role: 'member' | 'reader' = 'member') =>
      code((tx) => stateExpertise(tx, personActs(ann, at, role), { person: ann, level: 3, ...given }));
    expect(await state({})).toBe('expertise.one-topic');
    expect(await state({ themeId: battery, skill: 'x' })).toBe('expertise.one-topic');
    expect(await state({ themeId: newId() })).toBe('theme.unknown');
    expect(await state({ skillId: newId() })).toBe('skill.unknown');
    expect(await state({ themeId: battery, person: newId() })).toBe('person.unknown');
    expect(await state({ themeId: battery }, 'reader')).toBe('access.denied');
  });

  it('counts no more when the profile is hidden, and again when it is shown', async () => {
    await makeExpertise(db, { person: ann, theme: battery, level: 5, at });
    await run((tx) => changeProfile(tx, personActs(ann, at), { hidden: true }));
    expect(await level(ann)).toBe(0);
    await run((tx) => changeProfile(tx, personActs(ann, at), { hidden: false, about: 'Batteries' }));
    expect(await level(ann)).toBeGreaterThan(3);
  });
});

describe('levels', () => {
  it('are the same summed in the database as piece by piece on the profile', async () => {
    await makeExpertise(db, { person: ann, theme: battery, level: 4, at: ago(400) });
    await makeExpertise(db, { person: ann, theme: battery, level: 2, by: bob, at: ago(30) });
    for (const [kind, days] of [
      ['confirmed-answer', 3],
      ['help-given', 200],
      ['improvement-made', 700],
    ] as const)
      await deed(ann, kind, ago(days));
    const [own] = readExpertise(await statementsOf(db, ann), await deedsOf(db, ann), [], at);
    expect(own!.evidence).toHaveLength(5);
    expect(await level(ann)).toBeCloseTo(own!.level, 6);
  });

  it('fade: the same deed long ago shows less', async () => {
    await deed(ann, 'confirmed-answer', ago(900));
    await deed(bob, 'confirmed-answer', ago(1));
    expect(await level(ann)).toBeLessThan((await level(bob)) / 2);
  });
});

const deed = (person: string, kind: 'confirmed-answer' | 'help-given' | 'improvement-made', when: Date) =>
  db
    .insertInto('connect_shown')
    .values({
      id: newId(),
      person_id: person,
      theme_id: battery,
      kind,
      subject: newId(),
      at: when,
      hidden_at: null,
    })
    .execute();

describe('showExpertise', () => {
  const work = async () => {
    const [conversation, ask, improvement] = [newId(), newId(), newId()];
    const event = (type: string, subject: string, facts: Record<string, unknown>) => ({
      type,
      subject,
      at,
      actor: null,
      facts,
    });
    await run((tx) =>
      append(tx, [
        event('conversation.opened', conversation, { theme: battery, kind: 'complaint' }),
        event('improvement.started', improvement, { kind: 'product', theme: battery, owner: bob }),
        event('conversation.confirmed', conversation, {
          solved: true,
          effort: 2,
          person: ann,
          theme: battery,
        }),
        event('conversation.confirmed', newId(), { solved: false, person: ann, theme: battery }),
        event('ask.answered', ask, { conversation, by: bob, waitedMs: 5 }),
        event('ask.answered', newId(), { conversation: null, by: bob, waitedMs: 5 }),
        event('improvement.staged', improvement, { from: 'doing', to: 'shipped' }),
        event('improvement.staged', newId(), { from: 'doing', to: 'refused' }),
      ]),
    );
  };
  const kinds = async (person: string) => (await deedsOf(db, person)).map(({ kind }) => kind).sort();

  it('shows confirmed answers, help given and improvements made, delivered twice as once', async () => {
    await work();
    await settle(db, [showExpertise]);
    expect([await kinds(ann), await kinds(bob)]).toEqual([
      ['confirmed-answer'],
      ['help-given', 'improvement-made'],
    ]);
    await sql`update ledger_follower set txid = '0', position = 0 where name = ${showExpertise.name}`.execute(
      db,
    );
    await settle(db, [showExpertise]);
    expect([await kinds(ann), await kinds(bob)]).toEqual([
      ['confirmed-answer'],
      ['help-given', 'improvement-made'],
    ]);
  });

  it('keeps what somebody hid hidden, also when it is told again', async () => {
    await work();
    await settle(db, [showExpertise]);
    const [own] = await deedsOf(db, ann);
    expect(await code((tx) => hideDeed(tx, personActs(bob, at), { deed: own!.id, hidden: true }))).toBe(
      'expertise.not-yours',
    );
    await run((tx) => hideDeed(tx, personActs(ann, at), { deed: own!.id, hidden: true }));
    await sql`update ledger_follower set txid = '0', position = 0 where name = ${showExpertise.name}`.execute(
      db,
    );
    await settle(db, [showExpertise]);
    expect(await deedsOf(db, ann)).toMatchObject([{ hidden: true }]);
    expect(await level(ann)).toBe(0);
  });

  it('killed half-way leaves nothing half and goes on from there', async () => {
    await settle(db, [showExpertise]);
    await work();
    expect(await killHalfWay(db, showExpertise)).toBe(true);
    expect(await kinds(ann)).toEqual([]);
    await settle(db, [showExpertise]);
    expect(await kinds(ann)).toEqual(['confirmed-answer']);
  });
});

describe('followMergedThemes', () => {
  it('moves what is known to the theme it became, once, delivered twice as once', async () => {
    const charger = await makeTheme(db, 'Charger');
    await makeExpertise(db, { person: ann, theme: charger, level: 4, at });
    await makeExpertise(db, { person: bob, theme: charger, level: 2, at });
    await makeExpertise(db, { person: bob, theme: battery, level: 5, at });
    await run((tx) =>
      append(tx, [{ type: 'theme.merged', subject: charger, at, actor: ann, facts: { into: battery } }]),
    );
    await settle(db, [followMergedThemes]);
    const levels = [await level(ann), await level(bob)];
    await sql`update ledger_follower set txid = '0', position = 0`.execute(db);
    await settle(db, [followMergedThemes]);
    expect([await level(ann), await level(bob)]).toEqual(levels);
    expect(levels.map((one) => Math.round(one * 100))).toEqual([267, 333]);
  });
});

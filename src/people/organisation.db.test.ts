import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import { eventsOf } from '#ledger/index.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { makeColleague, makeDepartment, makeTeam, personActs } from '../../test/support/organisation.ts';
import { availability, isAbsent } from './absence/availability.ts';
import { endAbsence } from './absence/end-absence.ts';
import { markAbsence } from './absence/mark-absence.ts';
import type { Act } from './access.ts';
import { importOrganisation, type OrganisationImported } from './import/import-organisation.ts';
import { grantMandate, type MandateGiven } from './mandates/grant-mandate.ts';
import { mandatesOf, mayDecide, whoMayDecide } from './mandates/read-mandates.ts';
import { withdrawMandate } from './mandates/withdraw-mandate.ts';
import { addDepartment } from './organisation/add-department.ts';
import { addPerson } from './organisation/add-person.ts';
import { changeDepartment } from './organisation/change-department.ts';
import { changePerson } from './organisation/change-person.ts';
import { leave } from './organisation/leave.ts';
import { retireDepartment } from './organisation/retire-department.ts';
import { peopleNow } from './store/people-now.ts';

const at = new Date('2026-03-02T10:00:00Z');
const day = (n: number) => new Date(at.getTime() + n * 86_400_000);
let database: TestDatabase;
let owner: string;
let acts: Act;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await makeColleague(database.db, { name: 'Owner', role: 'owner' });
  acts = personActs(owner, at, 'owner');
});
afterAll(() => database.close());

const run = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => database.db.transaction().execute(verb);
const must = async <T>(verb: (tx: Tx) => Promise<T | Refusal>): Promise<T> => {
  const result = await run(verb);
  if (isRefusal(result)) throw new Error(result.refused);
  return result as T;
};
const code = async (verb: (tx: Tx) => Promise<unknown>) => ((await run(verb)) as Refusal | null)?.refused;

describe('departments', () => {
  it('form a tree: never a circle, never two of one name, never closed with somebody inside', async () => {
    const top = await must((tx) => addDepartment(tx, acts, { name: 'Top', parentId: null }));
    const mid = await must((tx) => addDepartment(tx, acts, { name: 'Mid', parentId: top.id }));
    const low = await must((tx) => addDepartment(tx, acts, { name: 'Low', parentId: mid.id }));
    const move = (department: string, parentId: string) =>
      code((tx) => changeDepartment(tx, acts, { department, parentId }));
    expect(await move(top.id, low.id)).toBe('department.circle');
    expect(await move(top.id, top.id)).toBe('department.circle');
    expect(await move(top.id, newId())).toBe('department.unknown');
    expect(await code((tx) => addDepartment(tx, acts, { name: 'LOW', parentId: null }))).toBe(
      'department.name-taken',
    );
    expect(await code((tx) => retireDepartment(tx, acts, { department: mid.id }))).toBe(
      'department.not-empty',
    );
    expect(await code((tx) => retireDepartment(tx, acts, { department: low.id }))).toBeUndefined();
    expect(await code((tx) => addDepartment(tx, acts, { name: 'Low', parentId: top.id }))).toBeUndefined();
  });

  it('two who move at once cannot make a circle together', async () => {
    const a = await makeDepartment(database.db, 'A');
    const b = await makeDepartment(database.db, 'B');
    const moves = await Promise.all([
      run((tx) => changeDepartment(tx, acts, { department: a, parentId: b })),
      run((tx) => changeDepartment(tx, acts, { department: b, parentId: a })),
    ]);
    expect(moves.filter(isRefusal).map(({ refused }) => refused)).toEqual(['department.circle']);
  });
});

describe('people', () => {
  it('are added, changed and told of by which fields, never what', async () => {
    const department = await makeDepartment(database.db, 'Care');
    const team = await makeTeam(database.db, 'Phones', department);
    const { id } = await must((tx) => addPerson(tx, acts, { name: 'Ann', email: 'Ann@x.nl' }));
    const change = {
      person: id,
      jobTitle: 'Agent',
      departmentId: department,
      teamIds: [team],
      role: 'steward' as const,
    };
    expect(await must((tx) => changePerson(tx, acts, change))).toEqual({
      fields: ['role', 'jobTitle', 'departmentId', 'teamIds'],
    });
    expect(await must((tx) => changePerson(tx, acts, change))).toEqual({ fields: [] });
    const events = await eventsOf(database.db, id);
    expect(events.map(({ type }) => type)).toEqual(['person.added', 'person.changed']);
    expect(JSON.stringify(events)).not.toMatch(/Agent|Ann/);
    expect(await code((tx) => addPerson(tx, acts, { name: 'B', email: 'ANN@x.nl' }))).toBe(
      'person.email-taken',
    );
    expect(await code((tx) => changePerson(tx, personActs(id, at), { person: id, role: 'owner' }))).toBe(
      'access.denied',
    );
  });

  it('never lose their last owner', async () => {
    expect(await code((tx) => changePerson(tx, acts, { person: owner, role: 'member' }))).toBe(
      'person.last-owner',
    );
    expect(await code((tx) => leave(tx, acts, { person: owner, duties: [] }))).toBe('person.last-owner');
    const second = await makeColleague(database.db, { role: 'owner' });
    expect(await code((tx) => changePerson(tx, acts, { person: second, role: 'member' }))).toBeUndefined();
  });

  it('leave only when no duty is left behind, and take their mandates and deputyships with them', async () => {
    const ann = await makeColleague(database.db);
    const bob = await makeColleague(database.db);
    await must((tx) => grantMandate(tx, acts, { ...refundTo({ personId: ann }) }));
    await must((tx) => markAbsence(tx, acts, { person: bob, from: day(1), to: null, deputyId: ann }));
    const held = { code: 'person.holds-sources', namesFor: async () => ['Mail', 'Post'] };
    expect(await run((tx) => leave(tx, acts, { person: ann, duties: [held] }))).toEqual({
      refused: 'person.holds-sources',
      params: { n: 2, names: 'Mail, Post' },
    });
    await must((tx) => leave(tx, acts, { person: ann, duties: [] }));
    expect((await peopleNow(database.db, day(1))).some(({ id }) => id === ann)).toBe(false);
    expect(await mandatesOf(database.db, ann, day(1))).toEqual([]);
    expect(await availability(database.db, [bob, ann], day(2))).toMatchObject([
      { absent: true, deputy: null },
      { absent: true, deputy: null },
    ]);
    expect(await code((tx) => leave(tx, acts, { person: ann, duties: [] }))).toBe('person.unknown');
  });
});

describe('absence', () => {
  it('is marked by oneself, moves work to the deputy and ends', async () => {
    const ann = await makeColleague(database.db);
    const bob = await makeColleague(database.db);
    const own = personActs(ann, at);
    const given = { person: ann, from: at, to: day(5), deputyId: bob };
    const { id } = await must((tx) => markAbsence(tx, own, given));
    expect(await availability(database.db, [ann], day(1))).toMatchObject([{ absent: true, deputy: bob }]);
    expect(await isAbsent(database.db, ann, day(5))).toBe(false);
    expect(await code((tx) => markAbsence(tx, own, { ...given, from: day(4), to: day(9) }))).toBe(
      'absence.overlaps',
    );
    expect(await code((tx) => endAbsence(tx, personActs(bob, day(1)), { absence: id }))).toBe(
      'access.denied',
    );
    expect(await code((tx) => endAbsence(tx, personActs(ann, day(1)), { absence: id }))).toBeUndefined();
    expect(await isAbsent(database.db, ann, day(2))).toBe(false);
    expect((await eventsOf(database.db, ann)).map(({ type }) => type)).toEqual([
      'absence.marked',
      'absence.ended',
    ]);
  });

  it('is refused when it makes no sense', async () => {
    const ann = await makeColleague(database.db);
    const codes = [];
    for (const wrong of [
      { to: day(-3), from: day(-2) },
      { to: day(-1), from: day(-2) },
      { deputyId: ann },
      { deputyId: newId() },
    ])
      codes.push(
        await code((tx) =>
          markAbsence(tx, acts, { person: ann, from: at, to: day(1), deputyId: null, ...wrong }),
        ),
      );
    expect(codes).toEqual([
      'absence.ends-before-it-begins',
      'absence.past',
      'absence.own-deputy',
      'person.unknown',
    ]);
    expect(
      await code((tx) =>
        markAbsence(tx, personActs(ann, at), { person: owner, from: at, to: null, deputyId: null }),
      ),
    ).toBe('access.denied');
  });

  it('of a deputy who is away too leaves nobody standing in', async () => {
    const [ann, bob] = [await makeColleague(database.db), await makeColleague(database.db)];
    await must((tx) => markAbsence(tx, acts, { person: ann, from: at, to: null, deputyId: bob }));
    await must((tx) => markAbsence(tx, acts, { person: bob, from: at, to: null, deputyId: ann }));
    expect(await availability(database.db, [ann], day(1))).toMatchObject([{ absent: true, deputy: null }]);
  });
});

const refundTo = (holder: Partial<MandateGiven>): MandateGiven => ({
  decision: 'refund',
  personId: null,
  teamId: null,
  role: null,
  limitCents: 10_000,
  themeIds: [],
  channels: [],
  ...holder,
});

describe('mandates', () => {
  const asked = (amountCents: number, when = at) => ({
    decision: 'refund' as const,
    amountCents,
    themeId: null,
    channel: 'mail',
    at: when,
  });

  it('are granted by owners, asked at the door and withdrawn', async () => {
    const department = await makeDepartment(database.db, 'Refunds');
    const team = await makeTeam(database.db, 'Desk', department);
    const ann = await makeColleague(database.db, { teams: [team] });
    const lead = await makeColleague(database.db);
    const { id } = await must((tx) => grantMandate(tx, acts, refundTo({ teamId: team })));
    await must((tx) => grantMandate(tx, acts, refundTo({ personId: lead, limitCents: 50_000 })));
    expect(await mayDecide(database.db, ann, asked(9_999))).toMatchObject({ may: true, mandate: { id } });
    expect(await mayDecide(database.db, ann, asked(20_000))).toEqual({
      may: false,
      code: 'over-limit',
      limitCents: 10_000,
      askNext: [lead],
    });
    expect(await whoMayDecide(database.db, asked(9_999))).toEqual([ann, lead]);
    expect(await mandatesOf(database.db, ann, at)).toMatchObject([{ id, limitCents: 10_000 }]);
    await must((tx) => withdrawMandate(tx, acts, { mandate: id }));
    await must((tx) => withdrawMandate(tx, acts, { mandate: id }));
    expect(await mayDecide(database.db, ann, asked(1, day(1)))).toMatchObject({ code: 'withdrawn' });
    expect((await eventsOf(database.db, id)).map(({ type }) => type)).toEqual([
      'mandate.granted',
      'mandate.withdrawn',
    ]);
    expect(await mayDecide(database.db, newId(), asked(1))).toMatchObject({ code: 'no-mandate' });
  });

  it('are refused without one holder, to unknown ones, backwards, and to who may not grant', async () => {
    const codes = [];
    for (const wrong of [
      {},
      { personId: owner, role: 'member' as const },
      { personId: newId() },
      { teamId: newId() },
      { personId: owner, validTo: day(-1) },
    ])
      codes.push(await code((tx) => grantMandate(tx, acts, refundTo(wrong))));
    expect(codes).toEqual([
      'mandate.one-holder',
      'mandate.one-holder',
      'person.unknown',
      'team.unknown',
      'mandate.ends-before-it-begins',
    ]);
    const member = personActs(owner, at, 'steward');
    expect(await code((tx) => grantMandate(tx, member, refundTo({ personId: owner })))).toBe('access.denied');
  });
});

describe('importOrganisation', () => {
  it('takes a thousand people; a dry run writes nothing; the second time nothing changes', async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, n) =>
        `Person ${n},p${n}@import.nl,Job ${n % 9},Group / Part ${n % 12},Team ${n % 24},nl|en,${n % 10}`,
    );
    const text = ['name,email,job title,department,team,languages,capacity', ...rows].join('\n');
    const doImport = (dryRun: boolean) =>
      must<OrganisationImported>((tx) => importOrganisation(tx, acts, { text, dryRun }));
    const count = async () => (await peopleNow(database.db, at)).length;
    const before = await count();
    expect(await doImport(true)).toMatchObject({ added: 1_000, departments: 13, teams: 24, problems: [] });
    expect(await count()).toBe(before);
    expect(await doImport(false)).toMatchObject({ added: 1_000, changed: 0, problems: [] });
    expect(await count()).toBe(before + 1_000);
    const again = await doImport(false);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1_000, departments: 0, teams: 0 });
    expect(again.missing).toHaveLength(before);
  }, 60_000);

  it('changes only what a row says and tells what cannot be', async () => {
    const text = 'naam;e-mail;functie;rol\nPerson 1;p1@import.nl;Chef;\nOwner;OWNER@x.nl;;boss';
    const result = await must<OrganisationImported>((tx) =>
      importOrganisation(tx, acts, { text, dryRun: false }),
    );
    expect(result).toMatchObject({ changed: 1, problems: [{ line: 3, code: 'organisation.no-role' }] });
    const person = (await peopleNow(database.db, at)).find(({ name }) => name === 'Person 1');
    expect(person).toMatchObject({ jobTitle: 'Chef', languages: ['nl', 'en'], capacity: 1 });
  });

  it('lets who is not in a file leave only when it names everybody, and asks before half goes', async () => {
    const people = async () => (await peopleNow(database.db, at)).map(({ name }) => name);
    const before = (await people()).length;
    const text = ['name,email', ...Array.from({ length: 600 }, (_, n) => `Person ${n},p${n}@import.nl`)].join(
      '\n',
    );
    const run = (more: object) =>
      database.db
        .transaction()
        .execute((tx) => importOrganisation(tx, acts, { text, dryRun: false, ...more }));
    expect(await run({})).toMatchObject({ left: 0 });
    expect(await people()).toHaveLength(before);
    const few = ['name,email', 'Person 0,p0@import.nl'].join('\n');
    const leaving = before - 2; // whoever imports stays, and Person 0
    expect(await run({ text: few, everybody: true, dryRun: true })).toMatchObject({ left: leaving });
    expect(await run({ text: few, everybody: true })).toEqual({
      refused: 'organisation.many-would-leave',
      params: { n: leaving, of: before },
    });
    expect(await run({ text: few, everybody: true, leaving: leaving - 1 })).toMatchObject({
      refused: expect.any(String),
    });
    expect(await people()).toHaveLength(before);
    // An empty or unreadable file names nobody, and so ends nobody.
    expect(await run({ text: 'name,email', everybody: true })).toMatchObject({ left: 0 });
    expect(await run({ everybody: true })).toMatchObject({ left: before - 601, problems: [] });
    expect(await people()).toHaveLength(601);
  });
});

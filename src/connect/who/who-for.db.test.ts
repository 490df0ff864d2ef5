import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { themeMatcher } from '#understand/index.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  makeAbsence,
  makeColleague,
  makeDepartment,
  makeExpertise,
  makeTheme,
} from '../../../test/support/organisation.ts';
import { evidenceWeight, fade, halfLifeDays } from '../expertise/estimate-level.ts';
import { evidenceOn } from '../store/evidence.ts';
import { hideDeedRow, insertDeeds } from '../store/expertise.ts';
import { type WhoAsked, whoFor } from './who-for.ts';

const at = new Date('2026-03-02T10:00:00Z');
let database: TestDatabase;
let db: Tx;
let battery: string;
let expert: string;
let boss: string;
let mechanic: string;
let talker: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  battery = await makeTheme(db, 'Battery stops', 'Accu valt uit');
  const invoices = await makeTheme(db, 'Wrong invoice', 'Verkeerde factuur');
  const department = await makeDepartment(db, 'Workshop');
  expert = await makeColleague(db, { name: 'Expert', department, languages: ['nl'] });
  mechanic = await makeColleague(db, { name: 'Newcomer', jobTitle: 'Battery mechanic', department });
  boss = await makeColleague(db, { name: 'Boss', role: 'owner' });
  talker = await makeColleague(db, { name: 'Interpreter' });
  await makeExpertise(db, { person: expert, theme: battery, level: 4, at });
  await makeExpertise(db, { person: boss, theme: invoices, level: 5, at });
  const skill = newId();
  await sql`insert into connect_skill (id, name, words) values (${skill}, 'Sign language', '{gebarentaal}')`.execute(
    db,
  );
  await makeExpertise(db, { person: talker, skill, level: 5, at });
  await sql`
    insert into people_mandate (id, decision, role, limit_cents, valid_from, granted_by, granted_at)
    values (${newId()}, 'refund', 'owner', null, '2026-01-01', ${boss}, '2026-01-01')`.execute(db);
});
afterAll(() => database.close());

const who = (asked: Partial<WhoAsked>) => whoFor(db, themeMatcher(), { at, ...asked });
const names = async (asked: Partial<WhoAsked>) => (await who(asked)).people.map(({ person }) => person);

describe('whoFor', () => {
  it('finds who knows a theme, with the evidence, and of how many', async () => {
    const { people, n } = await who({ themeId: battery });
    expect(people).toMatchObject([
      {
        person: expert,
        reason: { code: 'who.knows', params: { topic: battery } },
        evidence: [{ declared: 4 }],
      },
    ]);
    expect(n).toBe(4);
  });

  it('reads a question in either language, and finds a newcomer by job title', async () => {
    for (const text of ['mijn accu valt steeds uit', 'my battery stops every day'])
      expect(await names({ text }), text).toEqual([expert, mechanic]);
  });

  it('finds a skill by its other words', async () => {
    expect(await names({ text: 'Wie kent er gebarentaal?' })).toEqual([talker]);
  });

  it('names who may decide it, when that is asked, and who speaks the language first', async () => {
    const { people } = await who({ themeId: battery, decision: 'refund', amountCents: 99_000 });
    expect(people.map(({ person, may }) => [person, may])).toEqual([
      [expert, false],
      [boss, true],
    ]);
    expect((await who({ themeId: battery, language: 'en' })).people[0]!.score).toBeLessThan(people[0]!.score);
  });

  it('puts the absent lower and says so; an unknown question has no answer', async () => {
    await makeAbsence(db, expert, new Date('2026-03-01T00:00:00Z'), null, boss);
    const { people } = await who({ themeId: battery });
    expect(people[0]).toMatchObject({ absent: true });
    expect(people[0]!.score).toBeLessThan(0.2);
    expect(await names({ text: 'zxqv qqq' })).toEqual([]);
    await sql`delete from people_absence`.execute(db);
  });

  it('needs not guess a theme that is given, and still reads the words', async () => {
    const { people, themes } = await who({ themeId: battery, text: 'Wie kent er gebarentaal?' });
    expect(themes).toEqual([{ id: battery, confidence: 1 }]);
    expect(people.map(({ person }) => person)).toEqual([expert, talker]);
  });

  it('answers by names while the themes are still being learnt', async () => {
    const learning = { current: () => new Promise<null>(() => {}) };
    const { people } = await whoFor(db, learning, { at, text: 'battery stops' });
    expect(people[0]!.person).toBe(expert);
  });

  it('names who knows the nearest theme when nobody knows this one, and says so', async () => {
    const terms = (...names: string[]) => JSON.stringify(names.map((term) => ({ term, weight: 1 })));
    const charger = await makeTheme(db, 'Charger hums', 'Lader zoemt');
    const far = await makeTheme(db, 'Opening hours', 'Openingstijden');
    await sql`update understand_theme set terms = ${terms('accu', 'laden', 'stekker')}::jsonb where id = ${battery}`.execute(
      db,
    );
    await sql`update understand_theme set terms = ${terms('lader', 'laden', 'accu')}::jsonb where id = ${charger}`.execute(
      db,
    );
    await sql`update understand_theme set terms = ${terms('zondag', 'open')}::jsonb where id = ${far}`.execute(
      db,
    );
    const { people, themes } = await who({ themeId: charger });
    expect(themes).toEqual([{ id: charger, confidence: 1 }]);
    expect(people[0]).toMatchObject({
      person: expert,
      reason: { code: 'who.near', params: { topic: battery, level: 3 } },
    });
    expect(await names({ themeId: far })).toEqual([]);
  });

  it('adds up deeds as they come, are hidden, shown again and removed', async () => {
    const kinds = ['confirmed-answer', 'help-given', 'improvement-made'] as const;
    const deeds = kinds.map((kind, n) => ({
      id: newId(),
      person: talker,
      theme: battery,
      kind,
      subject: newId(),
      at: new Date(`2025-0${n + 1}-01T00:00:00Z`),
      sample: false,
    }));
    const shown = async () => {
      const found = (await evidenceOn(db, { themes: [battery] }, at)).find(({ person }) => person === talker);
      return found && [found.deeds, found.lastDeedAt?.getUTCMonth(), found.shownWeight];
    };
    const fresh = (deed: (typeof deeds)[number]) =>
      evidenceWeight[deed.kind] * fade((at.getTime() - deed.at.getTime()) / 86_400_000, halfLifeDays.shown);
    await insertDeeds(db, deeds);
    const all = deeds.reduce((sum, deed) => sum + fresh(deed), 0);
    expect(await shown()).toEqual([3, 2, expect.closeTo(all, 9)]);
    await hideDeedRow(db, { id: deeds[2]!.id, person: talker, hiddenAt: at });
    expect(await shown()).toEqual([2, 1, expect.closeTo(all - fresh(deeds[2]!), 9)]);
    await hideDeedRow(db, { id: deeds[2]!.id, person: talker, hiddenAt: null });
    expect(await shown()).toEqual([3, 2, expect.closeTo(all, 9)]);
    await sql`delete from connect_shown where person_id = ${talker}`.execute(db);
    expect(await shown()).toBeUndefined();
  });
});

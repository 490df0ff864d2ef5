import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeAbsence, makeColleague, makeExpertise, makeTheme } from '../../../test/support/organisation.ts';
import { makeSource } from '../../../test/support/sources.ts';
import { readDelivery, readDemandAndTalent } from './read-demand-and-talent.ts';

const at = new Date('2026-03-02T10:00:00Z');
const day = (n: number) => new Date(at.getTime() + n * 86_400_000);
let database: TestDatabase;
let db: Tx;
let battery: string;
let paint: string;
let expert: string;
let painter: string;

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  const source = await makeSource(db);
  battery = await makeTheme(db, 'Battery');
  paint = await makeTheme(db, 'Paint');
  expert = await makeColleague(db, { name: 'Expert' });
  painter = await makeColleague(db, { name: 'Painter' });
  const away = await makeColleague(db, { name: 'Away' });
  await makeExpertise(db, { person: expert, theme: battery, level: 2, at });
  await makeExpertise(db, { person: painter, theme: paint, level: 5, at });
  await makeExpertise(db, { person: away, theme: battery, level: 5, at });
  await makeAbsence(db, away, day(-1), null);
  const customers = await Promise.all(Array.from({ length: 40 }, () => customer()));
  const joined = await customer(customers[0]);
  // Forty customers on batteries, one of them three times (once under another name); five on paint long ago.
  for (const voice of [...customers, customers[0], joined]) await said(source.id, battery, voice!, -5);
  for (const voice of customers.slice(0, 5)) await said(source.id, paint, voice, -200);
  for (const voice of customers.slice(0, 5)) await said(source.id, paint, voice, -3, true);
  await said(source.id, battery, null, -4);
  for (const voice of customers.slice(0, 7)) await praised(await said(source.id, paint, voice, -2));
});
afterAll(() => database.close());

async function customer(joinedInto: string | null = null): Promise<string> {
  const id = newId();
  await sql`insert into listen_customer (id, joined_into, created_at) values (${id}, ${joinedInto}, ${at})`.execute(
    db,
  );
  return id;
}

async function said(source: string, theme: string, voice: string | null, days: number, internal = false) {
  const id = newId();
  await sql`
    insert into listen_signal (id, source_id, external_id, customer_id, channel, internal, occurred_at, heard_at, text)
    values (${id}, ${source}, ${id}, ${voice}, 'mail', ${internal}, ${day(days)}, ${day(days)}, 'words')`.execute(
    db,
  );
  await sql`
    insert into understand_signal_theme (signal_id, theme_id, confidence, occurred_at)
    values (${id}, ${theme}, 1, ${day(days)})`.execute(db);
  return id;
}

const praised = (id: string) =>
  sql`insert into understand_reading (signal_id, language, language_confidence, kind, kind_confidence, sentiment,
      sentiment_score, sentiment_confidence, urgency, urgency_score, version, read_at)
    values (${id}, 'nl', 1, 'praise', 1, 'positive', 1, 1, 'low', 0, 'test', ${at})`.execute(db);

describe('readDemandAndTalent', () => {
  it('counts one person one voice, outside and lately, and leaves the absent out of the supply', async () => {
    const { themes, n, picture } = await readDemandAndTalent(db, at, 90);
    expect(n).toBe(41);
    const of = (id: string) => themes.find((theme) => theme.id === id)!;
    expect(of(battery)).toMatchObject({
      voices: 41,
      demand: 1,
      people: 1,
      zone: 'unmet',
      flags: ['single-point'],
    });
    expect(of(paint)).toMatchObject({ voices: 0, people: 1, zone: 'idle', flags: ['echo-chamber'] });
    expect(of(battery).supply + of(paint).supply).toBeCloseTo(1, 12);
    expect(picture.verbatims.get(battery)).toHaveLength(5);
  });

  it('sees further back when asked', async () => {
    const { themes } = await readDemandAndTalent(db, at, 365);
    expect(themes.find(({ id }) => id === paint)!.voices).toBe(5);
  });
});

describe('readDelivery', () => {
  it('names who can help, who could learn it, and what to do with its arithmetic', async () => {
    const delivery = await readDelivery(db, battery, at, 90);
    expect(delivery).toMatchObject({
      advice: 'partner',
      voices: 41,
      n: 41,
      present: 0,
      hires: 1,
      learn: [expert],
    });
    expect(delivery!.needed).toBeCloseTo(5 / 1.5, 6);
    expect(delivery!.people.map(({ person }) => person)).toEqual([expert]);
    expect(await readDelivery(db, newId(), at, 90)).toBeNull();
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { append } from '#ledger/index.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { askForThemes, findThemesJob } from './look-when-worth-it.ts';
import { addThemes } from './store/themes.ts';
import { themeMatcher } from './theme-matcher.ts';
import { thinkHere } from './thinking/think-here.ts';

let database: TestDatabase;
const matcher = themeMatcher();

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const happened = (type: string, subject: string) =>
  append(database.db, [{ type, subject, at: new Date(), actor: null, facts: {} }]);

async function addTheme(name: string): Promise<string> {
  const id = newId();
  const terms = [{ term: name, weight: 1 }];
  await addThemes(database.db, [
    { id, key: name, nameEn: name, nameNl: name, terms, examples: [], at: new Date() },
  ]);
  await happened('theme.found', id);
  return id;
}

async function themeOf(text: string, options?: { soon: boolean }) {
  const matching = await matcher.current(database.db, options);
  const [found] = (await matching?.assign([{ text }])) ?? [];
  return found?.theme;
}

test('makes one assigner for all who ask at once, and keeps it', async () => {
  await addTheme('battery');
  const [first, second] = await Promise.all([matcher.current(database.db), matcher.current(database.db)]);
  expect(first).not.toBeNull();
  expect(second).toBe(first);
  expect(await matcher.current(database.db)).toBe(first);
});

test('a new name or something taught is no reason to make it anew at once', async () => {
  const before = await matcher.current(database.db);
  await happened('theme.renamed', newId());
  await happened('theme.taught', newId());
  expect(await matcher.current(database.db)).toBe(before);
});

test('who cannot wait gets the last one, without themes that are gone', async () => {
  // So many that making one takes longer than a turn.
  for (let n = 0; n < 150; n++) await addTheme(`strange${n} word${n} thing${n}`);
  const invoice = await addTheme('invoice');
  expect(await themeOf('the invoice')).toBe(invoice);
  await database.db
    .updateTable('understand_theme')
    .set({ state: 'retired' })
    .where('id', '=', invoice)
    .execute();
  await happened('theme.retired', invoice);
  expect(await themeOf('the invoice', { soon: true })).toBeNull();
  expect(await themeOf('the invoice')).not.toBe(invoice);
});

test('looks soon while there are no themes and seldom later, and only when enough came in', async () => {
  const at = new Date();
  const asked: Date[] = [];
  const jobs: JobQueue = {
    async put(_tx, _name, _work, options) {
      asked.push(options!.after!);
    },
  };
  await askForThemes(database.db, jobs, at);
  await database.db.updateTable('understand_theme').set({ state: 'retired' }).execute();
  await askForThemes(database.db, jobs, at);
  expect(asked.map((after) => after.getTime() - at.getTime())).toEqual([60_000, 1_000]);

  // Nothing was heard at all: a look would ask the matcher, which is not there.
  const job = findThemesJob({
    db: database.db,
    thinking: thinkHere(),
    matcher: null as never,
    now: () => at,
  });
  await job.work({}, { tries: 1, last: false, signal: new AbortController().signal });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderBlobs } from '#adapters/blobs/folder.ts';
import { fileChannel } from '#adapters/channels/file/file-channel.ts';
import { isRefusal } from '#kit/refusal.ts';
import { eventsOf } from '#ledger/index.ts';
import { type Act, heedActs } from '#people/access.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import { makeSource } from '../../test/support/sources.ts';
import { changeImport, chooseFile } from './change-import.ts';
import { retryFailure } from './close-failures.ts';
import { keepFile } from './keep-file.ts';
import type { ImportPlan } from './ports.ts';
import { rejectedFile } from './rejected-file.ts';
import { type RunImport, runImport } from './run-import.ts';
import { failuresOfImport } from './store/failures.ts';
import { readImport } from './store/imports.ts';

const act: Act = heedActs(new Date('2026-03-02T10:00:00Z'));
const importFolder = mkdtempSync(join(tmpdir(), 'heed-imports-'));
const ports = { channels: [fileChannel], importFolder, blobs: folderBlobs(join(importFolder, 'blobs')) };
let database: TestDatabase;
let source: string;
beforeAll(async () => {
  database = await freshDatabase();
  source = (await makeSource(database.db, { kind: 'file', state: 'off', channel: 'review' })).id;
});
afterAll(async () => {
  await database.close();
  rmSync(importFolder, { recursive: true });
});

const csv = (rows: string[]) => `id;tekst;naam;datum\n${rows.join('\n')}\n`;
const rowsOf = (prefix: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${prefix}${i};Bericht ${i} van ${prefix};Klant ${i % 7};2026-01-0${(i % 9) + 1}`,
  );
const fields = { text: 'tekst', id: 'id', author: 'naam', occurredAt: 'datum' };

async function chosen(content: string | Buffer, name = 'reviews.csv', into = source): Promise<string> {
  const file = await keepFile(importFolder, Readable.from([Buffer.from(content)]));
  if (isRefusal(file)) throw new Error(file.refused);
  const made = await database.db
    .transaction()
    .execute((tx) => chooseFile(tx, act, { source: into, name, file }));
  if (isRefusal(made)) throw new Error(made.refused);
  return made.id;
}

const change = (id: string, state: 'running' | 'stopped', plan?: ImportPlan) =>
  database.db.transaction().execute((tx) => changeImport(tx, act, { import: id, state, plan }, null));

async function started(
  content: string | Buffer,
  name?: string,
  plan: ImportPlan = { fields },
): Promise<string> {
  const id = await chosen(content, name);
  expect(await change(id, 'running', plan)).toEqual({ id });
  return id;
}

const run = (id: string, more: Partial<RunImport> = {}) =>
  runImport(database.db, act, { import: id, now: () => act.at, ...more }, ports);
const row = async (id: string) => (await readImport(database.db, id))!;
const stored = async (id: string) =>
  database.db
    .selectFrom('listen_signal')
    .selectAll()
    .where('import_id', '=', id)
    .orderBy('external_id')
    .execute();

describe('an import', () => {
  it('stores every row once with what the columns say, and tells how it went', async () => {
    const id = await started(csv(rowsOf('a', 1203)));
    expect(await run(id)).toBe('finished');
    expect(await row(id)).toMatchObject({
      state: 'finished',
      accepted: 1203,
      duplicate: 0,
      rejected: 0,
      at_row: 1203,
    });
    const signals = await stored(id);
    expect(signals).toHaveLength(1203);
    expect(signals.find((signal) => signal.external_id === 'a3')).toMatchObject({
      text: 'Bericht 3 van a',
      channel: 'review',
      occurred_at: new Date('2026-01-04T00:00:00Z'),
    });
    expect((await eventsOf(database.db, id)).map(({ type }) => type)).toEqual([
      'import.started',
      'import.finished',
    ]);
  });

  it('doubles nothing when the same file is read again', async () => {
    const again = await started(csv(rowsOf('a', 1203)));
    await run(again);
    expect(await row(again)).toMatchObject({ accepted: 0, duplicate: 1203, rejected: 0 });
    expect(await stored(again)).toEqual([]);
  });

  it('goes on where it was killed, whichever batch that was', async () => {
    const id = await started(csv(rowsOf('k', 2600)));
    for (let deaths = 0; deaths < 12; deaths++) {
      let batches = 0;
      const death = run(id, {
        onBatch: () => {
          batches += 1;
          if (batches > deaths % 2) throw new Error('killed');
        },
      });
      await death.catch((error: Error) => expect(error.message).toBe('killed'));
    }
    await run(id);
    expect(await row(id)).toMatchObject({ state: 'finished', accepted: 2600, duplicate: 0, rejected: 0 });
    expect(await stored(id)).toHaveLength(2600);
  });

  it('is not doubled by two that run it at once', async () => {
    const id = await started(csv(rowsOf('t', 3000)));
    const outcomes = await Promise.all([run(id), run(id), run(id)]);
    expect(outcomes).toContain('finished');
    expect(await row(id)).toMatchObject({ state: 'finished', accepted: 3000, duplicate: 0 });
  });

  it('stops when a person says so, and goes on when they say so', async () => {
    const id = await started(csv(rowsOf('s', 1500)));
    expect(await run(id, { enough: () => true })).toBe('later');
    await change(id, 'stopped');
    expect(await run(id)).toBe('stopped');
    expect(await row(id)).toMatchObject({ state: 'stopped', accepted: 500 });
    await change(id, 'running', { fields: { text: 'naam' } });
    await run(id);
    expect(await row(id)).toMatchObject({ state: 'finished', accepted: 1500, map: { fields } });
    expect(await change(id, 'running')).toMatchObject({ refused: 'import.finished-already' });
  });

  it('needs a column with the words', async () => {
    const id = await chosen(csv(rowsOf('n', 1)));
    expect(await change(id, 'running', { fields: { id: 'id' } })).toMatchObject({
      refused: 'import.no-text',
    });
  });
});

describe('rows that cannot be read', () => {
  const broken = csv([
    ...[4, 5, 6, 7].map((n) => `g${n};"Bericht; met ""aanhaling""";"Ann";2026-01-01`),
    'g1;"Goed";"Ann";2026-01-01',
    'b1;Te weinig',
    'b2;Datum;Ann;31-02-2026',
    'b3;;Ann;2026-01-01',
    'g1;Andere tekst met hetzelfde nummer;Ann;2026-01-01',
    'b4;"nooit gesloten;Ann;2026-01-01',
    `b5;${'x'.repeat(1_100_000)};Ann;2026-01-01`,
    'g2;"=SOM(A1)";"Ann";2026-01-01',
    'g3;"Goed; ook";Ann;2026-01-01',
  ]);

  it('come back with row, line, reason and the row itself; the others go in', async () => {
    const id = await started(broken);
    await run(id);
    expect((await stored(id)).map((signal) => signal.external_id)).toEqual([
      'g1',
      'g2',
      'g3',
      'g4',
      'g5',
      'g6',
      'g7',
    ]);
    const found = [];
    for await (const slice of failuresOfImport(database.db, id)) found.push(...slice);
    expect(found.map(({ place, code }) => [place, code])).toEqual([
      ['6:7', 'row.wrong-columns'],
      ['7:8', 'row.date-unreadable'],
      ['8:9', 'row.no-text'],
      ['9:10', 'signal.id-reused'],
      ['10:11', 'row.unbalanced-quotes'],
      ['11:12', 'row.too-large'],
    ]);
    expect(await row(id)).toMatchObject({ accepted: 7, rejected: 6 });
    const words = (code: string) => `reason of ${code}`;
    const file = Buffer.concat(
      await rejectedFile(failuresOfImport(database.db, id), 'nl', words).toArray(),
    ).toString();
    expect(file.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffrij,regel,code,reden,origineel',
      '6,7,row.wrong-columns,reason of row.wrong-columns,b1;Te weinig',
      '7,8,row.date-unreadable,reason of row.date-unreadable,b2;Datum;Ann;31-02-2026',
    ]);
  });

  it('go in once a person has corrected them', async () => {
    const id = await started(csv(['c1;Goed;Ann;2026-01-01', 'c2;Datum;Ann;31-02-2026']));
    await run(id);
    const failure = await database.db
      .selectFrom('listen_failure')
      .select('id')
      .where('import_id', '=', id)
      .executeTakeFirstOrThrow();
    const retry = (corrected?: string) =>
      database.db
        .transaction()
        .execute((tx) => retryFailure(tx, act, { failure: failure.id, corrected }, ports));
    expect(await retry()).toMatchObject({
      refused: 'failure.still-unreadable',
      params: { code: 'row.date-unreadable' },
    });
    expect(await retry('c2;"Datum; nu goed";Ann;28-02-2026')).toEqual({ heard: 1 });
    expect((await stored(id)).map((signal) => signal.text)).toEqual(['Goed', 'Datum; nu goed']);
    expect(await retry()).toMatchObject({ refused: 'failure.closed-already' });
  });

  it('are the whole file when it is no text, and the import says so', async () => {
    const id = await started(Buffer.from('PK\u0003\u0004 not a table'), 'sheet.xlsx');
    expect(await run(id)).toBe('failed');
    expect(await row(id)).toMatchObject({
      state: 'failed',
      problem: { code: 'file.binary', params: { looksLike: 'zip' } },
    });
  });
});

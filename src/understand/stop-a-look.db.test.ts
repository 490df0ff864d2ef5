import { expect, test } from 'vitest';
import { newId } from '#kit/ids.ts';
import { hear } from '#listen/index.ts';
import { heedActs } from '#people/access.ts';
import { testServer } from '../../test/support/server.ts';
import { makeSource } from '../../test/support/sources.ts';
import { findThemesName } from './look-when-worth-it.ts';
import { thinkHere } from './thinking/think-here.ts';

test('a look that runs when Heed stops gives up at once, before the database goes, and is done again later', async () => {
  let began: () => void;
  const looking = new Promise<void>((resolve) => {
    began = resolve;
  });
  const heed = await testServer({
    jobs: 'work',
    thinking: {
      ...thinkHere(),
      refreshThemes: (_pages, _standing, _options, signal) =>
        new Promise((_resolve, reject) => {
          began();
          signal!.addEventListener('abort', () => reject(signal!.reason));
        }),
    },
  });
  const { db } = heed.database;
  const source = (await makeSource(db)).id;
  await db.transaction().execute((tx) =>
    hear(tx, heedActs(new Date()), {
      source,
      items: [{ externalId: newId(), text: 'De accu laadt niet', occurredAt: new Date() }],
    }),
  );
  await heed.settle();
  await heed.composed.jobs.put(db, findThemesName, { asked: true });
  await looking;
  const stopping = performance.now();
  await heed.composed.jobs.stop();
  expect(performance.now() - stopping).toBeLessThan(10_000);
  const { rows } = await heed.database.pool.query(
    "select state from jobs.job where name = $1 and data->>'asked' = 'true'",
    [findThemesName],
  );
  expect(rows).toEqual([{ state: 'retry' }]);
  await heed.close();
});

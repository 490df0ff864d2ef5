import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRecords } from './read-records.ts';

const folder = '../shared/fixtures/csv/csv-spectrum';

it('agrees with csv-spectrum', async (context) => {
  if (!existsSync(folder)) {
    console.log(`skipped: ${folder} is absent`);
    return context.skip();
  }
  const failed: string[] = [];
  const names = readdirSync(`${folder}/csvs`);
  for (const name of names) {
    const expected = [
      JSON.parse(readFileSync(`${folder}/json/${name.replace('.csv', '.json')}`, 'utf8')),
    ].flat();
    const found = [];
    for await (const each of readRecords(createReadStream(`${folder}/csvs/${name}`), { name })) {
      found.push('record' in each ? each.record : each.rejected);
    }
    if (JSON.stringify(found) !== JSON.stringify(expected)) failed.push(name);
  }
  console.log(`csv-spectrum: ${names.length - failed.length} of ${names.length}; not: ${failed.join(' ')}`);
  // location_coordinates.json holds another telephone number than its csv.
  expect(failed.filter((name) => name !== 'location_coordinates.csv')).toEqual([]);
});

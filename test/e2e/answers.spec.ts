import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyEndpoint } from '#kit/endpoint.ts';
import { loadSample } from '#sample/load-sample.ts';
import { plainReading } from '../support/plain-reading.ts';
import { type TestServer, testServer } from '../support/server.ts';

const now = new Date('2026-11-23T12:00:00Z');
let heed: TestServer;

beforeAll(async () => {
  heed = await testServer({ clock: { now: () => now } });
  await loadSample({ db: heed.database.db, now, pass: [], read: () => plainReading });
}, 240_000);
afterAll(() => heed.close());

/** Where the ids of a path come from; some of each, so that full and empty ones are among them. */
const idsOf: Record<string, RawBuilder<{ id: string }>> = {
  conversation: sql`select id from respond_conversation where joined_into is null order by md5(id::text)`,
  signal: sql`select id from listen_signal order by md5(id::text)`,
  theme: sql`select id from understand_theme order by id`,
  improvement: sql`select id from improve_improvement order by id`,
  person: sql`select id from people_person order by md5(id::text)`,
  source: sql`select id from listen_source order by id`,
};
const someEach = 12;

async function addressesOf({ path }: AnyEndpoint): Promise<string[]> {
  const param = /:(\w+)/.exec(path)?.[1];
  if (!param) return [path];
  const from = idsOf[param];
  if (!from) return [];
  const { rows } = await sql<{ id: string }>`select id from (${from}) as found limit ${someEach}`.execute(
    heed.database.db,
  );
  return rows.map(({ id }) => path.replace(`:${param}`, id));
}

test('every answer to a question is as the OpenAPI document says', { timeout: 240_000 }, async () => {
  const document = (await heed.owner.call<AnySchemaObject>('GET', '/api/openapi.json')).body;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'heed');
  const questions = heed.composed.modules
    .flatMap((module) => module.routes)
    .map(({ endpoint }) => endpoint)
    .filter((endpoint) => endpoint.method === 'GET' && !endpoint.produces);
  const held: string[] = [];
  const wrong: object[] = [];
  for (const endpoint of questions) {
    const inDocument = endpoint.path
      .replace(/:(\w+)/g, '{$1}')
      .replaceAll('~', '~0')
      .replaceAll('/', '~1');
    for (const address of await addressesOf(endpoint)) {
      const { status, body } = await heed.owner.call('GET', address);
      // Not every source has a form and not every message was a mail: that is said, in the one shape of a problem.
      if (status === 404 && typeof (body as { code?: unknown }).code === 'string') continue;
      if (status !== 200) {
        wrong.push({ address, status, body });
        continue;
      }
      const validate = ajv.compile({
        $ref: `heed#/paths/${inDocument}/get/responses/200/content/application~1json/schema`,
      });
      // A document that takes anything would hold every answer.
      if (validate([null])) wrong.push({ address, errors: 'anything goes' });
      if (validate(body)) held.push(endpoint.path);
      else wrong.push({ address, errors: validate.errors?.slice(0, 3) });
    }
  }
  expect(wrong).toEqual([]);
  expect(new Set(held).size).toBeGreaterThan(40);
});

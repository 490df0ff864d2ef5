import { randomUUID } from 'node:crypto';
import { migrate } from '#adapters/database/open-database.ts';
import { makeMessages } from './messages.ts';
import { engineOf } from './running-heed.ts';
import { callers } from './timing.ts';

const insert = `
  with put as (
    insert into listen_signal (id, source_id, external_id, channel, occurred_at, heard_at, title, text)
    select id, $2::uuid, external_id, 'api', occurred_at, now(), title, text
    from jsonb_to_recordset($1::jsonb) as s(id uuid, external_id text, occurred_at timestamptz, title text, text text)
    on conflict (source_id, external_id) do nothing returning id)
  insert into ledger_event (at, type, subject, facts) select now(), 'signal.heard', id, '{}' from put`;

/**
 * The least that storing costs: the same rows in the same tables of the same engine with an event each, by one
 * statement a batch, without HTTP, access, checks, customers or threads. Batches of 500, and one row at a time.
 */
export async function benchBareIntake(
  folder: string,
): Promise<{ batched: number; single: Record<number, number> }> {
  const heed = await engineOf(folder);
  await heed.query('drop database if exists bench_bare with (force)');
  await heed.query('create database bench_bare');
  const bare = await engineOf(folder, 'bench_bare', 16);
  try {
    await migrate(bare);
    const source = randomUUID();
    await bare.query(
      `insert into listen_source (id, kind, name, channel, created_at) values ($1, 'ingest', 'bare', 'api', now())`,
      [source],
    );
    const put = (rows: object[]) => bare.query(insert, [JSON.stringify(rows), source]);
    const single: Record<number, number> = {};
    for (const count of [1, 4, 16]) {
      const rows = rowsOf(count === 1 ? 1000 : 4000);
      single[count] = (await callers(count, rows, (row) => put([row]))).perSecond;
    }
    const rows = rowsOf(10_000);
    const began = performance.now();
    for (let at = 0; at < rows.length; at += 500) await put(rows.slice(at, at + 500));
    const batched = rows.length / ((performance.now() - began) / 1000);
    return { batched, single };
  } finally {
    await bare.end();
    await heed.query('drop database bench_bare with (force)');
    await heed.end();
  }
}

const rowsOf = (count: number) =>
  makeMessages(count).map(({ externalId, occurredAt, title, text }) => ({
    id: randomUUID(),
    external_id: externalId,
    occurred_at: occurredAt,
    title: title ?? null,
    text,
  }));

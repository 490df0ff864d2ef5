import { setTimeout as wait } from 'node:timers/promises';
import { benchBareIntake } from './bare-intake.ts';
import { type Door, openSource, signIn, withKey } from './door.ts';
import { processorOf } from './memory.ts';
import { asCsv, type BenchMessage, makeMessages } from './messages.ts';
import { tell } from './report.ts';
import { dropFolder, engineOf, freshFolder, startHeed } from './running-heed.ts';
import { callers } from './timing.ts';

const section = 'Intake';

/** What other programs send, what is imported, and how long until all of it is understood and has its conversation. */
export async function benchIntake(): Promise<void> {
  const folder = freshFolder();
  const heed = await startHeed(folder);
  const asOwner = await signIn(heed);
  const engine = await engineOf(folder);
  try {
    const byKey = await withKey(heed, asOwner);
    const source = await openSource(asOwner, 'ingest', 'Bench');
    const bare = await benchBareIntake(folder);
    const address = `/api/sources/${source}/signals`;
    for (const message of makeMessages(200)) await byKey.ask('POST', address, message);
    await allDone(engine, 200);

    let sent = 200;
    for (const count of [1, 4, 16]) {
      const messages = makeMessages(count === 1 ? 1000 : 6000);
      const before = processorOf(heed);
      const { perSecond, p50, p95, n } = await callers(count, messages, (each) =>
        byKey.ask('POST', address, each),
      );
      const after = processorOf(heed);
      const cost = (of: 'heed' | 'engine') => (((after[of] - before[of]) * 1000) / n).toFixed(1);
      sent += n;
      tell({
        section,
        what: `one message a request, ${count} caller${count > 1 ? 's' : ''}`,
        unit: 'messages/s',
        heed: perSecond,
        n,
        bare: bare.single[count]!,
        ...(count === 16 && { bar: { least: 1000 } }),
        note: `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms a message; processor ${cost('heed')} + ${cost('engine')} ms`,
      });
      await allDone(engine, sent);
    }
    sent += await benchBatches(byKey, address, engine, sent, bare.batched);
    await benchImport(asOwner, engine, sent, bare.batched);
    await byKey.close();
  } finally {
    await asOwner.close();
    await engine.end();
    await heed.stop();
    dropFolder(folder);
  }
}

type Engine = Awaited<ReturnType<typeof engineOf>>;

async function benchBatches(byKey: Door, address: string, engine: Engine, before: number, bare: number) {
  const messages = makeMessages(10_000);
  const batches: BenchMessage[][] = [];
  for (let at = 0; at < messages.length; at += 500) batches.push(messages.slice(at, at + 500));
  const began = performance.now();
  const { perSecond, p50, p95 } = await callers(1, batches, (items) => byKey.ask('POST', address, { items }));
  tell({
    section,
    what: 'batches of 500, one caller',
    unit: 'messages/s',
    heed: perSecond * 500,
    n: messages.length,
    bare,
    note: `${p50.toFixed(0)} / ${p95.toFixed(0)} ms a batch`,
  });
  await allDone(engine, before + messages.length);
  const seconds = (performance.now() - began) / 1000;
  tell({
    section,
    what: 'the same until all are read, themed and in conversations',
    unit: 'messages/s',
    heed: messages.length / seconds,
    n: messages.length,
  });
  return messages.length;
}

async function benchImport(asOwner: Door, engine: Engine, before: number, bare: number): Promise<void> {
  const messages = makeMessages(10_000);
  const source = await openSource(asOwner, 'file', 'Bench file');
  const file = Buffer.from(asCsv(messages));
  const began = performance.now();
  const { id } = await asOwner.ask<{ id: string }>(
    'POST',
    `/api/sources/${source}/imports?name=bench.csv`,
    file,
  );
  await asOwner.ask('PATCH', `/api/imports/${id}`, {
    state: 'running',
    plan: { format: 'csv', fields: { text: 'text', id: 'id', occurredAt: 'date', author: 'name' } },
  });
  for (;;) {
    const { state, accepted, rejected, problem } = await asOwner.ask<Record<string, unknown>>(
      'GET',
      `/api/imports/${id}`,
    );
    if (state === 'failed') throw new Error(`import failed: ${JSON.stringify(problem)}`);
    if (state === 'finished') {
      if (accepted !== messages.length) throw new Error(`import took ${accepted}, rejected ${rejected}`);
      break;
    }
    await wait(50);
  }
  const seconds = (performance.now() - began) / 1000;
  const n = messages.length;
  tell({
    section,
    what: 'file of 10,000 rows, uploaded and read in',
    unit: 'messages/s',
    heed: n / seconds,
    n,
    bare,
  });
  await allDone(engine, before + n);
  const all = (performance.now() - began) / 1000;
  tell({
    section,
    what: 'the same until all are read, themed and in conversations',
    unit: 'messages/s',
    heed: n / all,
    n,
  });
}

/** Until so many messages have a reading and a conversation. Seen from outside; asks ten times a second. */
export async function allDone(engine: Engine, read: number, joined = read): Promise<void> {
  for (;;) {
    const { rows } = await engine.query(
      `select (select count(*) from understand_reading) as read, (select count(*) from respond_conversation_signal) as joined`,
    );
    if (Number(rows[0].read) >= read && Number(rows[0].joined) >= joined) return;
    await wait(100);
  }
}

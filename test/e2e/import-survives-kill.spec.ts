import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { openCluster } from '#adapters/database/embedded/cluster.ts';
import { openFolder } from '../support/open-folder.ts';

// Each life takes a few seconds; KILLS=20 is the figure in the docs.
const kills = Number(process.env.KILLS ?? 6);
const rows = 40_000;
const folder = openFolder(join(tmpdir(), 'heed-kill-'));
const email = 'owner@example.org';
const password = 'a-long-password';
let heed: ChildProcess | null = null;

afterAll(async () => {
  heed?.kill('SIGTERM');
  await gone(heed);
  // A database that outlived a killed parent is adopted here, to be stopped.
  const cluster = await openCluster(folder);
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const gone = (child: ChildProcess | null) =>
  new Promise<void>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

async function start(): Promise<string> {
  rmSync(join(folder, 'serving.json'), { force: true });
  heed = spawn(process.execPath, ['src/main.ts', 'serve'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HEED_DATA: folder,
      HEED_OWNER_EMAIL: email,
      HEED_OWNER_PASSWORD: password,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 1200; tries++) {
    const file = join(folder, 'serving.json');
    const url = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8') || '{}').url as string) : null;
    if (url && (await fetch(`${url}/health/ready`).catch(() => null))?.ok) return url;
    if (heed.exitCode !== null) throw new Error(`the server ended with ${heed.exitCode}`);
    await wait(50);
  }
  throw new Error('the server did not start');
}

async function signedIn(url: string) {
  // On the very first start the owner is made a moment after the server answers.
  const knock = () =>
    fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
  let answer = await knock();
  for (let tries = 0; !answer.ok && tries < 100; tries++) {
    await wait(100);
    answer = await knock();
  }
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return async (method: string, path: string, body?: unknown, type = 'application/json') => {
    const response = await fetch(url + path, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && {
        body: type === 'application/json' ? JSON.stringify(body) : (body as string),
      }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

it(`stores every row once through ${kills} kills`, { timeout: 600_000 }, async () => {
  let url = await start();
  let call = await signedIn(url);
  const source = await call('POST', '/api/sources', { kind: 'file', name: 'Killed' });
  const file = `id;tekst\n${Array.from({ length: rows }, (_, i) => `r${i};Bericht nummer ${i}`).join('\n')}\n`;
  const { id } = await call(
    'POST',
    `/api/sources/${source.id}/imports?name=killed.csv`,
    file,
    'application/octet-stream',
  );
  const plan = { fields: { id: 'id', text: 'tekst' } };
  let killed = 0;
  let before = -1;
  for (; killed < kills; killed++) {
    await call('PATCH', `/api/imports/${id}`, { state: 'running', plan });
    for (let tries = 0; ; tries++) {
      const { atRow, state } = await call('GET', `/api/imports/${id}`);
      if (state === 'finished') throw new Error(`finished after ${killed} kills: give it more rows`);
      if (atRow > before) {
        before = atRow;
        break;
      }
      if (tries > 3000) throw new Error(`stands still at row ${atRow} after ${killed} kills`);
      await wait(10);
    }
    // Anywhere within a batch, not always at the same place of it.
    await wait(Math.random() * 60);
    heed!.kill('SIGKILL');
    await gone(heed);
    url = await start();
    call = await signedIn(url);
  }
  await call('PATCH', `/api/imports/${id}`, { state: 'running' });
  let done = await call('GET', `/api/imports/${id}`);
  for (let tries = 0; done.state === 'running' && tries < 2000; tries++) {
    await wait(100);
    done = await call('GET', `/api/imports/${id}`);
  }
  expect(done).toMatchObject({ state: 'finished', accepted: rows, duplicate: 0, rejected: 0 });
  const { port, password: secret } = await databaseOf();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'heed', password: secret, database: 'heed' });
  await client.connect();
  const { rows: counts } = await client.query(
    `select count(*)::int as stored, count(distinct external_id)::int as different,
       (select count(*)::int from ledger_event where type = 'signal.heard') as events from listen_signal`,
  );
  await client.end();
  expect(counts[0]).toEqual({ stored: rows, different: rows, events: rows });
});

async function databaseOf() {
  const lock = readFileSync(join(folder, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  return {
    port: Number(lock[3]),
    password: readFileSync(join(folder, 'database-password'), 'utf8').trim(),
  };
}

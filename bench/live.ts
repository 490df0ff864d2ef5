import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { openSource, signIn, withKey } from './door.ts';
import { makeMessages } from './messages.ts';
import { tell } from './report.ts';
import type { RunningHeed } from './running-heed.ts';
import { timingOf } from './timing.ts';

/** From sending a message until an open screen is told of its conversation, at once and after nothing happened. */
export async function benchLive(heed: RunningHeed, idleSeconds: number): Promise<void> {
  const asOwner = await signIn(heed);
  const byKey = await withKey(heed, asOwner);
  const source = await openSource(asOwner, 'ingest', 'Bench live');
  const line = await openLine(heed, asOwner.headers.cookie!);
  const section = 'Live';
  const once = async () => {
    const [message] = makeMessages(1);
    const opened = line.next('conversation.opened');
    const began = performance.now();
    await byKey.ask('POST', `/api/sources/${source}/signals`, {
      ...message,
      occurredAt: new Date().toISOString(),
    });
    await opened;
    return performance.now() - began;
  };
  try {
    const times: number[] = [];
    for (let turn = 0; turn < 40; turn++) {
      times.push(await once());
      await wait(100);
    }
    const { p50, p95, n } = timingOf(times);
    tell({
      section,
      what: 'sent → in the open inbox, under way',
      unit: 'ms',
      heed: p50,
      p95,
      n,
      bar: { most: 1000 },
    });
    await wait(idleSeconds * 1000);
    tell({
      section,
      what: `sent → in the open inbox, after ${idleSeconds} s of nothing`,
      unit: 'ms',
      heed: await once(),
      n: 1,
      bar: { most: 1000 },
    });
  } finally {
    line.close();
    await byKey.close();
    await asOwner.close();
  }
}

/** One open line as a browser's EventSource holds it. */
function openLine(
  heed: RunningHeed,
  cookie: string,
): Promise<{ next(topic: string): Promise<void>; close(): void }> {
  let waiting: { topic: string; done: () => void } | null = null;
  return new Promise((resolve, reject) => {
    const request = get(`${heed.url}/api/live`, { headers: { cookie } }, (response) => {
      let rest = '';
      response.on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const each of lines)
          if (waiting && each.startsWith('data:') && each.includes(`"${waiting.topic}"`)) waiting.done();
      });
      resolve({
        next: (topic) =>
          new Promise((done) => {
            waiting = { topic, done };
          }),
        close: () => request.destroy(),
      });
    });
    request.once('error', reject);
  });
}

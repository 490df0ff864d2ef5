import type { ServerResponse } from 'node:http';

/** One change: the type of the event and its subject (null: many). */
export type Change = readonly [type: string, subject: string | null];

export interface LiveHub {
  join(response: ServerResponse): void;
  tell(changes: readonly Change[]): void;
  count(): number;
  close(): void;
}

/** Comments keep proxies and browsers from thinking the line is dead. */
const beatMs = 15_000;
/** Changes within this time travel together, each once: an import must not flood open screens. */
const gatherMs = 40;
const mostSubjects = 50;

/** Sends what changed to every open screen over server-sent events; screens read afresh what concerns them. */
export function liveHub(): LiveHub {
  const open = new Set<ServerResponse>();
  let gathered = new Map<string, Set<string | null>>();
  let timer: NodeJS.Timeout | null = null;
  const send = (text: string) => {
    for (const response of open) response.write(text);
  };
  const flush = () => {
    timer = null;
    for (const [topic, ids] of gathered) {
      const many = ids.size > mostSubjects || ids.has(null);
      send(`data: ${JSON.stringify({ topic, ids: many ? null : [...ids] })}\n\n`);
    }
    gathered = new Map();
  };
  const beat = setInterval(() => send('event: beat\ndata: {}\n\n'), beatMs);
  beat.unref();
  return {
    join(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write('retry: 1000\nevent: beat\ndata: {}\n\n');
      open.add(response);
      response.once('close', () => open.delete(response));
    },
    tell(changes) {
      if (open.size === 0) return;
      for (const [type, subject] of changes) {
        const ids = gathered.get(type) ?? new Set();
        if (ids.size <= mostSubjects) ids.add(subject);
        gathered.set(type, ids);
      }
      timer ??= setTimeout(flush, gatherMs);
    },
    count: () => open.size,
    close() {
      clearInterval(beat);
      if (timer) clearTimeout(timer);
      for (const response of open) response.end();
    },
  };
}

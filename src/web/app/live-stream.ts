/** Something happened: `topic` is the type of the event (`conversation.assigned`), `ids` to which; null: many. */
export interface Change {
  topic: string;
  ids: readonly string[] | null;
}

export type Message = { kind: 'open' } | { kind: 'lost' } | { kind: 'change'; change: Change };

const silentAfter = 40_000;
const longestPause = 30_000;

/** Milliseconds to wait before the next try, spread so that a restart is not met by everyone at once. */
export const pauseBefore = (failures: number, chance: number): number =>
  Math.round(Math.min(longestPause, 500 * 2 ** failures) * (0.5 + chance / 2));

/**
 * One stream for all tabs of a browser. Over HTTP/1.1 a browser opens six connections to a server and no more:
 * with a stream for each tab the seventh tab would not load. Whoever holds the lock keeps the stream and passes
 * on what it says; when that tab goes, the next takes over. Without locks (plain HTTP) each tab has its own.
 */
export const shareStream = (hear: (message: Message) => void): (() => void) => {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) return openStream(hear);
  const channel = new BroadcastChannel('heed.live');
  const gone = new AbortController();
  let close = (): void => {};
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  const lead = () =>
    new Promise<void>((release) => {
      const stop = openStream((message) => {
        hear(message);
        channel.postMessage(message);
      });
      close = () => {
        stop();
        release();
      };
    });
  navigator.locks.request('heed.live', { signal: gone.signal }, lead).catch((cause: unknown) => {
    if (!gone.signal.aborted) throw cause;
  });
  return () => {
    gone.abort();
    close();
    channel.close();
  };
};

/** A proxy may hold a dead line open for ever, so a stream silent for more than two of the server's beats is given up. */
const openStream = (hear: (message: Message) => void): (() => void) => {
  let source: EventSource | undefined;
  let failures = 0;
  let watchdog: ReturnType<typeof setTimeout>;
  let retry: ReturnType<typeof setTimeout>;

  const alive = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, silentAfter);
  };
  const lost = (): void => {
    source?.close();
    clearTimeout(watchdog);
    clearTimeout(retry);
    hear({ kind: 'lost' });
    retry = setTimeout(connect, pauseBefore(failures++, Math.random()));
  };
  const connect = (): void => {
    source = new EventSource('/api/live');
    alive();
    source.onopen = () => {
      failures = 0;
      alive();
      hear({ kind: 'open' });
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      alive();
      hear({ kind: 'change', change: JSON.parse(data) as Change });
    };
    source.addEventListener('beat', alive);
    source.onerror = lost;
  };

  connect();
  window.addEventListener('online', lost);
  return () => {
    window.removeEventListener('online', lost);
    source?.close();
    clearTimeout(watchdog);
    clearTimeout(retry);
  };
};

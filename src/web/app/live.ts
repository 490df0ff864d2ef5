import type { QueryClient } from '@tanstack/react-query';

/** Something changed: `topic` is a noun (`conversation`), `id` which one. */
export interface Change {
  topic: string;
  id?: string;
}

const silentAfter = 40_000;
const longestPause = 30_000;
const gather = 250;

/** Milliseconds to wait before the next try, spread so that a restart is not met by everyone at once. */
export const pauseBefore = (failures: number, chance: number): number =>
  Math.round(Math.min(longestPause, 500 * 2 ** failures) * (0.5 + chance / 2));

/** Whether an answer that follows these topics is touched by this change. */
export const isTouched = (follows: readonly string[], { topic, id }: Change): boolean =>
  follows.some((one) => one === topic || (one.startsWith(`${topic}:`) && (!id || one === `${topic}:${id}`)));

/**
 * Keeps cached answers true while the page is open. One stream; after every connect everything that follows
 * a topic is asked again, because nobody knows what was missed. A proxy may hold a dead line open for ever,
 * so a stream that is silent for longer than the server's heartbeat is given up. Returns the way to stop.
 */
export const followLive = (client: QueryClient, onState: (connected: boolean) => void): (() => void) => {
  let source: EventSource | undefined;
  let failures = 0;
  let watchdog: ReturnType<typeof setTimeout>;
  let retry: ReturnType<typeof setTimeout>;
  let waiting: Change[] = [];
  let flush: ReturnType<typeof setTimeout> | undefined;

  const alive = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, silentAfter);
  };
  const lost = (): void => {
    source?.close();
    clearTimeout(watchdog);
    clearTimeout(retry);
    onState(false);
    retry = setTimeout(connect, pauseBefore(failures++, Math.random()));
  };
  const heard = (event: MessageEvent<string>): void => {
    alive();
    waiting.push(JSON.parse(event.data) as Change);
    // An import changes thousands at once: gather them and ask each answer again a single time.
    flush ??= setTimeout(() => {
      flush = undefined;
      const changes = waiting;
      waiting = [];
      void client.invalidateQueries({
        predicate: ({ meta }) => {
          const follows = (meta?.follows ?? []) as readonly string[];
          return changes.some((change) => isTouched(follows, change));
        },
      });
    }, gather);
  };
  const connect = (): void => {
    source = new EventSource('/api/live');
    alive();
    source.onopen = () => {
      failures = 0;
      alive();
      onState(true);
      void client.invalidateQueries({
        predicate: ({ meta }) => ((meta?.follows ?? []) as readonly string[]).length > 0,
      });
    };
    source.onmessage = heard;
    source.addEventListener('ping', alive);
    source.onerror = lost;
  };

  connect();
  window.addEventListener('online', lost);
  return () => {
    window.removeEventListener('online', lost);
    source?.close();
    for (const timer of [watchdog, retry, flush]) clearTimeout(timer);
  };
};

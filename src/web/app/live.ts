import type { QueryClient } from '@tanstack/react-query';

/** Something happened: `topic` is the type of the event (`conversation.assigned`), `ids` to which; null: many. */
export interface Change {
  topic: string;
  ids: readonly string[] | null;
}

const silentAfter = 40_000;
const longestPause = 30_000;
const gather = 250;

/** Milliseconds to wait before the next try, spread so that a restart is not met by everyone at once. */
export const pauseBefore = (failures: number, chance: number): number =>
  Math.round(Math.min(longestPause, 500 * 2 ** failures) * (0.5 + chance / 2));

/** Whether an answer that follows these (`conversation`, `reply.sent`, `conversation:ID`) is touched by this change. */
export const isTouched = (follows: readonly string[], { topic, ids }: Change): boolean =>
  follows.some((one) => {
    const [name = '', id] = one.split(':');
    if (topic !== name && !topic.startsWith(`${name}.`)) return false;
    return id === undefined || ids === null || ids.includes(id);
  });

/**
 * Keeps cached answers true while the page is open. One stream; after every connect everything that follows
 * a topic is asked again, because nobody knows what was missed. A proxy may hold a dead line open for ever,
 * so a stream that is silent for longer than two of the server's beats is given up. Returns the way to stop.
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
    source.addEventListener('beat', alive);
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

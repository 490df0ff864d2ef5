import type { QueryClient } from '@tanstack/react-query';
import { type Change, shareStream } from './live-stream.ts';

const gather = 250;

/** Whether an answer that follows these (`conversation`, `reply.sent`, `conversation:ID`) is touched by this change. */
export const isTouched = (follows: readonly string[], { topic, ids }: Change): boolean =>
  follows.some((one) => {
    const [name = '', id] = one.split(':');
    if (topic !== name && !topic.startsWith(`${name}.`)) return false;
    return id === undefined || ids === null || ids.includes(id);
  });

/**
 * Keeps cached answers true while the page is open: what follows an event is asked again when it happens, and
 * everything that follows any after every connect, because nobody knows what was missed. Returns the way to stop.
 */
export const followLive = (client: QueryClient, onState: (connected: boolean) => void): (() => void) => {
  let waiting: Change[] = [];
  let flush: ReturnType<typeof setTimeout> | undefined;
  const askAgain = (isStale: (follows: readonly string[]) => boolean): void =>
    void client.invalidateQueries({
      predicate: ({ meta }) => isStale((meta?.follows ?? []) as readonly string[]),
    });
  const stop = shareStream((message) => {
    if (message.kind === 'lost') onState(false);
    if (message.kind === 'open') {
      onState(true);
      askAgain((follows) => follows.length > 0);
    }
    if (message.kind !== 'change') return;
    waiting.push(message.change);
    // An import changes thousands at once: gather them and ask each answer again a single time.
    flush ??= setTimeout(() => {
      const changes = waiting;
      [waiting, flush] = [[], undefined];
      askAgain((follows) => changes.some((change) => isTouched(follows, change)));
    }, gather);
  });
  return () => {
    stop();
    clearTimeout(flush);
  };
};

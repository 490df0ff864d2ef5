export { respondEvents } from './events.ts';
export { type QueuedTelling, queueTelling, type Telling } from './reply/queue-telling.ts';
export { waysTo } from './store/ways-to.ts';
export type { Way } from './tables.ts';

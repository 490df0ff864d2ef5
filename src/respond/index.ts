export { respondEvents } from './events.ts';
export { type QueuedTelling, queueTelling, type Telling } from './reply/queue-telling.ts';
export { type Asker, askersOf } from './store/askers.ts';

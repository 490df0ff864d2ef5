export { append } from './append.ts';
export type { LedgerEvent, RecordedEvent } from './event.ts';
export { catchUp, type Follower } from './follow.ts';
export { audit, eventsOf } from './read.ts';

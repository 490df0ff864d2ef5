export { type HeardFacts, listenEvents } from './events.ts';
export { type Heard, type Hearing, hear } from './hear.ts';
export type { HeardAuthor, HeardItem, Rejection } from './heard.ts';

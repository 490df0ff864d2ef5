export { type HeardFacts, listenEvents } from './events.ts';
export { type Heard, type Hearing, hear } from './hear.ts';
export type { HeardAttachment, HeardAuthor, HeardItem, MailReport, Rejection } from './heard.ts';

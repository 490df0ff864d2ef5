export type { HeardAuthor, HeardItem, Rejection } from '#listen/heard.ts';

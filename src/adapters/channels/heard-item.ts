// What channels yield is Listen's word; here it has a short name beside those who make it.
export type { HeardAuthor, HeardItem, Rejection } from '#listen/index.ts';

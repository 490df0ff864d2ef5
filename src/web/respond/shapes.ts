import type { EndpointOutput } from '#kit/endpoint.ts';
import type { listConversations, readBeside, readConversation, readToday } from '#respond/contract.ts';
import type { Urgency } from '../ui/marks.tsx';

export type Row = EndpointOutput<typeof listConversations>['items'][number];
export type Talk = EndpointOutput<typeof readConversation>;
export type Entry = Talk['entries'][number];
export type EntryOf<W extends Entry['what']> = Extract<Entry, { what: W }>;
export type Beside = EndpointOutput<typeof readBeside>;
export type Today = EndpointOutput<typeof readToday>;

export const urgencyOf = (level: number): Urgency =>
  (['low', 'normal', 'high', 'urgent'] as const)[level] ?? 'normal';

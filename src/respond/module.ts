import type { Module } from '#http/module.ts';
import type { Clock } from '#kit/clock.ts';
import type { Tx } from '#kit/database.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { respondRoutes } from './http.ts';
import { customerRoutes } from './http-customer.ts';
import { followSignals } from './opening/follow-signals.ts';
import { openConversations } from './opening/open-conversations.ts';
import type { Voices } from './ports.ts';
import { markReported } from './reply/mark-reported.ts';
import { putSending } from './reply/put-sending.ts';
import { sendReply } from './reply/send-reply.ts';
import { sweepReplies } from './reply/sweep-replies.ts';
import { hookOf, placeOf } from './store/sending.ts';

export interface RespondPorts {
  db: Tx;
  jobs: JobQueue;
  clock: Clock;
  voices: Voices;
  /** Opens a source's signing secret (`listen_source.secret`). */
  openSecret(sealed: Buffer, source: string): string;
  publicUrl: () => string;
}

export const respondModule = (ports: RespondPorts): Module => {
  const { db, jobs, clock, voices, publicUrl, openSecret } = ports;
  const hook = async (tx: Tx, conversation: string) => {
    const found = await hookOf(tx, conversation);
    return found && { url: found.url, secret: openSecret(found.secret, found.source) };
  };
  const siteOf = async (tx: Tx, conversation: string) => {
    const found = await placeOf(tx, conversation);
    if (!found) return null;
    const { source, secret, ...place } = found;
    return { ...place, credentials: JSON.parse(openSecret(secret, source)) as Record<string, string> };
  };
  return {
    name: 'respond',
    routes: [...respondRoutes({ mailOn: voices.mail !== null, publicUrl }), ...customerRoutes],
    followers: [openConversations, followSignals, putSending(jobs), markReported],
    jobs: [sendReply({ db, clock, voices, hookOf: hook, siteOf }), sweepReplies(db, jobs, clock)],
  };
};

import type { JobQueue } from '#kit/jobs.ts';
import type { Follower } from '#ledger/index.ts';
import { respondEvents } from '../events.ts';
import { repliesToSend } from '../store/sending.ts';
import { sendReplyName } from './send-reply.ts';

/** Every queued reply gets the job that sends it when its undo window is over. */
export const putSending = (jobs: JobQueue): Follower => ({
  name: 'respond.put-sending',
  follows: [respondEvents.replyQueued],
  async handle(tx, events) {
    const replies = await repliesToSend(
      tx,
      events.map(({ subject }) => subject),
    );
    for (const { id, send_after } of replies)
      await jobs.put(tx, sendReplyName, { reply: id }, { key: id, after: send_after });
  },
});

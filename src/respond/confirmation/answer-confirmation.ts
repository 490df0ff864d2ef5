import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import { respondEvents } from '../events.ts';
import { readConfirmation, writeAnswer } from '../store/confirmation.ts';
import { changeConversation, lockConversation } from '../store/conversation.ts';
import { hashOfToken } from './ask-confirmation.ts';

interface Answering {
  token: string;
  solved: boolean;
  /** 1 no effort … 5 very much; null when they did not say. */
  effort: number | null;
  words: string;
  at: Date;
}

/** What the customer says through their link. The token is what allows it: whoever has it is that customer. */
export async function answerConfirmation(
  tx: Tx,
  answering: Answering,
): Promise<{ solved: boolean } | Refusal> {
  const { at, solved, effort } = answering;
  const hash = hashOfToken(answering.token);
  const asked = await readConfirmation(tx, hash);
  if (!asked) return refuse('confirmation.unknown');
  const row = await lockConversation(tx, asked.conversation_id);
  const confirmation = (await readConfirmation(tx, hash, true))!;
  if (confirmation.answered_at) return refuse('confirmation.answered-already');
  if (confirmation.expires_at <= at) return refuse('confirmation.gone');
  await writeAnswer(tx, confirmation.id, {
    answered_at: at,
    solved,
    effort,
    words: storable(answering.words.trim()),
  });
  // It was joined into another one since: the answer is kept, the other one goes on.
  if (isRefusal(row)) return { solved };
  const facts = { person: confirmation.person_id, theme: row.theme_id };
  const event = { subject: row.id, at, actor: null, sample: row.sample };
  if (solved) {
    await changeConversation(tx, row.id, { effort, ...(row.state === 'solved' && { confirmed_at: at }) });
    await append(tx, [
      { type: respondEvents.confirmed, ...event, facts: { solved: true, effort, ...facts } },
    ]);
    return { solved };
  }
  if (row.state !== 'solved') return { solved };
  await changeConversation(tx, row.id, {
    state: 'open',
    waiting_since: at,
    last_heard_at: at,
    solved_at: null,
    solved_by: null,
    confirmed_at: null,
    effort,
    reopened: row.reopened + 1,
  });
  await append(tx, [{ type: respondEvents.reopened, ...event, facts: { by: 'customer' } }]);
  return { solved };
}

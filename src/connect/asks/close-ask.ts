import type { Tx } from '#kit/database.ts';
import { type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, refuseAccess } from '#people/access.ts';
import { listDepartments, listPeople } from '#people/index.ts';
import { connectEvents } from '../events.ts';
import { type AskRow, askById, closeAsk } from '../store/asks.ts';
import { tellReason } from '../store/told-reasons.ts';
import type { NamelessReason } from './group-reasons.ts';
import { type DeclineReason, refuseAnswering } from './refuse-ask.ts';

/** Answers an ask; to a department's ask anybody of it may answer, once. */
export const answerAsk = (tx: Tx, act: Act, { ask, answer }: { ask: string; answer: string }) =>
  close(tx, act, ask, { state: 'answered', answer });

/** Says no, with a reason from a short list. */
export const declineAsk = (tx: Tx, act: Act, { ask, reason }: { ask: string; reason: DeclineReason }) =>
  close(tx, act, ask, { state: 'declined', declineReason: reason });

/** Says no without saying why to the asker; why is kept where nobody can tell who told it. */
export async function declineNamelessly(
  tx: Tx,
  act: Act,
  { ask, nameless }: { ask: string; nameless: NamelessReason },
): Promise<null | Refusal> {
  const declined = await close(tx, act, ask, { state: 'declined', declineReason: 'other' });
  if (declined) return declined;
  await tellReason(tx, nameless, act.actor.personId!, act.at);
  return null;
}

/** The asker no longer needs it. */
export const withdrawAsk = (tx: Tx, act: Act, { ask }: { ask: string }) =>
  close(tx, act, ask, { state: 'withdrawn' });

type Closing =
  | { state: 'answered'; answer: string }
  | { state: 'declined'; declineReason: DeclineReason }
  | { state: 'withdrawn' };

const types = {
  answered: connectEvents.askAnswered,
  declined: connectEvents.askDeclined,
  withdrawn: connectEvents.askWithdrawn,
} as const;

async function close(tx: Tx, act: Act, id: string, closing: Closing): Promise<null | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  const by = actingPerson(act);
  if (typeof by !== 'string') return by;
  const ask = await askById(tx, id);
  const refused =
    closing.state === 'withdrawn' ? refuseWithdrawing(ask, by) : await refuseClosing(tx, act, ask, by);
  if (refused) return refused;
  await closeAsk(tx, id, { ...closing, by, at: act.at });
  await append(tx, [
    {
      type: types[closing.state],
      subject: id,
      at: act.at,
      actor: by,
      facts: {
        conversation: ask!.conversationId,
        by,
        waitedMs: act.at.getTime() - ask!.askedAt.getTime(),
        ...(closing.state === 'declined' && { code: closing.declineReason }),
      },
      sample: ask!.sample,
    },
  ]);
  return null;
}

function refuseWithdrawing(ask: AskRow | undefined, by: string): Refusal | null {
  if (!ask) return refuse('ask.unknown');
  if (ask.askerId !== by) return refuse('ask.not-yours');
  return ask.state === 'open' ? null : refuse('ask.closed');
}

async function refuseClosing(tx: Tx, act: Act, ask: AskRow | undefined, by: string): Promise<Refusal | null> {
  const [person] = await listPeople(tx, act.at, [by]);
  return refuseAnswering(ask, person, await listDepartments(tx));
}

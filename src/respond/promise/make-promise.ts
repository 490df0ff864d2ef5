import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation } from '../store/conversation.ts';
import { insertPromise } from '../store/promise.ts';

interface Promising {
  conversation: string;
  text: string;
  dueAt: Date;
  id?: string;
}

/** What we told the customer we would do, and by when. It stays until it is kept or explained. */
export async function makePromise(tx: Tx, act: Act, promising: Promising): Promise<{ id: string } | Refusal> {
  const work = await beginWork(tx, act, promising.conversation);
  if (isRefusal(work)) return work;
  if (!promising.text.trim()) return refuse('promise.empty', undefined, 'body.text');
  if (promising.dueAt <= act.at) return refuse('promise.past', undefined, 'body.dueAt');
  const id = promising.id ?? newId(act.at);
  const isNew = await insertPromise(tx, {
    id,
    conversation_id: work.row.id,
    person_id: work.person,
    text: storable(promising.text.trim()),
    due_at: promising.dueAt,
    made_at: act.at,
    sample: work.row.sample,
  });
  if (!isNew) return { id };
  await changeConversation(tx, work.row.id, {});
  await append(tx, [
    {
      type: respondEvents.promiseMade,
      subject: id,
      at: act.at,
      actor: work.person,
      facts: { conversation: work.row.id, person: work.person, dueAt: promising.dueAt.toISOString() },
      sample: work.row.sample,
    },
  ]);
  return { id };
}

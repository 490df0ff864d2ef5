import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { storable } from '#kit/text.ts';
import { append } from '#ledger/index.ts';
import type { Act } from '#people/access.ts';
import { beginWork } from '../conversation/change.ts';
import { respondEvents } from '../events.ts';
import { changeConversation, peopleAmong } from '../store/conversation.ts';
import { clearDraft, insertNote } from '../store/note.ts';
import { setWatch } from '../store/watch.ts';

interface Writing {
  conversation: string;
  text: string;
  mentions?: readonly string[];
  /** Made by the caller, so that writing it twice is once. */
  id?: string;
}

/** For colleagues only. A note has no way out of the house: nothing that sends ever reads its table. */
export async function writeNote(tx: Tx, act: Act, writing: Writing): Promise<{ id: string } | Refusal> {
  const work = await beginWork(tx, act, writing.conversation);
  if (isRefusal(work)) return work;
  if (!writing.text.trim()) return refuse('note.empty', undefined, 'body.text');
  const id = await noteOn(tx, act, { ...writing, person: work.person });
  await clearDraft(tx, { conversation: writing.conversation, person: work.person, mode: 'note', at: act.at });
  await changeConversation(tx, writing.conversation, {});
  return { id };
}

/** Within another verb: the conversation is locked and access checked already. */
export async function noteOn(tx: Tx, act: Act, note: Writing & { person: string }): Promise<string> {
  const mentions = (await peopleAmong(tx, note.mentions ?? [])).filter((one) => one !== note.person);
  const id = note.id ?? newId(act.at);
  const isNew = await insertNote(tx, {
    id,
    conversation_id: note.conversation,
    person_id: note.person,
    text: storable(note.text.trim()),
    mentions,
    at: act.at,
  });
  if (!isNew) return id;
  if (mentions.length > 0)
    await setWatch(tx, {
      conversation: note.conversation,
      people: mentions,
      reason: 'mentioned',
      at: act.at,
    });
  const from = { at: act.at, actor: act.actor.personId };
  await append(tx, [
    { type: respondEvents.noteWritten, subject: note.conversation, ...from, facts: {} },
    ...mentions.map((person) => ({
      type: respondEvents.mentioned,
      subject: person,
      ...from,
      facts: { conversation: note.conversation },
    })),
  ]);
  return id;
}

import { excerpt } from '#kit/text.ts';
import type { ConversationState } from '../tables.ts';

/** A signal that was read, as far as it matters for which conversation it belongs to. */
export interface ReadSignal {
  id: string;
  source_id: string;
  customer_id: string | null;
  channel: string;
  thread_key: string | null;
  occurred_at: Date;
  heard_at: Date;
  title: string | null;
  text: string;
  sample: boolean;
  kind: string;
  urgency: number;
  language: string;
  theme_id: string | null;
  /** The conversation it provably answers, whoever wrote it. */
  answers?: string | null;
}

/** A conversation that a signal may join. */
export interface Joinable {
  id: string;
  customer_id: string | null;
  source_id: string;
  thread_key: string | null;
  state: ConversationState;
  theme_id: string | null;
  urgency: number;
  last_words: string;
  last_heard_at: Date;
  waiting_since: Date | null;
  solved_at: Date | null;
  assignee_id: string | null;
  team_id: string | null;
}

export interface OpenedConversation extends Joinable {
  channel: string;
  subject: string;
  language: string;
  kind: string;
  opened_at: Date;
  sample: boolean;
  signal: ReadSignal;
}

export interface Joining {
  opened: OpenedConversation[];
  /** Existing ones as they become. */
  changed: Joinable[];
  reopened: { id: string; signal: ReadSignal }[];
  joins: { conversation: string; signal: ReadSignal }[];
}

/** A solved conversation takes a new message of the same customer for this long; after it a new one opens. */
export const reopenWithinMs = 14 * 24 * 60 * 60 * 1000;
const subjectLength = 90;
const wordsLength = 240;

/**
 * Gives each signal its conversation: the one it provably answers, else the same thread at the same source with the same customer, else the
 * customer's running (or lately solved) one, else a new one. A thread alone is not enough: on a public page it
 * holds many people, and an answer to one must never reach another. `makeId` gives ids for new conversations.
 */
export function joinSignals(
  signals: readonly ReadSignal[],
  joinable: readonly Joinable[],
  makeId: (at: Date) => string,
): Joining {
  const joining: Joining = { opened: [], changed: [], reopened: [], joins: [] };
  const known = new Map<string, Joinable[]>();
  const changed = new Map<string, Joinable>();
  const byId = new Map(joinable.map((conversation) => [conversation.id, conversation]));
  for (const conversation of joinable) remember(known, conversation);
  const inOrder = [...signals].sort(
    (a, b) => a.occurred_at.getTime() - b.occurred_at.getTime() || (a.id < b.id ? -1 : 1),
  );
  for (const signal of inOrder) {
    const found = byId.get(signal.answers ?? '') ?? findConversation(known, signal);
    if (found) {
      if (hear(found, signal)) joining.reopened.push({ id: found.id, signal });
      if (!('signal' in found)) changed.set(found.id, found);
      remember(known, found, signal);
    } else {
      const opened = open(signal, makeId(signal.heard_at));
      joining.opened.push(opened);
      remember(known, opened);
    }
    joining.joins.push({ conversation: (found ?? joining.opened.at(-1)!).id, signal });
  }
  joining.changed = [...changed.values()];
  return joining;
}

const threadOf = (one: { source_id: string; thread_key: string | null; customer_id: string | null }) =>
  `thread ${one.source_id} ${one.customer_id ?? ''} ${one.thread_key}`;
const customerOf = (customer: string) => `customer ${customer}`;

function remember(known: Map<string, Joinable[]>, conversation: Joinable, heard?: ReadSignal): void {
  const keys = [conversation, ...(heard ? [heard] : [])].flatMap((one) =>
    one.thread_key ? [threadOf({ ...one, customer_id: conversation.customer_id })] : [],
  );
  if (conversation.customer_id) keys.push(customerOf(conversation.customer_id));
  for (const key of keys) {
    const there = known.get(key);
    if (!there) known.set(key, [conversation]);
    else if (!there.includes(conversation)) there.push(conversation);
  }
}

function findConversation(known: Map<string, Joinable[]>, signal: ReadSignal): Joinable | undefined {
  const newest = (found: Joinable[] | undefined) =>
    found?.reduce((a, b) =>
      b.last_heard_at > a.last_heard_at || (b.state !== 'solved' && a.state === 'solved') ? b : a,
    );
  const thread = signal.thread_key ? newest(known.get(threadOf(signal))) : undefined;
  if (thread || !signal.customer_id) return thread;
  return newest(
    known
      .get(customerOf(signal.customer_id))
      ?.filter(
        ({ state, solved_at }) =>
          state !== 'solved' ||
          (solved_at !== null && signal.heard_at.getTime() - solved_at.getTime() < reopenWithinMs),
      ),
  );
}

/** Changes the conversation in place; true when it was solved and is open again. Thanks alone reopen nothing. */
function hear(conversation: Joinable, signal: ReadSignal): boolean {
  const solved = conversation.state === 'solved';
  const thanks = solved && signal.kind === 'praise';
  if (signal.occurred_at >= conversation.last_heard_at) {
    conversation.last_heard_at = signal.occurred_at;
    conversation.last_words = wordsOf(signal);
  }
  conversation.theme_id ??= signal.theme_id;
  if (thanks) return false;
  conversation.urgency = solved ? signal.urgency : Math.max(conversation.urgency, signal.urgency);
  conversation.waiting_since ??= signal.occurred_at;
  conversation.state = 'open';
  conversation.solved_at = null;
  return solved;
}

const wordsOf = (signal: ReadSignal) => excerpt(signal.text.trim() || signal.title || '', wordsLength);

const open = (signal: ReadSignal, id: string): OpenedConversation => ({
  id,
  customer_id: signal.customer_id,
  source_id: signal.source_id,
  channel: signal.channel,
  thread_key: signal.thread_key,
  subject: excerpt(signal.title?.trim() || signal.text, subjectLength),
  language: signal.language,
  state: 'open',
  theme_id: signal.theme_id,
  kind: signal.kind,
  urgency: signal.urgency,
  last_words: wordsOf(signal),
  opened_at: signal.heard_at,
  last_heard_at: signal.occurred_at,
  waiting_since: signal.occurred_at,
  solved_at: null,
  assignee_id: null,
  team_id: null,
  sample: signal.sample,
  signal,
});

import { setTimeout as wait } from 'node:timers/promises';
import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal } from '#kit/refusal.ts';
import type { Act } from '#people/access.ts';
import { maxBatch } from './check-items.ts';
import { hear } from './hear.ts';
import type { HeardItem, Rejection } from './heard.ts';

export type ItemAnswer =
  | { status: 'accepted' | 'duplicate' | 'edited'; id: string; externalId: string }
  | ({ status: 'rejected' } & Rejection);

interface Waiting {
  act: Act;
  items: readonly HeardItem[];
  resolve(answers: ItemAnswer[] | Refusal): void;
  reject(error: unknown): void;
}

export interface Intake {
  /** Stores items and answers once they are on disk: one answer an item, in order. */
  take(source: string, act: Act, items: readonly HeardItem[]): Promise<ItemAnswer[] | Refusal>;
}

/** Where the last transaction carried several callers, the next waits so long for those who come back at once. */
const gatherMs = 3;

/**
 * Many callers with one message each cost one transaction together: what comes in while one is being written waits
 * for the next. Alone, a message goes at once. Kept apart by source and by who acts, for access and events.
 */
export function makeIntake(db: Tx): Intake {
  const queues = new Map<string, Waiting[]>();
  async function drain(key: string, source: string): Promise<void> {
    let many = false;
    for (let queue = queues.get(key)!; queue.length > 0; ) {
      if (many && queue.length < maxBatch) await wait(gatherMs);
      const together: Waiting[] = [];
      let count = 0;
      while (queue[0] && (together.length === 0 || count + queue[0].items.length <= maxBatch)) {
        count += queue[0].items.length;
        together.push(queue.shift()!);
      }
      await write(db, source, together);
      many = together.length > 1;
    }
    queues.delete(key);
  }
  return {
    take(source, act, items) {
      const { personId, kind, role, scopes } = act.actor;
      const key = [source, kind, personId, role, scopes?.join()].join('|');
      return new Promise((resolve, reject) => {
        const waiting = { act, items, resolve, reject };
        const queue = queues.get(key);
        if (queue) {
          queue.push(waiting);
          return;
        }
        queues.set(key, [waiting]);
        void drain(key, source);
      });
    },
  };
}

/** What fails together is tried one by one, so that a poisoned delivery fails alone. */
async function write(db: Tx, source: string, together: Waiting[]): Promise<void> {
  const items = together.flatMap((waiting) => waiting.items);
  try {
    const answers = await hearAll(db, source, together[0]!.act, items);
    let from = 0;
    for (const waiting of together) {
      waiting.resolve(isRefusal(answers) ? answers : answers.slice(from, from + waiting.items.length));
      from += waiting.items.length;
    }
  } catch (error) {
    if (together.length === 1) together[0]!.reject(error);
    else for (const waiting of together) await write(db, source, [waiting]);
  }
}

async function hearAll(
  db: Tx,
  source: string,
  act: Act,
  items: readonly HeardItem[],
): Promise<ItemAnswer[] | Refusal> {
  const heard = await db.transaction().execute((tx) => hear(tx, act, { source, items }));
  if (isRefusal(heard)) return heard;
  const answers = new Array<ItemAnswer | undefined>(items.length).fill(undefined);
  const idOf = new Map<string, string>();
  for (const { index, id, externalId } of heard.accepted) {
    answers[index] = { status: 'accepted', id, externalId };
    idOf.set(externalId, id);
  }
  for (const { index, id, externalId, edited } of heard.known) {
    answers[index] = { status: edited ? 'edited' : 'duplicate', id, externalId };
    idOf.set(externalId, id);
  }
  for (const { index, code, params } of heard.rejected) answers[index] = { status: 'rejected', code, params };
  // What is left was said twice in this batch, word for word.
  return answers.map((answer, index) => {
    const { externalId } = items[index]!;
    return answer ?? { status: 'duplicate', id: idOf.get(externalId.trim()) ?? '', externalId };
  });
}

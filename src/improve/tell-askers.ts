import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { JobQueue } from '#kit/jobs.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { append } from '#ledger/index.ts';
import { type Act, actingPerson, heedActs, refuseAccess } from '#people/access.ts';
import { queueTelling, waysTo } from '#respond/index.ts';
import { type Asker, askersOf, markTold } from './store/askers.ts';

export interface TellingText {
  nl: string;
  en: string;
}

export interface TellingWork {
  improvement: string;
  telling: string;
  theme: boolean;
}

/**
 * Decides to tell everyone who asked; a job then goes through them. Only what has shipped or was refused with a
 * reason is told.
 */
export async function tellAskers(
  tx: Tx,
  jobs: JobQueue,
  act: Act,
  input: { improvement: string; text: TellingText; theme: boolean },
): Promise<{ telling: string } | Refusal> {
  const denied = refuseAccess(act, 'telling.send');
  if (denied) return denied;
  const person = actingPerson(act);
  if (typeof person !== 'string') return person;
  const row = await tx
    .selectFrom('improve_improvement')
    .select(['id', 'stage'])
    .where('id', '=', input.improvement)
    .executeTakeFirst();
  if (!row) return refuse('improvement.unknown');
  if (row.stage !== 'shipped' && row.stage !== 'refused') return refuse('telling.too-early');
  const telling = newId(act.at);
  await tx
    .insertInto('improve_telling')
    .values({ id: telling, improvement_id: row.id, text: JSON.stringify(input.text), by: person, at: act.at })
    .execute();
  await append(tx, [
    {
      type: 'telling.decided',
      subject: row.id,
      at: act.at,
      actor: person,
      facts: { telling, theme: input.theme },
    },
  ]);
  await jobs.put<TellingWork>(
    tx,
    'improve.tell',
    { improvement: row.id, telling, theme: input.theme },
    { key: telling },
  );
  return { telling };
}

const batchSize = 50;

/** Somebody without an address or hook has to be told by hand. */
export const isReachable = (way: string | undefined): boolean => way === 'mail' || way === 'webhook';

/**
 * Tells those not told yet, in batches, each in a transaction of its own: killed anywhere and done again, every
 * customer still gets one message, because being marked and having the message queued commit together.
 */
export async function tellInBatches(
  db: Tx,
  work: TellingWork,
  now: () => Date,
): Promise<{ told: number; unreachable: number }> {
  const telling = await db
    .selectFrom('improve_telling')
    .select('text')
    .where('id', '=', work.telling)
    .executeTakeFirst();
  if (!telling) return { told: 0, unreachable: 0 };
  const untold = await askersOf(db, work.improvement, { theme: work.theme, untold: true, most: 100_000 });
  const ways = await waysTo(
    db,
    untold.map((asker) => asker.conversation_id),
  );
  const reachable = untold.filter((asker) => isReachable(ways.get(asker.conversation_id)));
  let told = 0;
  for (let from = 0; from < reachable.length; from += batchSize) {
    const batch = reachable.slice(from, from + batchSize);
    told += await db.transaction().execute((tx) => tellBatch(tx, work, telling.text, batch, now()));
  }
  return { told, unreachable: untold.length - reachable.length };
}

async function tellBatch(
  tx: Tx,
  work: TellingWork,
  text: TellingText,
  askers: Asker[],
  at: Date,
): Promise<number> {
  let told = 0;
  for (const asker of askers) {
    const marked = await markTold(tx, {
      improvement: work.improvement,
      customer: asker.customer_id,
      telling: work.telling,
      conversation: asker.conversation_id,
      at,
    });
    if (!marked) continue;
    const queued = await queueTelling(tx, heedActs(at), {
      conversationId: asker.conversation_id,
      customerId: asker.conversation_customer,
      key: `${work.improvement}:${asker.customer_id}`,
      text: asker.language === 'nl' ? text.nl : text.en,
    });
    if (isRefusal(queued)) throw new Error(`cannot tell: ${queued.refused}`);
    await tx
      .updateTable('improve_told')
      .set({ reply_id: queued.reply })
      .where('improvement_id', '=', work.improvement)
      .where('customer_id', '=', asker.customer_id)
      .execute();
    await append(tx, [
      {
        type: 'customer.told',
        subject: asker.customer_id,
        at,
        actor: null,
        facts: {
          improvement: work.improvement,
          telling: work.telling,
          conversation: asker.conversation_id,
          reply: queued.reply,
        },
      },
    ]);
    told += 1;
  }
  return told;
}

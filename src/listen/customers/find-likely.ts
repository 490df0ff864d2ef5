import type { Follower } from '#ledger/index.ts';
import { append } from '#ledger/index.ts';
import { listenEvents } from '../events.ts';
import { normalPhone } from '../identities.ts';
import {
  alikePairs,
  type HeardOf,
  heardOf,
  insertMarks,
  keepLikeness,
  knownReasons,
  saidAround,
} from '../store/likeness.ts';
import {
  comparableName,
  type LikeReason,
  marksIn,
  sameThing,
  sameThingFrom,
  scoreOf,
  tellingWords,
  worthALook,
} from './likely.ts';

/** Who writes the same thing on two channels does so within these hours. */
const hours = 6;
const hourMs = 3600_000;

/**
 * Looks at everybody who was heard for others they may be. It proposes; a person joins them or says no. Repeating it
 * finds the same pairs and adds nothing.
 */
export const findLikely: Follower = {
  name: 'listen.find-likely',
  follows: [listenEvents.signalHeard],
  batch: 400,
  // Nobody waits for it, and a batch costs one look around whatever its size.
  restMs: 3_000,
  async handle(tx, events) {
    const heard = await heardOf(
      tx,
      events.filter(({ facts }) => !facts.internal && !facts.import).map(({ subject }) => subject),
    );
    if (heard.length === 0) return;
    const at = new Date(Math.max(...events.map((event) => event.at.getTime())));
    await insertMarks(
      tx,
      heard.flatMap((one) =>
        marksIn(one.text, normalPhone).map((mark) => ({
          ...mark,
          customer: one.customer,
          signal: one.signal,
          at: one.at,
        })),
      ),
    );
    const customers = [...new Set(heard.map(({ customer }) => customer))];
    const pairs = new Pairs();
    for (const { one, other, reasons } of await knownReasons(tx, customers))
      for (const reason of reasons) pairs.add(one, other, reason);
    const named = heard.flatMap(({ customer, name }) =>
      comparableName(name) ? [{ customer, name: name!.toLowerCase() }] : [],
    );
    for (const { customer, other, code, value } of await alikePairs(tx, customers, named))
      pairs.add(customer, other, { code, value });
    for (const [one, other, reason] of saidTheSame(heard, await around(tx, heard)))
      pairs.add(one, other, reason);
    const fresh = await keepLikeness(tx, pairs.worth(), at);
    await append(
      tx,
      fresh.map(({ one, other }) => ({
        type: listenEvents.customerLikened,
        subject: one,
        at,
        actor: null,
        facts: { other },
      })),
    );
  },
};

function around(tx: Parameters<typeof saidAround>[0], heard: readonly HeardOf[]) {
  const times = heard.map(({ at }) => at.getTime());
  const latest = Math.max(...times);
  // What was said long before is old news that came late; it is not looked around for.
  const earliest = Math.max(Math.min(...times), latest - 24 * hourMs);
  return saidAround(tx, {
    from: new Date(earliest - hours * hourMs),
    to: new Date(latest + hours * hourMs),
    except: [],
  });
}

function* saidTheSame(
  heard: readonly HeardOf[],
  others: readonly HeardOf[],
): Generator<[string, string, LikeReason]> {
  const words = new Map(others.map((other) => [other.signal, tellingWords(other.text)]));
  for (const one of heard) {
    const own = tellingWords(one.text);
    for (const other of others) {
      if (other.customer === one.customer || other.source === one.source) continue;
      const apart = Math.abs(other.at.getTime() - one.at.getTime()) / hourMs;
      if (apart > hours || sameThing(own, words.get(other.signal)!) < sameThingFrom) continue;
      yield [
        one.customer,
        other.customer,
        { code: 'same-thing', value: '', hours: Math.max(1, Math.round(apart)) },
      ];
    }
  }
}

/** Reasons by pair; each kind of reason counts once. */
class Pairs {
  readonly #pairs = new Map<string, LikeReason[]>();

  add(one: string, other: string, reason: LikeReason): void {
    if (one === other) return;
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const reasons = this.#pairs.get(key) ?? [];
    if (!reasons.some(({ code }) => code === reason.code)) reasons.push(reason);
    this.#pairs.set(key, reasons);
  }

  worth() {
    return [...this.#pairs].flatMap(([key, reasons]) => {
      const score = scoreOf(reasons);
      const [one, other] = key.split(' ') as [string, string];
      return score >= worthALook ? [{ one, other, score, reasons }] : [];
    });
  }
}

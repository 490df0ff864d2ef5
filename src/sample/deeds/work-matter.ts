import { afterOfficeHours, day, hour, minute, whenAwake } from '../random/calendar.ts';
import type { Person, Signal } from '../sample-shape.ts';
import type { Kind, ThemeGrammar } from '../themes/theme-shape.ts';
import type { Conversation } from '../work-shape.ts';
import { addReply } from './add-reply.ts';
import { askColleagues } from './ask-colleagues.ts';
import { confirmMatter } from './confirm-matter.ts';
import { decideMatter } from './decide-matter.ts';
import { makePromise } from './make-promise.ts';
import type { Matter, World } from './make-world.ts';
import { staffWords } from './staff-words.ts';
import { startConversation } from './start-conversation.ts';
import { writeFollowUp } from './write-follow-up.ts';

const askShare: Record<Kind, number> = { complaint: 0.42, question: 0.2, wish: 0.08, praise: 0, other: 0.05 };
const decideShare: Record<Kind, number> = { complaint: 0.55, question: 0.05, wish: 0, praise: 0, other: 0 };
/** Now and then one slips through and is never answered. */
const forgotten = 0.012;
const waitsOnFinance = ['refund-wait', 'invoice-letter'];

/**
 * A matter after the change: routed to somebody who knows it, answered, where needed with a colleague's help and a
 * decision under a mandate, solved and put to the customer. Whatever would happen after `now` has not happened.
 */
export function workMatter(
  world: World,
  matter: Matter,
  theme: ThemeGrammar,
): { conversation: Conversation; followUps: Signal[] } {
  const { random, staffing, line } = world;
  const first = matter.signals[0]!;
  const { kind } = first.truth;
  const opened = first.occurredAt.getTime();
  let owner = staffing.owner(theme, matter.customer.shop, opened);
  const conversation = startConversation(world, matter, theme, owner, opened);
  const followUps: Signal[] = [];
  const result = { conversation, followUps };
  const over = (at: number) => {
    staffing.carry(owner.id, opened, Math.min(at, line.now));
    return at > line.now;
  };
  // The pace picks up in the half year after the change.
  const median = 3.6 - 2 * ((opened - line.changeAt) / (line.now - line.changeAt));
  let at = afterOfficeHours(
    opened,
    random.around(first.truth.urgency === 'high' ? median / 2 : median, 0.85),
    random,
  );
  if (over(at) || random.chance(forgotten)) return result;
  if (random.chance(0.08)) owner = handOver(world, conversation, matter, theme, owner, at);
  if (random.chance(0.18)) addNote(world, conversation, matter, theme, owner, at - 5 * minute);
  const asking =
    theme.asks.length > 0 &&
    random.chance(waitsOnFinance.includes(theme.key) && kind !== 'praise' ? 0.62 : askShare[kind]);
  if (asking) {
    addReply(world, conversation, matter, theme, owner, at, ['holding'], false);
    if (random.chance(0.5)) conversation.promises.push(makePromise(world, theme, matter.customer, owner, at));
    const asked = askColleagues(world, matter, theme, owner, at + random.whole(1, 20) * minute);
    conversation.asks.push(...asked.asks);
    if (!asked.answered || over(asked.at)) return result;
    if (asked.at - opened > 3 * day && random.chance(0.5)) {
      followUps.push(
        writeFollowUp(
          world,
          matter,
          theme,
          'reminder',
          whenAwake(opened + (asked.at - opened) * 0.7, random),
          owner,
        ),
      );
    }
    at = afterOfficeHours(asked.at, random.around(1, 0.6), random);
    if (over(at)) return result;
  }
  let decided: string[] = [];
  if (theme.decisions.length > 0 && random.chance(decideShare[kind])) {
    const decision = decideMatter(world, theme, owner, first, at);
    if (decision) {
      conversation.decisions.push(decision);
      at = Math.max(at, decision.at.getTime()) + random.whole(2, 40) * minute;
      decided = [`decide ${decision.kind}`];
      if (over(at)) return result;
    }
  }
  const sections =
    kind === 'praise'
      ? ['talk praise']
      : kind === 'wish'
        ? ['thanks wish']
        : [
            kind === 'complaint' ? 'sorry' : '',
            kind === 'question' && theme.mainKind === 'complaint' ? 'answer question' : 'answer',
            ...decided,
            'solved',
          ];
  addReply(world, conversation, matter, theme, owner, at, sections, true);
  if (!asking && kind === 'complaint' && random.chance(0.22))
    conversation.promises.push(makePromise(world, theme, matter.customer, owner, at));
  const settled =
    Math.max(at, ...conversation.promises.map((promise) => promise.closedAt?.getTime() ?? 0)) + minute;
  const done = afterOfficeHours(settled, random.around(2.5, 1), random);
  if (over(done) || conversation.promises.some((promise) => promise.state === 'open')) return result;
  conversation.solvedAt = new Date(done);
  if (kind === 'complaint' || kind === 'question') confirmMatter(world, matter, theme, owner, result);
  return result;
}

function handOver(
  world: World,
  conversation: Conversation,
  matter: Matter,
  theme: ThemeGrammar,
  owner: Person,
  at: number,
): Person {
  const next = world.staffing.owner(theme, matter.customer.shop, at);
  if (next.id === owner.id) return owner;
  const when = Math.max(conversation.assignments[0]!.at.getTime() + minute, at - hour);
  conversation.assignments.push({
    at: new Date(when),
    personId: next.id,
    from: owner.id,
    reason: 'handed-over',
  });
  return next;
}

function addNote(
  world: World,
  conversation: Conversation,
  matter: Matter,
  theme: ThemeGrammar,
  owner: Person,
  at: number,
): void {
  const when = new Date(Math.max(at, conversation.assignments.at(-1)!.at.getTime()));
  const words = staffWords(world.random, 'nl', theme, matter.customer);
  conversation.notes.push({ id: world.makeId(when), at: when, personId: owner.id, text: words.say('note') });
}

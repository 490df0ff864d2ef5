import { afterOfficeHours } from '../random/calendar.ts';
import type { Person } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { Ask } from '../work-shape.ts';
import { department, type Matter, type World } from './make-world.ts';
import { staffWords } from './staff-words.ts';

/** The silo of the story: finance answers late and sends on what it can. Office hours, log-normal. */
const waits = {
  finance: { median: 34, sigma: 0.7, bounce: 0.46 },
  other: { median: 2.6, sigma: 0.8, bounce: 0.08 },
};

/** Asks in another department until somebody answers; returns when the owner knows, or `now` if nobody has yet. */
export function askColleagues(
  world: World,
  matter: Matter,
  theme: ThemeGrammar,
  owner: Person,
  from: number,
): { asks: Ask[]; at: number; answered: boolean } {
  const { random, makeId, staffing, line } = world;
  const target = random.weighted(theme.asks.map((key, at) => [key, at === 0 ? 3 : 1] as const));
  const pace = target === 'finance' ? waits.finance : waits.other;
  // Nobody knows where to turn for what only the idle talent knows, so those asks go round.
  const lost = theme.key === 'sign-language' || theme.key === 'cargo-electrics';
  const asks: Ask[] = [];
  const asked = [owner.id];
  let at = from;
  for (let turn = 0; turn < 4; turn++) {
    if (at > line.now) return { asks, at, answered: false };
    const receiver = staffing.colleague(target, theme, at, asked);
    if (!receiver) break;
    asked.push(receiver.id);
    const closed = afterOfficeHours(at, random.around(pace.median, pace.sigma), random);
    const bounced = turn < 3 && random.chance(lost ? 0.5 : pace.bounce);
    const open = closed > line.now;
    const words = staffWords(random, 'nl', theme, matter.customer, {
      said: world.saidIn.get(matter.signals[0]!.id),
    });
    const id = makeId(new Date(at));
    const before = asks.at(-1);
    if (before) before.nextId = id;
    asks.push({
      id,
      askedAt: new Date(at),
      askerId: owner.id,
      receiverId: receiver.id,
      fromDepartment: department(owner),
      toDepartment: department(receiver),
      text: (random.chance(0.6) && words.own('inside')) || words.say('ask open'),
      outcome: open ? 'open' : bounced ? 'bounced' : 'answered',
      closedAt: open ? null : new Date(closed),
      answer: open ? null : words.say(bounced ? 'ask bounce' : 'ask answer'),
      nextId: null,
    });
    if (open) return { asks, at: line.now, answered: false };
    at = closed;
    if (!bounced) return { asks, at, answered: true };
  }
  const last = asks.at(-1);
  // With nobody left to send it on to, the last one asked answers after all.
  if (last?.outcome === 'bounced') last.outcome = 'answered';
  return { asks, at, answered: true };
}

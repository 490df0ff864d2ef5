import { afterOfficeHours } from '../random/calendar.ts';
import type { DecisionKind, Mandate, Person, Signal } from '../sample-shape.ts';
import type { ThemeGrammar } from '../themes/theme-shape.ts';
import type { Decision } from '../work-shape.ts';
import { department, type World } from './make-world.ts';

/** Median euro a decision costs, by kind; null where no money is involved. */
const price: Record<DecisionKind, number | null> = {
  refund: 95,
  replacement: 190,
  discount: 40,
  gesture: 17,
  repair: 55,
  'process-exception': 35,
  'public-statement': null,
  'process-change': null,
};

/**
 * The owner decides alone where the mandate reaches; otherwise the owner's lead, customer care's lead or a director
 * is asked and decides later. Undefined: nobody may, or nobody has decided yet.
 */
export function decideMatter(
  world: World,
  theme: ThemeGrammar,
  owner: Person,
  signal: Signal,
  from: number,
): Decision | undefined {
  const { random, makeId, line } = world;
  const kind = random.weighted(
    theme.decisions.map((one, at) => [one as DecisionKind, at === 0 ? 3 : 1] as const),
  );
  const median = price[kind];
  const scale = signal.truth.theme === 'battery-fault' ? 2.8 : 1;
  const amount =
    median === null ? null : Math.max(5, Math.round((random.around(median * scale, 0.55) * 2) / 5) * 2.5);
  const own = mandateFor(world, owner, kind, amount, theme.key, from);
  if (own) {
    return {
      id: makeId(new Date(from)),
      at: new Date(from),
      personId: owner.id,
      kind,
      amount,
      mandateId: own.id,
      requestedBy: null,
      requestedAt: null,
    };
  }
  const lead = world.leads
    .toSorted((a, b) => nearness(a, owner) - nearness(b, owner))
    .find((person) => mandateFor(world, person, kind, amount, theme.key, from));
  if (!lead) return undefined;
  const at = afterOfficeHours(from, random.around(department(lead) === 'finance' ? 26 : 4, 0.7), random);
  if (at > line.now) return undefined;
  const mandate = mandateFor(world, lead, kind, amount, theme.key, at);
  if (!mandate) return undefined;
  return {
    id: makeId(new Date(at)),
    at: new Date(at),
    personId: lead.id,
    kind,
    amount,
    mandateId: mandate.id,
    requestedBy: owner.id,
    requestedAt: new Date(from),
  };
}

export function mandateFor(
  world: World,
  person: Person,
  kind: DecisionKind,
  amount: number | null,
  themeKey: string,
  at: number,
): Mandate | undefined {
  return (world.mandates.get(person.id) ?? []).find(
    (mandate) =>
      mandate.kind === kind &&
      mandate.validFrom.getTime() <= at &&
      (!mandate.validTo || at < mandate.validTo.getTime()) &&
      (mandate.themeKeys.length === 0 || mandate.themeKeys.includes(themeKey)) &&
      (amount === null || mandate.limit === null || amount <= mandate.limit),
  );
}

/** Own team's lead first, then the department, customer care, finance, the directors. */
function nearness(lead: Person, owner: Person): number {
  if (lead.teamKey === owner.teamKey) return 0;
  if (lead.town && lead.town === owner.town) return 1;
  if (department(lead) === department(owner)) return 2;
  return { care: 3, finance: 4, management: 5 }[department(lead)] ?? 6;
}

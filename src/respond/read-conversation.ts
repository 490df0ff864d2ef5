import type { z } from 'zod';
import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { mandatesOf } from '#people/index.ts';
import type { beside, talk } from './contract-shapes.ts';
import { possibleWays } from './reply/choose-way.ts';
import { customerBeside, similarSolved } from './store/beside.ts';
import { joinedInto } from './store/joining.ts';
import { listedRows } from './store/list.ts';
import { reachOf } from './store/reply.ts';
import { rowOf } from './store/row-of.ts';
import { aroundOf, entriesOf, namesIn } from './store/talk.ts';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** One conversation as the reading pane shows it. */
export async function readConversation(
  db: Tx,
  act: Act,
  { conversation, mailOn }: { conversation: string; mailOn: boolean },
): Promise<z.input<typeof talk> | Refusal> {
  const denied = refuseAccess(act, 'read');
  if (denied) return denied;
  const [[row], entries, around, reach, joined] = await Promise.all([
    listedRows(db, [conversation]),
    entriesOf(db, conversation),
    aroundOf(db, conversation, act.actor.personId, act.at),
    reachOf(db, conversation),
    joinedInto(db, conversation),
  ]);
  if (!row) return refuse('conversation.unknown');
  const { match: _match, ...listed } = rowOf(row);
  return {
    ...listed,
    openedAt: row.opened_at.toISOString(),
    firstReplyAt: iso(row.first_reply_at),
    solvedAt: iso(row.solved_at),
    confirmedAt: iso(row.confirmed_at),
    effort: row.effort,
    reopened: row.reopened,
    joinedInto: row.joined_into,
    joined,
    assignment: row.assignment,
    entries,
    people: await namesIn(db, { entries, assignment: row.assignment }),
    ...around,
    ways: possibleWays({ ...reach, mailOn }),
    asOf: act.at.toISOString(),
  };
}

/** What stands beside it: asked on its own, so that the words are there first. */
export async function readBeside(
  db: Tx,
  act: Act,
  { conversation }: { conversation: string },
): Promise<z.input<typeof beside> | Refusal> {
  const denied = refuseAccess(act, 'read');
  if (denied) return denied;
  const [row] = await listedRows(db, [conversation]);
  if (!row) return refuse('conversation.unknown');
  const [customer, similar, mandates] = await Promise.all([
    row.customer_id ? customerBeside(db, row.customer_id, conversation) : null,
    similarSolved(db, conversation),
    act.actor.personId ? mandatesOf(db, act.actor.personId, act.at) : [],
  ]);
  if (isRefusal(mandates)) return mandates;
  const widest = new Map<string, number | null>();
  for (const mandate of mandates) {
    const themed = mandate.themeIds.length === 0 || (row.theme_id && mandate.themeIds.includes(row.theme_id));
    const reached = mandate.channels.length === 0 || mandate.channels.includes(row.channel);
    if (!themed || !reached) continue;
    const known = widest.get(mandate.decision);
    const wider =
      known === undefined || (known !== null && (mandate.limitCents === null || mandate.limitCents > known));
    if (wider) widest.set(mandate.decision, mandate.limitCents);
  }
  return {
    customer,
    similar,
    mandates: [...widest].map(([decision, limitCents]) => ({ decision, limitCents })),
    asOf: act.at.toISOString(),
  };
}

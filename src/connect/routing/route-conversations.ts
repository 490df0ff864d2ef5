import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Refusal } from '#kit/refusal.ts';
import { append, type LedgerEvent } from '#ledger/index.ts';
import { type Act, refuseAccess } from '#people/access.ts';
import { connectEvents } from '../events.ts';
import { fittingRules } from '../rules/rule.ts';
import {
  type AssignmentRow,
  assignmentsNow,
  dutyOf,
  lockRoom,
  moveAssignments,
  type SourceDuty,
} from '../store/assignments.ts';
import { type Assignment, assigned } from './assignment.ts';
import { chooseAssignee } from './choose-assignee.ts';
import { type Roster, readRoster } from './roster.ts';

/** A conversation to find somebody for. */
export interface ConversationToRoute {
  id: string;
  themeId: string | null;
  kind: string;
  /** 0 low … 3 urgent: the urgent ones get the room that is left. */
  urgency: number;
  /** BCP 47; `und` when unknown. */
  language: string;
  channel: string;
  sourceId: string;
  customerId: string | null;
  /** Who answered this customer on this before. */
  previousOwner?: string | null;
  sample?: boolean;
}

/**
 * Finds somebody for each conversation, hundreds at once in a few queries, and writes it down with the reason.
 * One that somebody has already keeps them (so a repeat changes nothing); one that stands unowned is tried again.
 * Answers with the assignment of every conversation in the order given.
 */
export async function routeConversations(
  tx: Tx,
  act: Act,
  conversations: readonly ConversationToRoute[],
): Promise<Assignment[] | Refusal> {
  const denied = refuseAccess(act, 'conversation.work');
  if (denied) return denied;
  if (conversations.length === 0) return [];
  await lockRoom(tx);
  const standing = new Map(
    (
      await assignmentsNow(
        tx,
        conversations.map(({ id }) => id),
      )
    ).map((row) => [row.conversationId, row]),
  );
  const duty = await dutyOf(tx, [...new Set(conversations.map(({ sourceId }) => sourceId))]);
  const themes = [...new Set(conversations.flatMap(({ themeId }) => themeId ?? []))];
  const roster = await readRoster(tx, themes, act.at);

  const rows: AssignmentRow[] = [];
  const events: LedgerEvent[] = [];
  for (const conversation of [...conversations].sort((a, b) => b.urgency - a.urgency)) {
    const was = standing.get(conversation.id);
    if (was?.personId || was?.teamId) continue;
    const row = choose(conversation, roster, duty.get(conversation.sourceId), act);
    if (was && row.personId === null && row.teamId === null) continue;
    rows.push(row);
    standing.set(conversation.id, row);
    events.push(happened(row, roster, duty.get(conversation.sourceId), act));
  }
  await moveAssignments(tx, rows);
  await append(tx, events);
  return conversations.map(({ id }) => assigned(standing.get(id)!));
}

function choose(
  conversation: ConversationToRoute,
  roster: Roster,
  duty: SourceDuty | undefined,
  act: Act,
): AssignmentRow {
  const route = chooseAssignee(
    {
      themeId: conversation.themeId,
      language: conversation.language,
      previousOwner: conversation.previousOwner ?? null,
      stewards: [duty?.steward, duty?.deputy].filter((id) => typeof id === 'string'),
      rules: fittingRules(roster.rules, conversation),
    },
    roster.candidates(conversation.themeId, conversation.channel),
    roster.teams,
  );
  if (route.person) roster.give(route.person);
  return {
    id: newId(),
    conversationId: conversation.id,
    personId: route.person,
    teamId: route.team,
    reason: route.reason,
    by: null,
    fromAt: act.at,
    sample: conversation.sample ?? false,
  };
}

function happened(row: AssignmentRow, roster: Roster, duty: SourceDuty | undefined, act: Act): LedgerEvent {
  const event = { subject: row.conversationId, at: act.at, actor: act.actor.personId, sample: row.sample };
  if (!row.personId && !row.teamId)
    return { ...event, type: connectEvents.conversationUnowned, facts: { code: row.reason.code } };
  const home = roster.people.get(duty?.steward ?? '')?.departmentId ?? null;
  const to = row.personId
    ? (roster.people.get(row.personId)?.departmentId ?? null)
    : (roster.teams.find((team) => team.id === row.teamId)?.departmentId ?? null);
  const crossed = home !== null && to !== null && home !== to;
  const facts = { person: row.personId, team: row.teamId, was: null, crossed, routed: true };
  return { ...event, type: connectEvents.conversationAssigned, facts };
}

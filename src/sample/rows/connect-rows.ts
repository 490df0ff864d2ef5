import { connectEvents } from '#connect/events.ts';
import { skillNames } from '../organisation/skill-names.ts';
import { allThemes } from '../themes/all-themes.ts';
import type { Conversation } from '../work-shape.ts';
import { askEvents, asksOf } from './ask-rows.ts';
import { event, type Known, type Row, type StepRows } from './row-kit.ts';

const levels = { 1: 2, 2: 3, 3: 5 } as const;

/** Skills, what people know and showed, who had which conversation when, and what colleagues asked each other. */
export function connectRows(known: Known): StepRows {
  const { sample, makeId } = known;
  const { start } = sample.truth;
  const named = [...new Set(sample.skills.map((skill) => skill.name))];
  const skillId = new Map(named.map((name) => [name, makeId(start)]));
  const expertise = sample.skills.map((one) => ({ one, id: makeId(one.declaredAt) }));
  const spans = sample.conversations.flatMap((one) => spansOf(known, one));
  return {
    tables: [
      [
        'connect_skill',
        named.map((name) => ({
          id: skillId.get(name),
          name: skillNames.get(name) ?? name,
          words: [name],
          theme_ids: allThemes
            .filter((theme) => theme.skills.includes(name))
            .map((theme) => known.theme(theme.key)),
          sample: true,
        })),
      ],
      [
        'connect_expertise',
        expertise.map(({ one, id }) => ({
          id,
          person_id: one.personId,
          skill_id: skillId.get(one.name),
          level: levels[one.level],
          by: one.personId,
          at: one.declaredAt,
          sample: true,
        })),
      ],
      ['connect_profile', profiles(known)],
      ['connect_shown', shown(known)],
      ['connect_assignment', spans.map(({ row }) => row)],
      ['connect_ask', sample.conversations.flatMap((one) => asksOf(known, one))],
    ],
    events: [
      ...expertise.map(({ one }) =>
        event(connectEvents.expertiseDeclared, one.personId, one.declaredAt, one.personId, {
          theme: null,
          skill: skillId.get(one.name),
          level: levels[one.level],
        }),
      ),
      ...spans.flatMap(({ assigned }) => assigned ?? []),
      ...sample.conversations.flatMap((one) => askEvents(known, one)),
    ],
  };
}

function profiles({ sample }: Known): Row[] {
  return sample.people.flatMap((person) => {
    const notes = sample.skills
      .filter((skill) => skill.personId === person.id && skill.note)
      .map((skill) => skill.note!.nl);
    return notes.length > 0
      ? [{ person_id: person.id, hidden_since: null, about: notes.join(' '), sample: true }]
      : [];
  });
}

function shown({ sample, makeId, theme }: Known): Row[] {
  const row = (person: string, themeKey: string, kind: string, subject: string, at: Date) => ({
    id: makeId(at),
    person_id: person,
    theme_id: theme(themeKey),
    kind,
    subject,
    at,
    sample: true,
  });
  return [
    ...sample.conversations.flatMap((one) => [
      ...(one.confirmation?.solved
        ? [
            row(
              one.assignments.at(-1)!.personId,
              one.themeKey,
              'confirmed-answer',
              one.id,
              one.confirmation.at,
            ),
          ]
        : []),
      ...one.asks
        .filter((ask) => ask.outcome === 'answered')
        .map((ask) => row(ask.receiverId, one.themeKey, 'help-given', ask.id, ask.closedAt!)),
    ]),
    ...sample.improvements
      .filter((one) => one.stages.at(-1)!.stage === 'shipped')
      .map((one) => row(one.ownerId, one.themeKey, 'improvement-made', one.id, one.stages.at(-1)!.at)),
  ];
}

/** One row for each time somebody had it; what is solved belongs to nobody, what is opened again to the last owner. */
function spansOf(known: Known, conversation: Conversation) {
  const { assignments, solvedAt, reopenedAt, solvedAgainAt } = conversation;
  const steward = known.sample.sources.find(
    (source) => source.key === known.signal(conversation.signalIds[0]!).sourceKey,
  )!.stewardId;
  const spans = assignments.map((one, at) => {
    const person = known.person(one.personId);
    // Before the change nothing was routed: somebody picked it up, or it was passed on.
    const taken = one.from === null && conversation.openedAt < known.sample.truth.changeAt;
    const by = taken ? one.personId : one.from;
    const crossed =
      known.person(one.from ?? steward).departmentKey.split('-')[0] !== person.departmentKey.split('-')[0];
    const code = taken ? 'assign.taken' : by ? 'assign.handed-on' : 'route.knows';
    const params = by
      ? {}
      : { theme: known.theme(conversation.themeKey), level: 3, open: 0, capacity: person.capacity };
    return {
      row: {
        id: known.makeId(one.at),
        conversation_id: conversation.id,
        person_id: one.personId,
        team_id: null,
        reason: { code, params },
        by,
        from_at: one.at,
        to_at: assignments[at + 1]?.at ?? solvedAt,
        sample: true,
      } as Row,
      assigned: event(connectEvents.conversationAssigned, conversation.id, one.at, by, {
        person: one.personId,
        team: null,
        was: one.from,
        crossed,
        routed: by === null,
      }),
    };
  });
  const last = spans.at(-1)!;
  if (!reopenedAt) return spans;
  return [
    ...spans,
    {
      row: {
        ...last.row,
        id: known.makeId(reopenedAt),
        from_at: reopenedAt,
        to_at: solvedAgainAt,
        reason: { code: 'route.earlier-owner', params: {} },
        by: null,
      },
      assigned: undefined,
    },
  ];
}

import type { Improvement, Told } from '../work-shape.ts';
import { event, type Known, later, type Row, type StepRows } from './row-kit.ts';

/** Improvements with the words they come from, and everybody who was told. */
export function improveRows(known: Known): StepRows {
  const { sample, makeId } = known;
  const conversationOf = new Map(
    sample.conversations.flatMap((one) => one.signalIds.map((signal) => [signal, one.id] as const)),
  );
  const tellings = new Map(
    sample.improvements
      .filter((one) => one.told.length > 0)
      .map((one) => [one.key, makeId(one.stages.at(-1)!.at)]),
  );
  const told = sample.improvements.flatMap((one) =>
    one.told.map((each) => ({ one, each, conversation: conversationOf.get(each.signalId)! })),
  );
  return {
    tables: [
      ['improve_improvement', sample.improvements.map((one) => improvementRow(known, one))],
      [
        'improve_source',
        sample.improvements.flatMap((one) =>
          one.sourceSignalIds.map((signal) => ({
            improvement_id: one.id,
            signal_id: signal,
            by: one.ownerId,
            at: one.stages[0]!.at,
            sample: true,
          })),
        ),
      ],
      [
        'improve_telling',
        sample.improvements
          .filter((one) => tellings.has(one.key))
          .map((one) => ({
            id: tellings.get(one.key),
            improvement_id: one.id,
            text: textOf(one),
            by: one.ownerId,
            at: later(one.stages.at(-1)!.at, 3_600_000),
            sample: true,
          })),
      ],
      ['respond_reply', told.map(({ each, conversation }) => tellingRow(known, each, conversation))],
      [
        'improve_told',
        told.map(({ one, each, conversation }) => ({
          improvement_id: one.id,
          customer_id: known.customer(each.customerKey).id,
          telling_id: tellings.get(one.key),
          conversation_id: conversation,
          reply_id: each.id,
          at: each.at,
          sample: true,
        })),
      ],
    ],
    events: [
      ...sample.improvements.flatMap((one) => improvementEvents(known, one, tellings.get(one.key))),
      ...told.flatMap(({ one, each, conversation }) => {
        const facts = { conversation, purpose: 'telling', way: wayOf(each), person: null };
        return [
          event('reply.queued', each.id, each.at, null, facts),
          event('customer.told', known.customer(each.customerKey).id, each.at, null, {
            improvement: one.id,
            telling: tellings.get(one.key),
            conversation,
            reply: each.id,
          }),
          event('reply.sent', each.id, later(each.at, 9000), null, facts),
        ];
      }),
    ],
  };
}

const wayOf = (told: Told) => (['mail', 'web-form', 'chat'].includes(told.channel) ? 'mail' : 'elsewhere');

function improvementRow(known: Known, one: Improvement): Row {
  const [first, last] = [one.stages[0]!, one.stages.at(-1)!];
  return {
    id: one.id,
    title: one.title.nl,
    need: one.need.nl,
    kind: one.about,
    theme_id: known.theme(one.themeKey),
    stage: last.stage,
    owner_id: one.ownerId,
    reason: last.reason?.nl ?? null,
    by: one.ownerId,
    at: first.at,
    stage_at: last.at,
    sample: true,
  };
}

/** What all were told, in both languages: the news without each one's own opening line. */
const textOf = (one: Improvement) => {
  const inLanguage = (language: string) => one.told.find((told) => told.language === language)?.text;
  return { nl: inLanguage('nl') ?? inLanguage('en'), en: inLanguage('en') ?? inLanguage('nl') };
};

function tellingRow(known: Known, told: Told, conversation: string): Row {
  const way = wayOf(told);
  return {
    id: told.id,
    conversation_id: conversation,
    person_id: null,
    purpose: 'telling',
    way,
    text: told.text,
    recipient: way === 'mail' ? known.signal(told.signalId).identity : null,
    subject: known.signal(told.signalId).title ?? '',
    language: told.language,
    state: 'sent',
    tries: 1,
    written_at: told.at,
    send_after: told.at,
    sent_at: later(told.at, 9000),
    sample: true,
  };
}

function improvementEvents(known: Known, one: Improvement, telling: string | undefined) {
  const theme = known.theme(one.themeKey);
  const [first, ...moves] = one.stages;
  return [
    ...(telling
      ? [
          event('telling.decided', one.id, later(one.stages.at(-1)!.at, 3_600_000), one.ownerId, {
            telling,
            theme: false,
          }),
        ]
      : []),
    event('improvement.started', one.id, first!.at, one.ownerId, {
      kind: one.about,
      theme,
      owner: one.ownerId,
    }),
    ...one.sourceSignalIds.map((signal) =>
      event('improvement.source-added', one.id, first!.at, one.ownerId, { signal }),
    ),
    ...moves.map((move, at) =>
      event('improvement.staged', one.id, move.at, move.personId, {
        from: one.stages[at]!.stage,
        to: move.stage,
        owner: one.ownerId,
        theme,
      }),
    ),
  ];
}

import type { Tx } from '#kit/database.ts';
import { newId } from '#kit/ids.ts';
import type { Follower, RecordedEvent } from '#ledger/index.ts';
import { ownersOfImprovements, themesOfSubjects } from '../store/deed-sources.ts';
import { insertDeeds, moveToTheme, type NewDeed } from '../store/expertise.ts';

/**
 * Work shows what somebody knows: an answer the customer confirmed, help given to a colleague, an improvement
 * made. Only artefacts of work; nothing of how or when somebody works. What has no theme shows nothing yet.
 */
export const showExpertise: Follower = {
  name: 'connect.show-expertise',
  follows: ['conversation.confirmed', 'ask.answered', 'improvement.staged'],
  batch: 400,
  async handle(tx, events) {
    const shipped = events.filter(
      ({ type, facts }) => type === 'improvement.staged' && facts.to === 'shipped',
    );
    const confirmed = events.filter(
      ({ type, facts }) => type === 'conversation.confirmed' && facts.solved === true,
    );
    const answered = events.filter(({ type }) => type === 'ask.answered');
    const themes = await themesOfSubjects(tx, [
      ...confirmed.map(({ subject }) => subject),
      ...answered.flatMap(({ facts }) => text(facts.conversation) ?? []),
      ...shipped.map(({ subject }) => subject),
    ]);
    const owners = await ownersOfImprovements(
      tx,
      shipped.map(({ subject }) => subject),
    );
    await insertDeeds(tx, [
      ...confirmed.flatMap((event) =>
        deed(
          event,
          'confirmed-answer',
          text(event.facts.person),
          text(event.facts.theme) ?? themes.get(event.subject),
        ),
      ),
      ...answered.flatMap((event) =>
        deed(event, 'help-given', text(event.facts.by), themes.get(text(event.facts.conversation) ?? '')),
      ),
      ...shipped.flatMap((event) =>
        deed(event, 'improvement-made', owners.get(event.subject), themes.get(event.subject)),
      ),
    ]);
  },
};

const text = (fact: unknown): string | undefined => (typeof fact === 'string' ? fact : undefined);

function deed(
  event: RecordedEvent,
  kind: NewDeed['kind'],
  person: string | undefined,
  theme: string | undefined,
): NewDeed[] {
  if (!person || !theme) return [];
  return [
    {
      id: newId(event.at),
      person,
      theme,
      kind,
      subject: event.subject,
      at: event.at,
      sample: event.sample ?? false,
    },
  ];
}

/** When people merge two themes, what is known of the one is known of the other. */
export const followMergedThemes: Follower = {
  name: 'connect.follow-merged-themes',
  follows: ['theme.merged'],
  async handle(tx: Tx, events) {
    for (const { subject, facts } of events)
      if (typeof facts.into === 'string') await moveToTheme(tx, [{ from: subject, into: facts.into }]);
  },
};

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { EndpointInput } from '#kit/endpoint.ts';
import { changeConversations, readConversation, readToday } from '#respond/contract.ts';
import { useChange } from '../app/api.ts';
import { tell, undoable } from '../ui/undoable.ts';
import type { Row } from './shapes.ts';

export type Change = NonNullable<EndpointInput<typeof changeConversations>['body']>['change'];
type Step = { conversations: string[]; change: Change };

/** One change to many, said with how many it was, and taken back by the steps that undo it. */
export const useMany = () => {
  const t = useTranslations();
  const client = useQueryClient();
  const change = useChange(changeConversations, { invalidates: [readConversation, readToday] });
  const again = () => client.invalidateQueries({ queryKey: ['inbox'] });
  const run = async ({ conversations, change: what }: Step): Promise<void> => {
    const { refused } = await change.mutateAsync({ body: { conversations, change: what } });
    await again();
    const [first] = refused;
    if (first) {
      const why = `problem.${first.code}`;
      const reason = t.has(why) ? t(why, { name: '' }) : '';
      tell(t('respond.many.refused', { n: refused.length, why: reason }));
    }
  };
  return {
    busy: change.isPending,
    problem: change.error,
    do: (rows: readonly Row[], what: Change, undo: readonly Step[]): void => {
      const words = t('respond.many.done', { n: rows.length });
      const action = () =>
        void run({ conversations: rows.map(({ id }) => id), change: what }).catch(() => {});
      if (undo.length === 0) {
        action();
        tell(words);
      } else
        undoable(
          words,
          action,
          () =>
            void undo
              .reduce((before, step) => before.then(() => run(step)), Promise.resolve())
              .catch(() => {}),
        );
    },
  };
};

/** Gives each back to whom it was with; what was nobody’s cannot be given back, so it has no way back at all. */
export const givingBack = (rows: readonly Row[]): Step[] => {
  if (rows.some(({ assignee, team }) => !assignee && !team)) return [];
  const steps = new Map<string, Step>();
  for (const { id, assignee, team } of rows) {
    const key = assignee?.id ?? team!.id;
    const change: Change = assignee
      ? { do: 'assign', toPerson: assignee.id }
      : { do: 'assign', toTeam: team!.id };
    const step = steps.get(key) ?? { conversations: [], change };
    step.conversations.push(id);
    steps.set(key, step);
  }
  return [...steps.values()];
};

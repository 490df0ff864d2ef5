import { useTranslations } from 'use-intl';
import {
  readConversation,
  readToday,
  reopenConversation,
  snoozeConversation,
  solveConversation,
  takeConversation,
  watchConversation,
} from '#respond/contract.ts';
import { useChange } from '../app/api.ts';
import { useSession } from '../app/session.tsx';
import { undoable } from '../ui/undoable.ts';
import type { Talk } from './shapes.ts';
import { useRowChange } from './use-inbox.ts';

/** What one key or button does, shown at once and taken back when the server says no. */
export const useDeeds = (talk: Talk, onDone: () => void) => {
  const t = useTranslations();
  const { person } = useSession();
  const changeRow = useRowChange();
  const params = { conversation: talk.id };
  const invalidates = [readConversation, readToday];
  const take = useChange(takeConversation, {
    invalidates,
    optimistic: (put) =>
      put(readConversation, (old) => ({ ...old, assignee: { id: person.id, name: person.name } }), {
        params,
      }),
  });
  const solve = useChange(solveConversation, {
    invalidates,
    optimistic: (put) =>
      put(readConversation, (old) => ({ ...old, state: 'solved' as const, waitingSince: null }), { params }),
  });
  const reopen = useChange(reopenConversation, {
    invalidates,
    optimistic: (put) => put(readConversation, (old) => ({ ...old, state: 'open' as const }), { params }),
  });
  const snooze = useChange(snoozeConversation, { invalidates });
  const watch = useChange(watchConversation, {
    invalidates,
    optimistic: (put, { body }) =>
      put(readConversation, (old) => ({ ...old, watching: body.on }), { params }),
  });
  return {
    problem: take.error ?? solve.error ?? reopen.error ?? snooze.error,
    take: () => take.mutate({ params, body: { from: talk.assignee?.id } }),
    solve: () =>
      undoable(
        t('respond.deed.solved'),
        () => {
          solve.mutate({ params, body: { version: talk.version } });
          changeRow(talk.id, { state: 'solved', waitingSince: null });
          onDone();
        },
        () => reopen.mutate({ params }),
      ),
    reopen: () => reopen.mutate({ params }),
    watch: () => watch.mutate({ params, body: { on: !talk.watching } }),
    snooze: (until: string) =>
      undoable(
        t('respond.deed.snoozed'),
        () => {
          snooze.mutate({ params, body: { until } });
          onDone();
        },
        () => snooze.mutate({ params, body: { until: null } }),
      ),
  };
};

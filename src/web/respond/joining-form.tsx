import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  joinConversations,
  partConversation,
  readBeside,
  readConversation,
  splitConversation,
} from '#respond/contract.ts';
import { useChange } from '../app/api.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { undoable } from '../ui/undoable.ts';
import type { Talk } from './shapes.ts';
import css from './talk.module.css';
import { useBeside } from './use-talk.ts';

/** Two that are about one matter become one; messages about another matter get a conversation of their own. */
export const JoiningForm = ({ talk, close }: { talk: Talk; close: () => void }) => {
  const t = useTranslations();
  const navigate = useNavigate();
  const others = useBeside(talk.id).data?.customer?.others ?? [];
  const said = talk.entries.filter((entry) => entry.what === 'signal');
  const [chosen, choose] = useState<string[]>([]);
  const invalidates = [readConversation, readBeside];
  const part = useChange(partConversation, { invalidates });
  const join = useChange(joinConversations, { invalidates, onDone: close });
  const split = useChange(splitConversation, {
    invalidates,
    onDone: ({ id }) => {
      close();
      void navigate({ to: '/inbox/$conversationId', params: { conversationId: id }, search: (old) => old });
    },
  });
  const joinWith = (id: string): void =>
    undoable(
      t('respond.joining.done'),
      () => join.mutate({ params: { conversation: id }, body: { into: talk.id } }),
      () => part.mutate({ params: { conversation: id } }),
    );
  return (
    <div className={css.panel} data-tall>
      <ProblemLine problem={join.error ?? split.error ?? part.error} />
      <section>
        <h3>{t('respond.joining.join')}</h3>
        {others.length === 0 && <p className={css.may}>{t('respond.joining.noOthers')}</p>}
        <ul className={css.choices}>
          {others.map(({ id, subject, state }) => (
            <li key={id}>
              <span>
                {subject} <small>{t(`respond.state.${state}`)}</small>
              </span>
              <Button size="compact-sm" variant="default" onClick={() => joinWith(id)}>
                {t('respond.joining.here')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('respond.joining.split')}</h3>
        {said.length < 2 ? (
          <p className={css.may}>{t('respond.joining.oneMessage')}</p>
        ) : (
          <>
            <ul className={css.choices}>
              {said.map((entry) => (
                <li key={entry.id}>
                  <Checkbox
                    size="sm"
                    checked={chosen.includes(entry.id)}
                    onChange={({ currentTarget: { checked } }) =>
                      choose(checked ? [...chosen, entry.id] : chosen.filter((one) => one !== entry.id))
                    }
                    label={(entry.title || entry.text).slice(0, 120)}
                  />
                </li>
              ))}
            </ul>
            <Button
              size="xs"
              variant="default"
              disabled={chosen.length === 0 || chosen.length === said.length}
              loading={split.isPending}
              onClick={() => split.mutate({ params: { conversation: talk.id }, body: { signals: chosen } })}
            >
              {t('respond.joining.own', { n: chosen.length })}
            </Button>
          </>
        )}
      </section>
    </div>
  );
};

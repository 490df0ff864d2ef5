import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { partConversation, readBeside, readConversation } from '#respond/contract.ts';
import { useChange } from '../app/api.ts';
import { useMay } from '../app/session.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import type { Talk } from './shapes.ts';
import css from './talk.module.css';

/** What was joined into this conversation, each with the way back. */
export const JoinedLines = ({ talk }: { talk: Talk }) => {
  const t = useTranslations();
  const may = useMay('conversation.work');
  const part = useChange(partConversation, { invalidates: [readConversation, readBeside] });
  return (
    <>
      {talk.joined.map(({ id, subject }) => (
        <p key={id} className={css.happened}>
          {t('respond.joining.with', { subject })}{' '}
          {may && (
            <Button
              size="compact-xs"
              variant="subtle"
              loading={part.isPending}
              onClick={() => part.mutate({ params: { conversation: id } })}
            >
              {t('respond.joining.part')}
            </Button>
          )}
        </p>
      ))}
      <ProblemLine problem={part.error} />
    </>
  );
};

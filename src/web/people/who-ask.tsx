import { Button, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { findWho } from '#connect/contract.ts';
import { useChange } from '../app/api.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import css from './people.module.css';
import { WhoResults } from './who-results.tsx';

interface Props {
  /** What was asked: it stands in the address, so that an answer can be shared and found again. */
  need: string | undefined;
  ask: (need: string | undefined) => void;
}

/** "Who do I need for this?": a question or a whole message in, people out. */
export const WhoAsk = ({ need, ask }: Props) => {
  const t = useTranslations();
  const [typed, type] = useState(need ?? '');
  const { mutate, data, error, isPending, reset } = useChange(findWho);
  useEffect(() => {
    if (need) mutate({ body: { text: need } });
    else reset();
  }, [need, mutate, reset]);
  const send = () => ask(typed.trim() || undefined);
  return (
    <>
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          label={t('connect.who.label')}
          placeholder={t('connect.who.hint')}
          autosize
          minRows={1}
          maxRows={8}
          size="md"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            send();
          }}
        />
        <Button type="submit" size="md" loading={isPending}>
          {t('connect.who.ask')}
        </Button>
      </form>
      {need && error && <ErrorState small problem={error} retry={() => mutate({ body: { text: need } })} />}
      {need && isPending && <LoadingState lines={4} />}
      {need && data && !isPending && (
        <>
          <WhoResults answer={data} />
          <Button
            variant="subtle"
            mb="lg"
            onClick={() => {
              type('');
              ask(undefined);
            }}
          >
            {t('connect.who.clear')}
          </Button>
        </>
      )}
    </>
  );
};

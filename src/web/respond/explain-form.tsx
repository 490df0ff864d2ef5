import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import css from './talk.module.css';

/** A few words that are needed before something can be done. */
export const ExplainForm = ({
  label,
  busy,
  onDone,
}: {
  label: string;
  busy: boolean;
  onDone: (words: string) => void;
}) => {
  const t = useTranslations();
  const [words, setWords] = useState('');
  return (
    <form
      className={css.explain}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(words);
      }}
    >
      <Textarea
        autoFocus
        autosize
        minRows={2}
        label={label}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={busy} disabled={!words.trim()}>
        {t('respond.deed.done')}
      </Button>
    </form>
  );
};

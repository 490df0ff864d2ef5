import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { listSnippets, removeSnippet, saveSnippet } from '#respond/contract.ts';
import { useChange } from '../app/api.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { undoable } from '../ui/undoable.ts';
import css from './talk.module.css';

export type Snippet = EndpointOutput<typeof listSnippets>['items'][number];

interface Props {
  snippets: readonly Snippet[];
  /** What is being written, and in which language the customer writes. */
  text: string;
  language: string;
  insert: (text: string) => void;
}

/** Texts that are said often, the customer's language first: put one in, keep what one wrote, throw one away. */
export const Snippets = ({ snippets, text, language, insert }: Props) => {
  const t = useTranslations();
  const [name, setName] = useState('');
  const save = useChange(saveSnippet, { invalidates: [listSnippets], onDone: () => setName('') });
  const remove = useChange(removeSnippet, { invalidates: [listSnippets] });
  const inOrder = [...snippets].sort(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) || a.name.localeCompare(b.name),
  );
  return (
    <section className={css.snippets} aria-label={t('respond.snippet.title')}>
      {inOrder.length === 0 && <p>{t('respond.snippet.none')}</p>}
      <ul>
        {inOrder.map(({ id, ...snippet }) => (
          <li key={id}>
            <button type="button" lang={snippet.language} onClick={() => insert(snippet.text)}>
              <strong>{snippet.name}</strong> {snippet.text}
            </button>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('respond.snippet.remove', { name: snippet.name })}
              onClick={() =>
                undoable(
                  t('respond.snippet.removed', { name: snippet.name }),
                  () => remove.mutate({ params: { snippet: id } }),
                  () => save.mutate({ body: snippet }),
                )
              }
            >
              <Icon name="close" size={14} />
            </Button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && (
        <div className={css.keep}>
          <TextInput
            size="xs"
            label={t('respond.snippet.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            size="xs"
            variant="default"
            disabled={!name.trim()}
            loading={save.isPending}
            onClick={() => save.mutate({ body: { name, text, language } })}
          >
            {t('respond.snippet.keep')}
          </Button>
        </div>
      )}
      <ProblemLine problem={save.error ?? remove.error} />
    </section>
  );
};

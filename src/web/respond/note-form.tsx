import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listPeople } from '#people/contract-persons.ts';
import { readConversation, writeNote } from '#respond/contract.ts';
import { useChange, useRead } from '../app/api.ts';
import { newId } from '../app/new-id.ts';
import { ProblemLine } from '../ui/problem-line.tsx';
import { onSend } from './on-send.ts';
import { OtherDraft } from './other-draft.tsx';
import type { FormProps } from './reply-form.tsx';
import css from './talk.module.css';
import { useDraft } from './use-draft.ts';
export const NoteForm = ({ talk, field }: FormProps) => {
  const t = useTranslations();
  const draft = useDraft(
    talk.id,
    'note',
    talk.drafts.find(({ mode }) => mode === 'note'),
  );
  const [mentions, setMentions] = useState<string[]>([]);
  const people = useRead(listPeople, { query: { limit: 2000 } }).data?.items ?? [];
  const change = useChange(writeNote, {
    invalidates: [readConversation],
    onDone: () => {
      draft.sent();
      setMentions([]);
    },
  });
  const write = (): void =>
    change.mutate({ params: { conversation: talk.id }, body: { id: newId(), text: draft.text, mentions } });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <ProblemLine problem={change.error} />
      <OtherDraft draft={draft} />
      <Textarea
        ref={field}
        autosize
        minRows={3}
        maxRows={14}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onKeyDown={onSend(write)}
        aria-label={t('respond.write.note')}
        placeholder={t('respond.write.notePlaceholder')}
      />
      <div className={css.foot}>
        <NativeSelect
          size="xs"
          aria-label={t('respond.write.mention')}
          value=""
          onChange={(event) =>
            setMentions([...new Set([...mentions, event.currentTarget.value])].filter(Boolean))
          }
          data={[
            { value: '', label: t('respond.write.mention') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {mentions.map((id) => (
          <button
            key={id}
            type="button"
            className={css.mention}
            onClick={() => setMentions(mentions.filter((one) => one !== id))}
          >
            @{people.find((one) => one.id === id)?.name} ×
          </button>
        ))}
        <span className={css.kept}>{t('respond.write.internal')}</span>
        <Button
          className={css.noteButton}
          onClick={write}
          loading={change.isPending}
          disabled={!draft.text.trim()}
        >
          {t('respond.write.keepNote')}
        </Button>
      </div>
    </form>
  );
};

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { forwardRef, useImperativeHandle, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newId } from '#kit/ids.ts';
import { listPeople } from '#people/contract-persons.ts';
import { listSnippets, queueReply, readConversation, undoReply, writeNote } from '#respond/contract.ts';
import { call, keyOf, useChange, useRead } from '../app/api.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell, undoable } from '../ui/undoable.ts';
import type { Talk } from './shapes.ts';
import css from './talk.module.css';
import { useDraft } from './use-draft.ts';
import { useRowChange } from './use-inbox.ts';

export interface ComposerHandle {
  open(mode: 'reply' | 'note'): void;
}

/** Where one writes. A reply and an internal note differ in ground, label and button: nobody takes one for the other. */
export const Composer = forwardRef<ComposerHandle, { talk: Talk }>(({ talk }, handle) => {
  const t = useTranslations();
  const [mode, setMode] = useState<'reply' | 'note'>('reply');
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    open(next) {
      setMode(next);
      requestAnimationFrame(() => field.current?.focus());
    },
  }));
  const Form = mode === 'reply' ? ReplyForm : NoteForm;
  return (
    <section className={css.composer} data-mode={mode} aria-label={t(`respond.write.${mode}`)}>
      <div className={css.modes}>
        {(['reply', 'note'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={mode === one}
            data-mode={one}
            onClick={() => setMode(one)}
          >
            {t(`respond.write.${one}`)} <KeyHint keys={one === 'reply' ? 'r' : 'n'} />
          </button>
        ))}
      </div>
      <Form key={mode} talk={talk} field={field} />
    </section>
  );
});

interface FormProps {
  talk: Talk;
  field: React.RefObject<HTMLTextAreaElement | null>;
}

const onSend = (send: () => void) => (event: React.KeyboardEvent) => {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    send();
  }
  if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
};

const ReplyForm = ({ talk, field }: FormProps) => {
  const t = useTranslations();
  const client = useQueryClient();
  const changeRow = useRowChange();
  const draft = useDraft(
    talk.id,
    'reply',
    talk.drafts.find(({ mode }) => mode === 'reply'),
  );
  const [way, setWay] = useState(talk.ways[0]?.way ?? 'elsewhere');
  const [link, setLink] = useState('');
  const snippets = useRead(listSnippets, {}).data?.items ?? [];
  const again = () => client.invalidateQueries({ queryKey: keyOf(readConversation) });
  const change = useChange(queueReply, {
    invalidates: [readConversation],
    onDone: (queued, { body }) => {
      draft.sent();
      changeRow(talk.id, { state: 'waiting', waitingSince: null });
      if (!queued.sendAfter) return tell(t('respond.write.recorded'));
      undoable(
        t('respond.write.sending'),
        () => {},
        () =>
          void call(undoReply, { params: { reply: queued.id } })
            .then(() => draft.write(body.text))
            .catch(() => tell(t('problem.reply.sent-already')))
            .finally(again),
      );
    },
  });
  const send = (): void =>
    change.mutate({
      params: { conversation: talk.id },
      body: {
        id: newId(),
        text: draft.text,
        way,
        version: talk.version,
        ...(way === 'elsewhere' && link && { link }),
      },
    });
  const chosen = talk.ways.find((one) => one.way === way);
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
        onKeyDown={onSend(send)}
        aria-label={t('respond.write.reply')}
        placeholder={t(
          way === 'elsewhere' ? 'respond.write.elsewherePlaceholder' : 'respond.write.replyPlaceholder',
        )}
      />
      {way === 'elsewhere' && (
        <TextInput
          size="sm"
          mt={8}
          type="url"
          value={link}
          onChange={(event) => setLink(event.currentTarget.value)}
          label={t('respond.write.link')}
          placeholder={chosen?.recipient ?? 'https://'}
        />
      )}
      <div className={css.foot}>
        <NativeSelect
          size="xs"
          aria-label={t('respond.write.way')}
          value={way}
          onChange={(event) => setWay(event.currentTarget.value as typeof way)}
          data={talk.ways.map((one) => ({
            value: one.way,
            label: t(`respond.way.${one.way}`, { to: one.way === 'mail' ? (one.recipient ?? '') : '' }),
          }))}
        />
        {snippets.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t('respond.write.snippet')}
            value=""
            onChange={(event) => {
              const found = snippets.find(({ id }) => id === event.currentTarget.value);
              if (found) draft.write(draft.text ? `${draft.text}\n${found.text}` : found.text);
            }}
            data={[
              { value: '', label: t('respond.write.snippet') },
              ...snippets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <span className={css.kept}>
          {draft.text && t(draft.saved ? 'respond.write.kept' : 'respond.write.keeping')}
        </span>
        <Button
          onClick={send}
          loading={change.isPending}
          disabled={!draft.text.trim()}
          rightSection={<KeyHint keys="mod+Enter" />}
        >
          {t(way === 'elsewhere' ? 'respond.write.record' : 'respond.write.send')}
        </Button>
      </div>
    </form>
  );
};

const NoteForm = ({ talk, field }: FormProps) => {
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

const OtherDraft = ({ draft }: { draft: ReturnType<typeof useDraft> }) => {
  const t = useTranslations();
  if (!draft.other) return null;
  return (
    <div className={css.other} role="alert">
      <p>{t('problem.draft.changed-meanwhile')}</p>
      <blockquote>{draft.other.text || t('respond.write.emptied')}</blockquote>
      <Button size="xs" variant="default" onClick={draft.keepMine}>
        {t('respond.write.keepMine')}
      </Button>
      <Button size="xs" variant="default" onClick={draft.takeOther}>
        {t('respond.write.takeOther')}
      </Button>
    </div>
  );
};

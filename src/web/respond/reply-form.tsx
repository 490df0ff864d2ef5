import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listSnippets, queueReply, readConversation, undoReply } from '#respond/contract.ts';
import { call, keyOf, useChange, useRead } from '../app/api.ts';
import { newId } from '../app/new-id.ts';
import { AskMind } from '../ui/ask-mind.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell, undoable } from '../ui/undoable.ts';
import { onSend } from './on-send.ts';
import { OtherDraft } from './other-draft.tsx';
import type { Talk } from './shapes.ts';
import { Snippets } from './snippets.tsx';
import css from './talk.module.css';
import { useDraft } from './use-draft.ts';
import { useRowChange } from './use-inbox.ts';
export interface FormProps {
  talk: Talk;
  field: React.RefObject<HTMLTextAreaElement | null>;
}

export const ReplyForm = ({ talk, field }: FormProps) => {
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
  const [choosing, choose] = useState(false);
  const [summary, summarise] = useState('');
  const signals = talk.entries.flatMap((entry) => (entry.what === 'signal' ? [entry.id] : []));
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
      {choosing && (
        <Snippets
          snippets={snippets}
          text={draft.text}
          language={talk.language}
          insert={(text) => {
            draft.write(draft.text ? `${draft.text}\n${text}` : text);
            choose(false);
            field.current?.focus();
          }}
        />
      )}
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
      {summary && <p role="status">{summary}</p>}
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
        <Button size="xs" variant="default" aria-expanded={choosing} onClick={() => choose(!choosing)}>
          {t('respond.snippet.title')}
        </Button>
        <AskMind
          use="reply-draft"
          signals={signals}
          language={talk.language}
          take={({ text }) => {
            draft.write(draft.text ? `${draft.text}\n${text}` : text);
            field.current?.focus();
          }}
        />
        <AskMind use="summary" signals={signals} take={({ text }) => summarise(text)} />
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

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { captureNote } from '#listen/contract.ts';
import { useChange } from '../app/api.ts';
import { useKeys } from '../app/keys.ts';
import { useSession } from '../app/session.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { tell } from '../ui/undoable.ts';
import css from './capture.module.css';
import type { Written } from './capture-screen.tsx';
import type { SourceView } from './shapes.ts';
import { useNote } from './use-note.ts';

const encounters: { id: string; icon: IconName }[] = [
  { id: 'counter', icon: 'shop' },
  { id: 'phone', icon: 'phone' },
  { id: 'visit', icon: 'person' },
  { id: 'letter', icon: 'mail' },
  { id: 'shop-floor', icon: 'people' },
];

interface Props {
  places: SourceView[];
  onWritten: (one: Written) => void;
}

export const CaptureForm = ({ places, onWritten }: Props) => {
  const t = useTranslations();
  const { person } = useSession();
  const { note, change, next } = useNote(person.id);
  const [who, showWho] = useState(note.name !== '' || note.phone !== '' || note.email !== '');
  const words = useRef<HTMLTextAreaElement>(null);
  const place = places.find(({ id }) => id === note.source) ?? (places.length === 1 ? places[0] : undefined);
  const send = useChange(captureNote, {
    onDone: () => {
      onWritten({ id: note.id, encounter: note.encounter, text: note.text.trim(), at: Date.now() });
      tell(t('listen.note.done'));
      next();
      showWho(false);
      words.current?.focus();
    },
  });
  const ready = note.text.trim() !== '' && place !== undefined && !send.isPending;
  const submit = () => {
    if (!ready || !place) return;
    const { id, encounter, text, name, phone, email } = note;
    const customer = { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) };
    const body = { id, source: place.id, encounter: encounter as 'counter', text };
    send.mutate({ body: Object.keys(customer).length > 0 ? { ...body, customer } : body });
  };
  useKeys({ 'mod+Enter': ['listen.note.save', submit] }, 'ui.screens.capture');
  // Out of reach a moment ago: the same note, with the same id, goes as soon as there is a line again.
  const lost = send.error?.status === 0;
  useEffect(() => {
    if (!lost) return;
    addEventListener('online', submit);
    return () => removeEventListener('online', submit);
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset className={css.encounters}>
        <legend>{t('listen.note.how')}</legend>
        {encounters.map(({ id, icon }) => (
          <label key={id}>
            <input
              type="radio"
              name="encounter"
              checked={note.encounter === id}
              onChange={() => change({ encounter: id })}
            />
            <Icon name={icon} size={24} />
            <span>{t(`listen.encounter.${id}`)}</span>
          </label>
        ))}
      </fieldset>
      {places.length > 1 && (
        <NativeSelect
          label={t('listen.note.place')}
          size="md"
          value={place?.id ?? ''}
          data={[
            { value: '', label: t('listen.note.choosePlace') },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
      )}
      <Textarea
        ref={words}
        label={t('listen.note.words')}
        placeholder={t('listen.note.wordsLike')}
        size="md"
        autosize
        minRows={4}
        maxRows={14}
        maxLength={100_000}
        value={note.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {who ? (
        <div className={css.who}>
          <TextInput
            label={t('listen.note.name')}
            autoComplete="off"
            maxLength={200}
            value={note.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('listen.note.phone')}
            type="tel"
            autoComplete="off"
            maxLength={50}
            value={note.phone}
            onChange={(event) => change({ phone: event.currentTarget.value })}
          />
          <TextInput
            label={t('listen.note.email')}
            type="email"
            autoComplete="off"
            maxLength={320}
            value={note.email}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
        </div>
      ) : (
        <button type="button" className={css.more} onClick={() => showWho(true)}>
          {t('listen.note.who')}
        </button>
      )}
      <div className={css.send}>
        <ProblemLine problem={send.error} />
        {(send.error || send.isPaused) && <p className={css.kept}>{t('listen.note.kept')}</p>}
        <Button type="submit" size="lg" fullWidth disabled={!ready} loading={send.isPending}>
          {t('listen.note.save')}
        </Button>
      </div>
    </form>
  );
};

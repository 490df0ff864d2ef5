import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { Icon, type IconName } from '../ui/icon.tsx';
import css from './capture.module.css';
import type { KeptRecording } from './notes-kept.ts';
import { Recordings } from './recordings.tsx';
import { useDraft } from './use-draft.ts';
import type { Notebook } from './use-notebook.ts';
import { WhoWasIt } from './who-was-it.tsx';
import type { Words } from './words.ts';
import { writeNote } from './write-note.ts';

const encounters: { id: string; icon: IconName }[] = [
  { id: 'counter', icon: 'shop' },
  { id: 'phone', icon: 'phone' },
  { id: 'visit', icon: 'person' },
  { id: 'letter', icon: 'mail' },
  { id: 'shop-floor', icon: 'people' },
];

interface Props {
  notebook: Notebook;
  t: Words;
}

/** Five kinds, a few words, one button: under ten seconds for a simple note. */
export const NoteForm = ({ notebook, t }: Props) => {
  const { whereabouts, notes, send } = notebook;
  const { draft, change, next, giveBack } = useDraft();
  const [recordings, setRecordings] = useState<KeptRecording[]>([]);
  const [problem, setProblem] = useState<'full' | 'failed' | null>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const id = useRef(v7());
  const places = whereabouts?.places ?? [];
  const place = places.find((one) => one.id === draft.place) ?? (places.length === 1 ? places[0] : undefined);
  const person = whereabouts?.person;
  const text = draft.text.trim() || (recordings.length > 0 ? t('listen.note.wordless') : '');
  const ready = text !== '' && place !== undefined && person !== null && person !== undefined;
  const save = async () => {
    if (!ready || !place || !person) return;
    const note = {
      id: id.current,
      person: person.id,
      place: place.id,
      encounter: draft.encounter,
      text,
      customer: draft.customer,
      at: Date.now(),
      mark: { origin: performance.timeOrigin, ms: performance.now() },
    };
    const taken = recordings.map((one) => ({ ...one, note: note.id }));
    // At once, not when it is kept: whoever types on must not find their next words wiped.
    id.current = v7();
    setRecordings([]);
    next();
    words.current?.focus();
    const written = await writeNote(notes, note, taken);
    setProblem(written === 'kept' ? null : written);
    if (written !== 'kept') {
      giveBack(draft);
      setRecordings((now) => [...taken, ...now]);
      return;
    }
    send();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <fieldset className={css.encounters}>
        <legend>{t('listen.note.how')}</legend>
        {encounters.map(({ id: kind, icon }) => (
          <label key={kind}>
            <input
              type="radio"
              name="encounter"
              checked={draft.encounter === kind}
              onChange={() => change({ encounter: kind })}
            />
            <Icon name={icon} size={24} />
            <span>{t(`listen.encounter.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {places.length > 1 && (
        <label className={css.field}>
          <span>{t('listen.note.place')}</span>
          <select value={place?.id ?? ''} onChange={(event) => change({ place: event.currentTarget.value })}>
            <option value="">{t('listen.note.choosePlace')}</option>
            {places.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={css.field}>
        <span>{t('listen.note.words')}</span>
        <textarea
          ref={words}
          rows={5}
          maxLength={100_000}
          placeholder={t('listen.note.wordsLike')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <Recordings t={t} recordings={recordings} onChange={setRecordings} />
      <WhoWasIt t={t} customer={draft.customer} onChange={(customer) => change({ customer })} />
      <div className={css.send}>
        {problem && (
          <p className={css.alarm} role="alert">
            {t(`listen.note.${problem}`)}
          </p>
        )}
        <button type="submit" className={css.save} disabled={!ready}>
          {t('listen.note.save')}
        </button>
      </div>
    </form>
  );
};

import { Icon } from '../ui/icon.tsx';
import css from './capture.module.css';
import type { KeptNote, Notes } from './notes-kept.ts';
import type { Notebook } from './use-notebook.ts';
import type { Words } from './words.ts';

interface Props {
  notebook: Notebook;
  t: Words;
  language: string;
  /** Where to sign in, and come back from. */
  signIn: string;
}

/** What this device still holds, and why; below it what has arrived. */
export const KeptNotes = ({ notebook, t, language, signIn }: Props) => {
  const { kept, sending, send, whereabouts, notes } = notebook;
  const mine = kept.filter(({ person }) => person === whereabouts?.person?.id);
  const waiting = mine.filter(({ state }) => state === 'waiting');
  const others = kept.filter(({ person, state }) => state !== 'sent' && person !== whereabouts?.person?.id);
  const stopped = sending === 'signed-out' || sending === 'another';
  const moment = (at: number) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(at);
  return (
    <section className={css.written}>
      <p className={css.status} role="status" data-alarm={stopped ? '' : undefined}>
        {waiting.length > 0
          ? t(
              `listen.note.sending.${stopped || sending === 'later' || sending === 'busy' ? sending : 'no-line'}`,
              {
                n: waiting.length,
              },
            )
          : mine.length > 0
            ? t('listen.note.sending.done')
            : ''}
        {stopped && waiting.length > 0 && (
          <>
            {' '}
            <a href={signIn}>{t('listen.note.signIn')}</a>
          </>
        )}
      </p>
      {others.length > 0 && <p className={css.quiet}>{t('listen.note.others', { n: others.length })}</p>}
      {mine.length > 0 && (
        <ul>
          {mine.slice(0, 40).map((note) => (
            <li key={note.id} data-state={note.state}>
              <q>{note.text}</q>
              <small>
                <Icon
                  name={note.state === 'sent' ? 'check' : note.state === 'refused' ? 'alert' : 'clock'}
                  size={14}
                />{' '}
                {t(`listen.note.state.${note.state}`)} · {t(`listen.encounter.${note.encounter}`)} ·{' '}
                {moment(note.at)}
              </small>
              {note.state === 'refused' && <Refused note={note} notes={notes} t={t} again={send} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Refused = ({
  note,
  notes,
  t,
  again,
}: {
  note: KeptNote;
  notes: Notes;
  t: Words;
  again: () => void;
}) => (
  <div className={css.refused}>
    <p>{t(`problem.${note.problem?.code}`, note.problem?.params)}</p>
    <button
      type="button"
      onClick={() => void notes.notes.update(note.id, { state: 'waiting', problem: null }).then(again)}
    >
      {t('listen.note.again')}
    </button>
  </div>
);

import css from './capture.module.css';
import { KeptNotes } from './kept-notes.tsx';
import { NoteForm } from './note-form.tsx';
import { useNotebook } from './use-notebook.ts';
import type { Words } from './words.ts';

interface Props {
  t: Words;
  language: string;
  signIn: string;
}

/** Writing down what a customer said, with or without a line. The same in the frame and in the app of its own. */
export const Notebook = ({ t, language, signIn }: Props) => {
  const notebook = useNotebook();
  const { whereabouts, kept } = notebook;
  if (!whereabouts) return null;
  const { person, places, mayWrite } = whereabouts;
  return (
    <div className={css.capture}>
      {!person ? (
        <div className={css.nowhere}>
          <h2>{t('listen.note.stranger')}</h2>
          <p>{t('listen.note.strangerNext')}</p>
          <a className={css.save} href={signIn}>
            {t('listen.note.signIn')}
          </a>
        </div>
      ) : !mayWrite || places.length === 0 ? (
        <div className={css.nowhere}>
          <h2>{t(mayWrite ? 'listen.note.nowhere' : 'listen.note.notYou')}</h2>
          <p>{t(mayWrite ? 'listen.note.nowhereNext' : 'listen.note.notYouNext')}</p>
        </div>
      ) : (
        <NoteForm notebook={notebook} t={t} />
      )}
      {kept.length > 0 && <KeptNotes notebook={notebook} t={t} language={language} signIn={signIn} />}
    </div>
  );
};

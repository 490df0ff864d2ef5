import { useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { Icon } from '../ui/icon.tsx';
import css from './capture.module.css';
import type { KeptRecording } from './notes-kept.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { useMemoRecorder } from './use-memo-recorder.ts';
import type { Words } from './words.ts';

const most = 8;

interface Props {
  t: Words;
  recordings: readonly KeptRecording[];
  onChange: (change: (old: KeptRecording[]) => KeptRecording[]) => void;
}

/** A photo of the broken part, or the customer's matter in one's own voice. */
export const Recordings = ({ t, recordings, onChange }: Props) => {
  const camera = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const add = (content: Blob, name: string) =>
    onChange((old) => [...old, { id: v7(), note: '', name, content }].slice(0, most));
  const memo = useMemoRecorder((content) => add(content, `memo.${content.type.split('/')[1] ?? 'webm'}`));
  const photograph = async (files: FileList | null) => {
    setUnreadable(false);
    for (const file of files ?? []) {
      const photo = await shrinkPhoto(file);
      if (photo) add(photo, `${file.name.replace(/\.\w+$/, '') || 'photo'}.jpg`);
      else setUnreadable(true);
    }
    if (camera.current) camera.current.value = '';
  };
  const full = recordings.length >= most;
  return (
    <div className={css.recordings}>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('listen.note.photo')}
        onChange={(event) => void photograph(event.currentTarget.files)}
      />
      <button type="button" disabled={full} onClick={() => camera.current?.click()}>
        <Icon name="camera" size={20} /> {t('listen.note.photo')}
      </button>
      <button
        type="button"
        disabled={full}
        aria-pressed={memo.state === 'on'}
        onClick={memo.state === 'on' ? memo.stop : memo.start}
      >
        <Icon name="microphone" size={20} />{' '}
        {memo.state === 'on' ? t('listen.note.stopMemo', { n: memo.seconds }) : t('listen.note.memo')}
      </button>
      {memo.state === 'denied' && <p className={css.quiet}>{t('listen.note.noMicrophone')}</p>}
      {unreadable && <p className={css.quiet}>{t('listen.note.noPhoto')}</p>}
      {recordings.length > 0 && (
        <ul>
          {recordings.map((one) => (
            <li key={one.id}>
              <Preview one={one} name={t('listen.note.preview')} />
              <button
                type="button"
                aria-label={t('listen.note.dropRecording')}
                onClick={() => onChange((old) => old.filter(({ id }) => id !== one.id))}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Preview = ({ one, name }: { one: KeptRecording; name: string }) => {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(one.content);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [one.content]);
  if (!url) return null;
  return one.content.type.startsWith('image/') ? (
    <img src={url} alt={name} />
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: spoken a moment ago by the one who listens.
    <audio src={url} controls aria-label={name} />
  );
};

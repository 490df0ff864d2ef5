import { Progress } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { ImportLook } from './import-look.tsx';
import css from './source.module.css';
import { upload } from './upload-file.ts';

/** Choose or drop a file; it goes up, and before anything is read in one sees how it will be. */
export const NewImport = ({ source, onStarted }: { source: string; onStarted: () => void }) => {
  const t = useTranslations();
  const id = useId();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [uploaded, setUploaded] = useState<{ id: string; name: string } | null>(null);
  const [over, setOver] = useState(false);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblem(null);
    setShare(0);
    try {
      const made = await upload(source, file, setShare);
      setUploaded({ id: made.id, name: file.name });
    } catch (caught) {
      setProblem(caught);
    }
    setShare(null);
  };
  if (uploaded)
    return (
      <ImportLook
        id={uploaded.id}
        name={uploaded.name}
        onStarted={() => {
          setUploaded(null);
          onStarted();
        }}
        onCancel={() => setUploaded(null)}
      />
    );
  return (
    <div>
      <ProblemLine problem={problem} />
      <label
        htmlFor={id}
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="table" />
        <strong>{t('listen.imports.choose')}</strong>
        <small>{t('listen.imports.kinds')}</small>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {share !== null && <Progress value={share * 100} aria-label={t('listen.imports.uploading')} mt={8} />}
    </div>
  );
};

import { Button, Progress } from '@mantine/core';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { changeImport, listImports, rejectedRows } from '#listen/contract.ts';
import { address, useChange } from '../app/api.ts';
import { Ago } from '../ui/ago.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { useFailureWords } from './failure-words.ts';
import type { ImportView } from './shapes.ts';
import css from './source.module.css';

export const ImportRow = ({ one }: { one: ImportView }) => {
  const t = useTranslations();
  const format = useFormatter();
  const language = useLocale() === 'nl' ? 'nl' : 'en';
  const failure = useFailureWords();
  const change = useChange(changeImport, { invalidates: [listImports] });
  const to = (state: 'running' | 'stopped') => change.mutate({ params: { import: one.id }, body: { state } });
  const share = one.state === 'finished' ? 1 : one.atByte / Math.max(one.bytes, 1);
  return (
    <li>
      <div className={css.importTop}>
        <strong>{one.fileName}</strong>
        <span className={one.state === 'failed' ? css.alarm : css.quiet}>
          {t(`listen.imports.state.${one.state}`)} · <Ago at={one.finishedAt ?? one.startedAt} />
          {one.startedBy && ` · ${one.startedBy}`}
        </span>
      </div>
      {one.state === 'running' && (
        <Progress value={share * 100} aria-label={t('listen.imports.progress', { name: one.fileName })} />
      )}
      <p className="tabular">
        {one.state !== 'finished' && `${format.number(share, { style: 'percent' })} · `}
        {t('listen.imports.counts', {
          rows: one.atRow,
          accepted: one.accepted,
          duplicate: one.duplicate,
          rejected: one.rejected,
        })}
      </p>
      {one.problem && <p className={css.alarm}>{failure(one.problem)}</p>}
      <ProblemLine problem={change.error} />
      <div className={css.deeds}>
        {one.state === 'running' && (
          <Button variant="default" onClick={() => to('stopped')}>
            {t('listen.imports.stop')}
          </Button>
        )}
        {(one.state === 'stopped' || one.state === 'failed') && (
          <Button variant="default" onClick={() => to('running')}>
            {t('listen.imports.goOn')}
          </Button>
        )}
        {one.rejected > 0 && (
          <a href={address(rejectedRows, { params: { import: one.id }, query: { language } })} download>
            <Icon name="download" size={16} /> {t('listen.imports.rejectedFile', { n: one.rejected })}
          </a>
        )}
      </div>
    </li>
  );
};

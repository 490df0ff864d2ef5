import { Button, Checkbox, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { importOrganisation, readOrganisation } from '#people/contract-organisation.ts';
import { listPeople } from '#people/contract-persons.ts';
import { useChange } from '../../app/api.ts';
import { ConfirmInline } from '../../ui/confirm-inline.tsx';
import { ProblemLine } from '../../ui/problem-line.tsx';
import { tell } from '../../ui/undoable.ts';
import css from '../people.module.css';

const most = 20;

/** A file, then what it would do, then doing it. */
export const ImportPeople = ({ done }: { done: () => void }) => {
  const t = useTranslations();
  const [text, setText] = useState<string>();
  const [everybody, setEverybody] = useState(false);
  const plan = useChange(importOrganisation);
  const run = useChange(importOrganisation, {
    invalidates: [listPeople, readOrganisation],
    onDone: () => {
      tell(t('people.settings.imported'));
      done();
    },
  });
  const look = (words: string, all: boolean) =>
    plan.mutate({ body: { text: words, dryRun: true, everybody: all } });
  const leaving = plan.data?.left ?? 0;
  const go = () => run.mutate({ body: { text: text ?? '', dryRun: false, everybody, leaving } });
  const choose = async (file: File | null) => {
    if (!file) return;
    const words = await file.text();
    setText(words);
    look(words, everybody);
  };
  return (
    <section className={css.panel} aria-live="polite">
      <h3>{t('people.settings.import')}</h3>
      <p className={css.quiet}>{t('people.settings.importHint')}</p>
      <ProblemLine problem={plan.error ?? run.error} />
      {plan.data && (
        <>
          <p>{t('people.settings.importPlan', plan.data as never)}</p>
          {leaving === 0 && (
            <p className={css.quiet}>{t('people.settings.importMissing', { n: plan.data.missing.length })}</p>
          )}
          <Checkbox
            label={t('people.settings.importEverybody')}
            checked={everybody}
            onChange={(event) => {
              setEverybody(event.currentTarget.checked);
              look(text ?? '', event.currentTarget.checked);
            }}
          />
          {leaving > 0 && (
            <p>
              {t('people.settings.importLeave', { n: leaving })} {plan.data.missing.slice(0, most).join(', ')}
              {plan.data.missing.length > most && ' …'}
            </p>
          )}
          <ul className={css.plain}>
            {plan.data.problems.slice(0, most).map(({ line, code, params }) => (
              <li key={`${line} ${code}`}>
                {t('people.settings.importProblem', { line, problem: t(`problem.${code}`, params) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={css.row}>
        {text && plan.data && <ImportNow leaving={leaving} busy={run.isPending} go={go} />}
        <FileButton accept=".csv,text/csv" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant={plan.data ? 'default' : 'filled'} loading={plan.isPending}>
              {t('people.settings.importFile')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={done}>
          {t('people.settings.cancel')}
        </Button>
      </div>
    </section>
  );
};

/** Nobody leaves by a file without being asked about. */
const ImportNow = ({ leaving, busy, go }: { leaving: number; busy: boolean; go: () => void }) => {
  const t = useTranslations();
  return leaving > 0 ? (
    <ConfirmInline
      label={t('people.settings.importDo')}
      question={t('people.settings.importLeaveQuestion', { n: leaving })}
      busy={busy}
      onConfirm={go}
    />
  ) : (
    <Button loading={busy} onClick={go}>
      {t('people.settings.importDo')}
    </Button>
  );
};
